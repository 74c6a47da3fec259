import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EditionId } from '../../../workflows/language/editions';
import { ribKinds, type RibKind } from '../../../workflows/language/kinds';
import type { Missing } from '../../../workflows/language/missing';
import { saysOf } from '../../../workflows/language/where';
import { rulebook } from '../../../workflows/rules/rulebook';
import { ClocksQuery, type ClockLine } from '../../deadlines';
import { seesStageOnly, type Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { isRibKind, workflowOf } from '../../kernel/workflow-registry';
import { WorkflowReader } from '../../kernel/workflow-reader';
import { hasEnded } from '../../kernel/workflow-store';
import { FindRecordQuery } from './find-record.query';

/** Something that can be done; on another record where `kind` says so. */
export interface Offer {
  readonly event: string;
  readonly label: string;
  /** Begins a new record of this kind beside the review. */
  readonly opens?: RibKind;
}

export interface Blocked extends Offer {
  readonly missing: readonly Missing[];
}

export interface RibLine {
  readonly kind: RibKind;
  readonly label: string;
  readonly number: number;
  readonly reference: string;
  readonly title: string;
  readonly stage: string;
  readonly since: string | null;
  readonly waitsFor: string | null;
  readonly ended: boolean;
}

/** A record as its page and the API show it: where it stands, what can be done, what is stopped. */
export interface CaseView {
  readonly reference: string;
  readonly caseReference: string;
  readonly kind: string;
  readonly label: string;
  readonly number: number;
  readonly title: string;
  readonly area: string | null;
  readonly edition: { readonly id: string; readonly title: string };
  readonly revision: number;
  readonly statePath: string;
  readonly stage: string;
  readonly sentence: string | null;
  readonly waitsFor: string | null;
  readonly since: string | null;
  readonly tags: readonly string[];
  readonly states: Readonly<Record<string, string>>;
  readonly regions: readonly {
    readonly region: string;
    readonly label: string;
    readonly sentence: string | null;
  }[];
  readonly offered: readonly Offer[];
  readonly blocked: readonly Blocked[];
  /** What is stopped whoever would ask for it: what keeps the review itself where it is. */
  readonly stopsAnybody: readonly Blocked[];
  readonly clocks: readonly ClockLine[];
  readonly ribs: readonly RibLine[];
  /** True where this reader is shown the stage and nothing more. */
  readonly stageOnly: boolean;
}

/** Draws one record for one reader. */
@Injectable()
export class CaseViewQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: WorkflowReader,
    private readonly records: FindRecordQuery,
    private readonly clocks: ClocksQuery,
  ) {}

  async view(row: WorkflowInstance, actor: Actor): Promise<CaseView> {
    const isReview = row.kind === 'review-case';
    const stageOnly = isReview && seesStageOnly(actor, row.caseId);
    const db = this.dataSource.manager;
    const standing = await this.reader.standing(db, row, actor);
    const ribs = isReview ? await this.records.ribs(row.caseId, ribKinds, actor) : [];
    const openings = isReview && !stageOnly ? await this.reader.openings(db, row, actor) : [];
    const { id, title } = rulebook[row.edition as EditionId];
    return {
      reference: row.reference,
      caseReference: row.reference.split('/')[0] ?? row.reference,
      kind: row.kind,
      label: standing.workflow.label,
      number: row.number,
      title: row.title,
      area: row.area,
      edition: { id, title },
      revision: row.revision,
      statePath: row.statePath,
      stage: standing.stage.label,
      sentence: standing.stage.sentence ?? null,
      waitsFor: standing.stage.waitsFor ?? null,
      since: row.since,
      tags: standing.tags,
      states: stageOnly ? {} : standing.states,
      regions: stageOnly
        ? []
        : standing.regions.map(({ region, says }) => ({
            region,
            label: says.label,
            sentence: says.sentence ?? null,
          })),
      offered: stageOnly
        ? []
        : [
            ...standing.offered,
            ...openings.flatMap(({ kind, offered }) =>
              offered.map((offer) => ({ ...offer, opens: kind })),
            ),
          ],
      blocked: stageOnly
        ? []
        : [
            ...standing.blocked,
            ...openings.flatMap(({ kind, blocked }) =>
              blocked.map((block) => ({ ...block, opens: kind })),
            ),
          ],
      stopsAnybody: isReview && !stageOnly ? await this.stopsAnybody(row, actor) : [],
      clocks: [
        ...(await this.clocks.of(row, stageOnly)),
        ...(stageOnly ? await this.clocksOf(ribs) : []),
      ],
      ribs: ribs.map(ribLine),
      stageOnly,
    };
  }

  /** An agency's author sees of the review its stage, and of the agency's own part when it is due. */
  private async clocksOf(ribs: readonly WorkflowInstance[]): Promise<readonly ClockLine[]> {
    const clocks = await Promise.all(
      ribs.map(async (rib) =>
        (await this.clocks.of(rib, true)).map((one) => ({ ...one, of: rib.title })),
      ),
    );
    return clocks.flat();
  }

  /** The administrator records what everybody decides: what stops them, stops the review. */
  private async stopsAnybody(row: WorkflowInstance, actor: Actor): Promise<readonly Blocked[]> {
    if (actor.roles.includes('kcst-administrator')) return [];
    const anybody: Actor = { ...actor, roles: ['kcst-administrator'] };
    const { blocked } = await this.reader.standing(this.dataSource.manager, row, anybody);
    return blocked;
  }
}

export function ribLine(row: WorkflowInstance): RibLine {
  const workflow = workflowOf(row.kind, row.machineVersion);
  if (!isRibKind(row.kind)) {
    throw new Error(`${row.reference} is not a record beside a review`);
  }
  const { label, waitsFor } = saysOf(workflow, workflow.lifecycle ?? '', row.statePath);
  return {
    kind: row.kind,
    label: workflow.label,
    number: row.number,
    reference: row.reference,
    title: row.title,
    stage: label,
    since: row.since,
    waitsFor: waitsFor ?? null,
    ended: hasEnded(row),
  };
}
