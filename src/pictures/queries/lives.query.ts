import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { stepOf } from '../../../workflows/review-case/review-case.view';
import { dateCorrectionIn } from '../../../workflows/rules/clocks';
import { maySee, type Actor } from '../../kernel/actor';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { stepLabels } from '../picture/steps';

/** The days between which the stages of a review are measured; each as far as it is known. */
export const milestones = [
  'aware',
  'decided',
  'toBeHeld',
  'signedOff',
  'submitted',
  'cleared',
  'published',
  'concluded',
] as const;
export type Milestone = (typeof milestones)[number];

/** One review as durations are measured. */
export interface Life {
  readonly caseId: string;
  readonly edition: string;
  /** Decided, or directed, to be held. */
  readonly isHeld: boolean;
  readonly on: Readonly<Record<Milestone, string | null>>;
}

/** Where a milestone is read: in a fact, on the day it happened or in one of its answers. */
interface Source {
  readonly milestone: Milestone;
  readonly field?: string;
  /** Of a milestone that comes twice, the first or the last one counts. */
  readonly counts: 'first' | 'last';
}

/** The first decision ends the month; the last one starts the months of the report. */
const decisions: readonly Source[] = [
  { milestone: 'decided', counts: 'first' },
  { milestone: 'toBeHeld', counts: 'last' },
];

const sources: Readonly<Record<string, readonly Source[]>> = {
  'case.notified': [{ milestone: 'aware', field: 'cspAwareDate', counts: 'first' }],
  'case.transferReceived': [{ milestone: 'aware', field: 'cspAwareDate', counts: 'first' }],
  'decision.ratified': decisions,
  'direction.received': decisions,
  'report.signedOff': [{ milestone: 'signedOff', counts: 'first' }],
  'report.submitted': [{ milestone: 'submitted', counts: 'first' }],
  'report.cleared': [{ milestone: 'cleared', counts: 'last' }],
  'publication.published': [{ milestone: 'published', counts: 'first' }],
  'case.concluded': [{ milestone: 'concluded', counts: 'last' }],
};

/** The answers of an earlier record that are milestones too. */
const adopted: readonly (readonly [field: string, Milestone])[] = [
  ['cspAwareDate', 'aware'],
  ['decidedOn', 'decided'],
  ['decidedOn', 'toBeHeld'],
  ['signedOffOn', 'signedOff'],
  ['submittedOn', 'submitted'],
  ['publishedOn', 'published'],
];

const asked = [...Object.keys(sources), 'case.adopted', 'date.corrected'];

type FactRead = Pick<
  Fact,
  'instanceId' | 'seq' | 'type' | 'payload' | 'effectiveOn' | 'askedEvent'
>;
type Seen = Pick<
  WorkflowInstance,
  'id' | 'caseId' | 'revision' | 'kind' | 'machineVersion' | 'edition' | 'statePath'
>;

/** A database takes only so many values in one question. */
const atOnce = 500;

/**
 * The milestones of every review that somebody may see. The facts of a review are read again only
 * after its revision has changed, and nothing is while no revision has.
 */
@Injectable()
export class LivesQuery {
  private readonly read = new Map<string, { readonly revision: number; readonly life: Life }>();
  private all: { readonly stamp: string; readonly lives: readonly Life[] } | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The same array as before for as long as nothing has changed and all reviews are seen. */
  async seenBy(actor: Actor): Promise<readonly Life[]> {
    const stamp = await this.stamp();
    if (this.all?.stamp !== stamp) this.all = { stamp, lives: await this.readAll() };
    const { lives } = this.all;
    return actor.sight.of === 'own' ? lives.filter(({ caseId }) => maySee(actor, caseId)) : lives;
  }

  /** Revisions only grow: another sum or count whenever anything was recorded of any review. */
  private async stamp(): Promise<string> {
    const found = await this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .select('COUNT(*)', 'count')
      .addSelect('SUM(review.revision)', 'revisions')
      .where(`review.kind = 'review-case'`)
      .getRawOne<{ count: number | string; revisions: number | string | null }>();
    return `${found?.count} ${found?.revisions}`;
  }

  private async readAll(): Promise<readonly Life[]> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { kind: 'review-case' },
      select: {
        id: true,
        caseId: true,
        revision: true,
        kind: true,
        machineVersion: true,
        edition: true,
        statePath: true,
      },
    });
    const changed = rows.filter(({ id, revision }) => this.read.get(id)?.revision !== revision);
    for (let from = 0; from < changed.length; from += atOnce) {
      await this.readAgain(changed.slice(from, from + atOnce));
    }
    return rows.flatMap(({ id }) => this.read.get(id)?.life ?? []);
  }

  private async readAgain(rows: readonly Seen[]): Promise<void> {
    const facts = await this.dataSource.manager.find(Fact, {
      where: { instanceId: In(rows.map(({ id }) => id)), type: In(asked) },
      order: { instanceId: 'ASC', seq: 'ASC' },
      select: {
        id: true,
        instanceId: true,
        seq: true,
        type: true,
        payload: true,
        effectiveOn: true,
        askedEvent: true,
      },
    });
    const byReview = new Map<string, FactRead[]>();
    for (const fact of facts) {
      const known = byReview.get(fact.instanceId);
      if (known) known.push(fact);
      else byReview.set(fact.instanceId, [fact]);
    }
    for (const row of rows) {
      const life = lifeOf(row, byReview.get(row.id) ?? []);
      this.read.set(row.id, { revision: row.revision, life });
    }
  }
}

function lifeOf(row: Seen, facts: readonly FactRead[]): Life {
  const on: Record<Milestone, string | null> = {
    aware: null,
    decided: null,
    toBeHeld: null,
    signedOff: null,
    submitted: null,
    cleared: null,
    published: null,
    concluded: null,
  };
  const corrections = facts.flatMap((fact) => {
    const correction = dateCorrectionIn({ type: fact.type, payload: answersIn(fact) });
    return correction === null ? [] : [correction];
  });
  const { events } = workflowOf(row.kind, row.machineVersion);
  for (const fact of facts) {
    const answers = answersIn(fact);
    const corrected = (field: string, date: string | null): string | null => {
      const mended = corrections.findLast(
        (correction) => correction.entry === fact.seq && correction.field === field,
      );
      return mended ? mended.to : date;
    };
    for (const { milestone, counts, field: answer } of sources[fact.type] ?? []) {
      const field = answer ?? events[fact.askedEvent]?.happenedOn ?? 'effectiveOn';
      const date = corrected(field, answer ? dateIn(answers, field) : fact.effectiveOn);
      if (counts === 'last' || on[milestone] === null) on[milestone] = date;
    }
    if (fact.type === 'case.adopted') {
      for (const [field, milestone] of adopted) {
        on[milestone] = corrected(field, dateIn(answers, field));
      }
      if (answers.stage === 'concluded')
        on.concluded = corrected('since', dateIn(answers, 'since'));
    }
  }
  return { caseId: row.caseId, edition: row.edition, isHeld: isHeld(row.statePath), on };
}

type Answers = Readonly<Record<string, unknown>>;

const answersIn = ({ payload }: Pick<Fact, 'payload'>): Answers => JSON.parse(payload) as Answers;

function dateIn(answers: Answers, field: string): string | null {
  const date = answers[field];
  return typeof date === 'string' ? date : null;
}

const decidedToHold = ['toReview', 'jointly', 'directed'].map((one) => `deciding.decided.${one}`);

function isHeld(statePath: string): boolean {
  const step = stepOf(statePath);
  const hasBegun =
    step !== null && stepLabels.indexOf(step) >= stepLabels.indexOf('Chair and panel');
  return decidedToHold.includes(statePath) || (hasBegun && statePath !== 'reviewing.contributing');
}
