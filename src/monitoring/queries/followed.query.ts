import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import type { RecommendationMemory } from '../../../workflows/language/memory';
import { saysOf } from '../../../workflows/language/where';
import { addCalendarMonths } from '../../../workflows/rules/calendar';
import { brokenThreads } from '../../../workflows/rules/recommendations/broken-threads';
import { isUndecided } from '../../../workflows/rules/recommendations/naming';
import { isOpen, overdueFrom, ragOf, type Rag } from '../../../workflows/rules/recommendations/rag';
import { mayOpen, opensEveryPlan, type Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { versionOf } from '../../kernel/kind-version';
import { MadeOfRows, type Seen, type SnapshotRow } from '../../kernel/made-of-rows';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { statesKept } from '../../kernel/workflow-states';

/** How long ago recommendations were made. */
export const ages = {
  halfYear: 'Less than 6 months',
  year: '6 to 12 months',
  twoYears: '1 to 2 years',
  older: '2 years or more',
  unknown: 'Not known',
} as const;
export type Age = keyof typeof ages;

/** One recommendation as lists and counts need it, as it stands on a day. */
export interface Followed
  extends
    Rag,
    Pick<
      RecommendationMemory,
      | 'title'
      | 'label'
      | 'text'
      | 'lead'
      | 'support'
      | 'theme'
      | 'target'
      | 'originalTarget'
      | 'slips'
      | 'proposedOn'
      | 'claimedOn'
      | 'completedOn'
      | 'rejectedOn'
      | 'rejections'
      | 'escalations'
      | 'impact'
      | 'impactDueOn'
    > {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  /** Printed addressees of whom nobody has said yet whom they mean. */
  readonly undecided: readonly string[];
  /** Reference of the review or of the source: 'R-0042', 'S-0001'. */
  readonly plan: string;
  readonly state: string;
  /** What the state is called. */
  readonly stands: string;
  readonly open: boolean;
  readonly age: Age;
  /** Why its golden thread is broken: a sentence for each missing link. */
  readonly broken: readonly string[];
  /** Sorts by colour, then by what falls due first, then by what was heard of longest ago. */
  readonly urgency: string;
}

/** All that there are, for as long as none of them has changed. */
interface Whole {
  readonly version: string;
  readonly lines: readonly Followed[];
}

const inOrder: readonly Rag['colour'][] = ['red', 'amber', 'green', 'blue', 'grey'];

/**
 * Every recommendation of every plan that somebody may see. The colour and its reason are those of
 * the rule itself, so that counts and lines can never disagree. A snapshot is read again only after
 * its revision has changed, or on another day.
 */
@Injectable()
export class FollowedQuery {
  private read: { readonly today: PlainDate; readonly lines: MadeOfRows<Followed> } | null = null;
  private whole: Whole | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The same list again, for whoever sees all of them, for as long as none of them changes. */
  async seenBy(actor: Actor): Promise<readonly Followed[]> {
    const lines = await this.readAll();
    if (opensEveryPlan(actor)) return lines;
    return lines.filter(({ id, caseId, title }) =>
      mayOpen(actor, { id, caseId, kind: 'recommendation', title }),
    );
  }

  /**
   * Reads every recommendation before anybody asks, a few at a time, so that nobody who asks for
   * something else meanwhile has to wait for long.
   */
  async warm(): Promise<void> {
    await this.readAll(() => new Promise((resolve) => setImmediate(resolve)));
  }

  private async readAll(pause?: () => Promise<void>): Promise<readonly Followed[]> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const version = `${today} ${await versionOf(manager, 'recommendation')}`;
    if (this.whole?.version === version) return this.whole.lines;
    const seen = await manager
      .createQueryBuilder(WorkflowInstance, 'one')
      .select('one.id', 'id')
      .addSelect('one.revision', 'revision')
      .where({ kind: 'recommendation' })
      .getRawMany<Seen>();
    if (this.read?.today !== today) {
      this.read = { today, lines: new MadeOfRows((row) => followed(row, today)) };
    }
    const lines = await this.read.lines.of(manager, seen, pause);
    this.whole = { version, lines };
    return lines;
  }
}

function followed(row: SnapshotRow, today: PlainDate): Followed {
  const { memory } = statesKept<'recommendation'>(row);
  const state = row.statePath;
  const open = isOpen(state);
  const rag = ragOf({ ...memory, state }, today);
  const [thread] = brokenThreads([{ ...memory, state }], today);
  const due = open ? overdueFrom(memory) : memory.impactDueOn;
  // Written out field by field: objects that are spread together are five times slower to count.
  return {
    colour: rag.colour,
    reason: rag.reason,
    title: memory.title,
    label: memory.label,
    text: memory.text,
    lead: memory.lead,
    theme: memory.theme,
    target: memory.target,
    originalTarget: memory.originalTarget,
    slips: memory.slips,
    proposedOn: memory.proposedOn,
    claimedOn: memory.claimedOn,
    rejectedOn: memory.rejectedOn,
    rejections: memory.rejections,
    escalations: memory.escalations,
    impact: memory.impact,
    impactDueOn: memory.impactDueOn,
    support: memory.support,
    completedOn: memory.completedOn,
    undecided: undecidedIn(memory),
    id: row.id,
    caseId: row.caseId,
    reference: row.reference,
    plan: row.reference.split('/')[0] ?? row.reference,
    state,
    stands: saysOf(workflowOf(row.kind, row.machineVersion), '', state).label,
    open,
    age: ageOf(memory.proposedOn, today),
    broken: (thread?.missing ?? []).flatMap(({ why }) => why ?? []),
    urgency: [inOrder.indexOf(rag.colour), due ?? 'never', memory.lastUpdate?.on ?? ''].join(' '),
  };
}

function undecidedIn({ addressees }: RecommendationMemory): readonly string[] {
  const open = addressees.filter(isUndecided);
  return open.length === 0 ? nobody : open.map(({ printed }) => printed);
}

const nobody: readonly string[] = [];

function ageOf(madeOn: PlainDate | null, today: PlainDate): Age {
  if (madeOn === null) return 'unknown';
  if (addCalendarMonths(madeOn, 6) > today) return 'halfYear';
  if (addCalendarMonths(madeOn, 12) > today) return 'year';
  return addCalendarMonths(madeOn, 24) > today ? 'twoYears' : 'older';
}
