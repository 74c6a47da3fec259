import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, type PlainDate } from '../../../workflows/language/dates';
import { KCST } from '../../../workflows/language/roles';
import { pageOf, RecordsQuery, type Link } from '../../asking';
import { nameOfClock, PressingClocksQuery, type PressingClock } from '../../deadlines';
import { GovernanceClockQuery, mendOf } from '../../governance';
import type { Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { FollowedQuery, heldBy, watchLists } from '../../monitoring';
import { ClockMendsQuery } from './clock-mends.query';

/** One thing that needs somebody, wherever it was worked out. */
export interface Matter {
  /** The day on which it bites; null where no day is set for it. */
  readonly bites: PlainDate | null;
  readonly late: boolean;
  readonly says: string;
  readonly about: Link;
  /** The form that puts it right, where it is this reader's form. */
  readonly mend: Link | null;
}

export interface Matters {
  readonly matters: readonly Matter[];
  /** Clocks that press and are not listed. */
  readonly unlisted: number;
}

/** How far ahead a morning looks. */
const daysAhead = 28;
const mostClocks = 40;
/** Those that are seen without unfolding the rest. */
const mostMended = 8;

/** What waits for the team on every plan: the list of the same name is where it is done. */
const watched = {
  verification: 'said to be complete, for somebody of another agency to verify',
  rejected: 'rejected, for the Steering Group to decide',
  impact: 'whose difference should be looked at now',
} as const;

/**
 * What needs somebody today, from the clocks of the reviews, the bodies and the plans: the one
 * source of every first page, in the order in which it bites.
 */
@Injectable()
export class MattersQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clocks: PressingClocksQuery,
    private readonly clockMends: ClockMendsQuery,
    private readonly governance: GovernanceClockQuery,
    private readonly followed: FollowedQuery,
    private readonly records: RecordsQuery,
    private readonly clock: Clock,
  ) {}

  async for(actor: Actor): Promise<Matters> {
    const today = this.clock.today();
    const until = addDays(today, daysAhead);
    const ofTheTeam = actor.roles.some((role) => KCST.some((one) => one === role));
    const pressing = await this.clocks.dueBy(until, mostClocks, actor);
    const mends = await this.clockMends.of(pressing.clocks.slice(0, mostMended), actor);
    const found = [
      ...pressing.clocks.map((one, at) => clockMatter(one, actor, mends[at] ?? null)),
      ...(actor.may('governance.read') ? await this.ofBodies(actor, until, ofTheTeam) : []),
      ...(ofTheTeam && actor.may('governance.read') ? await this.ofPlans(actor, today) : []),
      ...(ofTheTeam && actor.may('plans.read') ? await this.ofRounds(actor, today) : []),
    ];
    return {
      matters: found.sort(byDay),
      unlisted: pressing.total - pressing.clocks.length,
    };
  }

  /** The team sees all that a body owes; others what they themselves can put right. */
  private async ofBodies(
    actor: Actor,
    until: PlainDate,
    ofTheTeam: boolean,
  ): Promise<readonly Matter[]> {
    const dues = await this.governance.dues(actor);
    return dues
      .filter(({ due }) => due !== null && due <= until)
      .map((one) => ({
        bites: one.due,
        late: one.overdue,
        says: one.says,
        about: { text: one.bodyName, href: pageOf(one.about ?? one.body) },
        mend: mendOf(one, actor.roles),
      }))
      .filter(({ mend }) => ofTheTeam || mend !== null);
  }

  private async ofPlans(actor: Actor, today: PlainDate): Promise<readonly Matter[]> {
    const all = await this.followed.seenBy(actor);
    return (Object.keys(watched) as (keyof typeof watched)[]).flatMap((list) => {
      const count = heldBy(list, all, today).length;
      if (count === 0) return [];
      const href = `/monitoring?list=${list}#list`;
      return [
        {
          bites: null,
          late: false,
          says: `${counted(count, 'recommendation')} ${watched[list]}`,
          about: { text: watchLists[list].title, href },
          mend: null,
        },
      ];
    });
  }

  private async ofRounds(actor: Actor, today: PlainDate): Promise<readonly Matter[]> {
    const rounds = await this.records.all('update-round', actor);
    const open = rounds.filter(({ row }) => row.tags.includes(' open '));
    return Promise.all(
      open.flatMap(({ row, memory: { asked, openedOn, closesOn, title } }) =>
        openedOn === null
          ? []
          : [
              this.heardFrom(
                asked.map(({ organisation }) => organisation),
                openedOn,
              ).then((heard) => ({
                bites: closesOn,
                late: closesOn !== null && closesOn < today,
                says: `${heard} of ${counted(asked.length, 'organisation')} ${heard === 1 ? 'has' : 'have'} answered`,
                about: { text: title, href: pageOf(row.reference) },
                mend: null,
              })),
            ],
      ),
    );
  }

  private async heardFrom(organisations: readonly string[], since: PlainDate): Promise<number> {
    if (organisations.length === 0) return 0;
    const leads = await this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'one')
      .select('DISTINCT one.lead', 'lead')
      .where(`one.kind = 'recommendation'`)
      .andWhere('one.heardOn >= :since', { since })
      .andWhere('one.lead IN (:...organisations)', { organisations })
      .getRawMany<{ lead: string }>();
    return leads.length;
  }
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Who may not open the part of a review to which a clock belongs goes to the review itself. */
const clockMatter = (one: PressingClock, actor: Actor, mend: Link | null): Matter => ({
  bites: one.due,
  late: one.late,
  says: one.of === null ? nameOfClock(one.title) : `${nameOfClock(one.title)}: ${one.of}`,
  about: {
    text: one.reviewTitle,
    href: pageOf(actor.may('reviews.open') ? one.record : one.review),
  },
  mend,
});

const byDay = (a: Matter, b: Matter): number =>
  (a.bites ?? '9999').localeCompare(b.bites ?? '9999') || a.about.text.localeCompare(b.about.text);
