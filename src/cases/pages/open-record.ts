import { Injectable } from '@nestjs/common';
import type { RibKind } from '../../../workflows/language/kinds';
import { seesStageOnly, type Actor } from '../../kernel/actor';
import { notFound } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { isRibKind } from '../../kernel/workflow-registry';
import { answerTo } from '../../web/problem';
import { FindRecordQuery } from '../queries/find-record.query';

/** Finds the record that a page is about, or answers that there is no such page. */
@Injectable()
export class OpenRecord {
  constructor(private readonly records: FindRecordQuery) {}

  /** For a page that shows no more than the stage to those who may see no more. */
  async listed(reference: string, actor: Actor): Promise<WorkflowInstance> {
    return found(await this.records.review(reference, actor));
  }

  /** The file itself: not there for those who may see stages only. */
  async review(reference: string, actor: Actor): Promise<WorkflowInstance> {
    const row = found(await this.records.review(reference, actor));
    return found(seesStageOnly(actor, row.caseId) ? null : row);
  }

  async rib(
    reference: string,
    kind: string,
    number: string,
    actor: Actor,
  ): Promise<WorkflowInstance> {
    const isNumber = /^\d{1,6}$/.test(number);
    return found(
      isNumber ? await this.records.rib(reference, ribKind(kind), Number(number), actor) : null,
    );
  }
}

export function ribKind(kind: string): RibKind {
  if (isRibKind(kind)) return kind;
  throw answerTo(notFound());
}

function found(row: WorkflowInstance | null): WorkflowInstance {
  if (row) return row;
  throw answerTo(notFound());
}
