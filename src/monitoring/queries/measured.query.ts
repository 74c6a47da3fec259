import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { isPartialDate, type PartialDate } from '../../../workflows/language/dates';
import { within, type Period } from '../../../workflows/rules/recommendations/period';
import { Fact } from '../../kernel/records/fact.entity';

export type Milestone = 'commissioned' | 'signedOff' | 'concluded';

/** A review that passed a milestone within a period. */
export interface Passed {
  readonly caseId: string;
  /** As much of the day as is known. */
  readonly on: string;
}

export interface Milestones {
  readonly passed: Readonly<Record<Milestone, readonly Passed[]>>;
  /** Reviews from earlier records of which too little is known to say that they belong here. */
  readonly unsure: Readonly<Record<Milestone, number>>;
}

const recordedBy: Readonly<Record<string, Milestone>> = {
  'decision.ratified': 'commissioned',
  'direction.received': 'commissioned',
  'report.signedOff': 'signedOff',
  'case.concluded': 'concluded',
};

/** A decision commissions a review only where it leads to one. */
const leadsToReview = / (?:lifecycle\.)?deciding\.decided\.(?:toReview|jointly|directed) /;

/** Stages of an adopted case in which its decision was not to hold a review, or is not taken. */
const notHeld: readonly unknown[] = [
  'received',
  'decisionAwaited',
  'awaitingHomeOfficeScrutiny',
  'closedWithoutReview',
];

const adopted = 'case.adopted';

const types = [...Object.keys(recordedBy), adopted];

interface Adopted {
  readonly stage?: unknown;
  readonly decidedOn?: unknown;
  readonly signedOffOn?: unknown;
}

type Raw = Pick<Fact, 'caseId' | 'type' | 'toState' | 'effectiveOn'> & {
  readonly earlier: string | null;
};

/** That a review passed a milestone, on whatever day. */
interface Told {
  readonly caseId: string;
  readonly milestone: Milestone;
  readonly on: PartialDate;
}

interface EverTold {
  readonly facts: number;
  readonly recorded: readonly Told[];
  readonly earlier: readonly Told[];
}

/** What the Community Safety Agreement asks to be counted of reviews, told from what was recorded. */
@Injectable()
export class MeasuredQuery {
  private readLast: EverTold | null = null;

  constructor(private readonly dataSource: DataSource) {}

  async reviews(period: Period): Promise<Milestones> {
    const { recorded, earlier } = await this.everTold();
    const passed: Record<Milestone, Map<string, string>> = {
      commissioned: new Map(),
      signedOff: new Map(),
      concluded: new Map(),
    };
    const unsure = { commissioned: 0, signedOff: 0, concluded: 0 };
    for (const { caseId, milestone, on } of recorded) {
      if (on < period.from || on > period.to) continue;
      if (!passed[milestone].has(caseId)) passed[milestone].set(caseId, on);
    }
    for (const { caseId, milestone, on } of earlier) {
      const answer = within(on, period);
      if (answer === 'in' && !passed[milestone].has(caseId)) passed[milestone].set(caseId, on);
      if (answer === 'unsure') unsure[milestone] += 1;
    }
    const listed = (milestone: Milestone): readonly Passed[] =>
      [...passed[milestone]].map(([caseId, on]) => ({ caseId, on }));
    return {
      unsure,
      passed: {
        commissioned: listed('commissioned'),
        signedOff: listed('signedOff'),
        concluded: listed('concluded'),
      },
    };
  }

  /** Facts are only ever added: while there are as many as before, they are the same. */
  private async everTold(): Promise<EverTold> {
    const { manager } = this.dataSource;
    const facts = await manager.countBy(Fact, { type: In(types) });
    if (this.readLast?.facts === facts) return this.readLast;
    const rows = await manager
      .createQueryBuilder(Fact, 'fact')
      .select('fact.caseId', 'caseId')
      .addSelect('fact.type', 'type')
      .addSelect('fact.toState', 'toState')
      .addSelect('fact.effectiveOn', 'effectiveOn')
      .addSelect(`CASE WHEN fact.type = '${adopted}' THEN fact.payload END`, 'earlier')
      .where({ type: In(types) })
      .orderBy('fact.effectiveOn')
      .addOrderBy('fact.seq')
      .getRawMany<Raw>();
    const read = {
      facts,
      recorded: rows.flatMap(toldByEvent),
      earlier: rows.flatMap(toldOfBefore),
    };
    this.readLast = read;
    return read;
  }
}

function toldByEvent({ caseId, type, toState, effectiveOn }: Raw): Told | [] {
  const milestone = recordedBy[type];
  if (milestone === undefined || !isPartialDate(effectiveOn)) return [];
  if (milestone === 'commissioned' && !leadsToReview.test(` ${toState} `)) return [];
  return { caseId, milestone, on: effectiveOn };
}

/** Of reviews that were begun before they were kept here. */
function toldOfBefore({ caseId, earlier }: Raw): readonly Told[] {
  if (earlier === null) return [];
  const { stage, decidedOn, signedOffOn } = JSON.parse(earlier) as Adopted;
  const told: readonly (readonly [Milestone, unknown])[] = [
    ['commissioned', notHeld.includes(stage) ? null : decidedOn],
    ['signedOff', signedOffOn],
  ];
  return told.flatMap(([milestone, on]) => (isPartialDate(on) ? { caseId, milestone, on } : []));
}
