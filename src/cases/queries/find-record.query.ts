import { Injectable } from '@nestjs/common';
import { DataSource, In, type FindOptionsWhere } from 'typeorm';
import { mayOpen, type Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import type { RibKind } from '../../../workflows/language/kinds';

/** Finds records by reference; what an actor may not see is not there. */
@Injectable()
export class FindRecordQuery {
  constructor(private readonly dataSource: DataSource) {}

  review(reference: string, actor: Actor): Promise<WorkflowInstance | null> {
    return this.one({ reference, kind: 'review-case' }, actor);
  }

  rib(
    reference: string,
    kind: RibKind,
    number: number,
    actor: Actor,
  ): Promise<WorkflowInstance | null> {
    return this.one({ reference: `${reference}/${kind}/${number}`, kind }, actor);
  }

  async ribs(
    caseId: string,
    kinds: readonly RibKind[],
    actor: Actor,
  ): Promise<readonly WorkflowInstance[]> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { caseId, kind: In([...kinds]) },
      order: { kind: 'ASC', number: 'ASC' },
    });
    return rows.filter((row) => mayOpen(actor, row));
  }

  private async one(
    where: FindOptionsWhere<WorkflowInstance>,
    actor: Actor,
  ): Promise<WorkflowInstance | null> {
    const row = await this.dataSource.manager.findOneBy(WorkflowInstance, where);
    return row && mayOpen(actor, row) ? row : null;
  }
}
