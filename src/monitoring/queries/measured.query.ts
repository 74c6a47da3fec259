import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { isPartialDate } from '../../../workflows/language/dates';
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

interface Adopted {
  readonly stage?: unknown;
  readonly decidedOn?: unknown;
  readonly signedOffOn?: unknown;
}

/** What the Community Safety Agreement asks to be counted of reviews, told from what was recorded. */
@Injectable()
export class MeasuredQuery {
  constructor(private readonly dataSource: DataSource) {}

  async reviews(period: Period): Promise<Milestones> {
    const [recorded, earlier] = await Promise.all([
      this.dataSource.manager
        .createQueryBuilder(Fact, 'fact')
        .select(['fact.id', 'fact.caseId', 'fact.type', 'fact.toState', 'fact.effectiveOn'])
        .where({ type: In(Object.keys(recordedBy)) })
        .andWhere('fact.effectiveOn BETWEEN :from AND :to', { ...period })
        .orderBy('fact.effectiveOn')
        .addOrderBy('fact.seq')
        .getMany(),
      this.dataSource.manager.find(Fact, {
        where: { type: adopted },
        select: { id: true, caseId: true, payload: true },
      }),
    ]);
    const passed = {
      commissioned: new Map(),
      signedOff: new Map(),
      concluded: new Map(),
    } as Record<Milestone, Map<string, string>>;
    const unsure = { commissioned: 0, signedOff: 0, concluded: 0 };
    for (const { caseId, type, toState, effectiveOn } of recorded) {
      const milestone = recordedBy[type];
      if (milestone === undefined || effectiveOn === null) continue;
      if (milestone === 'commissioned' && !leadsToReview.test(` ${toState} `)) continue;
      if (!passed[milestone].has(caseId)) passed[milestone].set(caseId, effectiveOn);
    }
    for (const { caseId, payload } of earlier) {
      const { stage, decidedOn, signedOffOn } = JSON.parse(payload) as Adopted;
      const told: readonly (readonly [Milestone, unknown])[] = [
        ['commissioned', notHeld.includes(stage) ? null : decidedOn],
        ['signedOff', signedOffOn],
      ];
      for (const [milestone, on] of told) {
        if (!isPartialDate(on)) continue;
        const answer = within(on, period);
        if (answer === 'in' && !passed[milestone].has(caseId)) passed[milestone].set(caseId, on);
        if (answer === 'unsure') unsure[milestone] += 1;
      }
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
}
