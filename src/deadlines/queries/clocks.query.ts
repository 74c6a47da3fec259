import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import type { Citation } from '../../../workflows/language/missing';
import type { RunningClock } from '../../../workflows/rules/clock-row';
import { clockRowOf, explainClock, standing } from '../../../workflows/rules/clocks';
import { isClockOfRecommendation } from '../../../workflows/rules/recommendations/deadlines';
import { CalendarKeeper } from '../../kernel/calendar-keeper';
import { Clock } from '../../kernel/clock';
import { clockOf } from '../../kernel/deadline-keeper';
import { Deadline } from '../../kernel/records/deadline.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** One clock as a person reads it: what it is, its two dates, how it stands, how it was worked out. */
export interface ClockLine {
  readonly rule: string;
  readonly title: string;
  /** The record it belongs to, where that is not the one being shown. */
  readonly of: string | null;
  readonly startedOn: string | null;
  readonly statutoryDue: string | null;
  readonly agreedDue: string | null;
  readonly cannotSay: string | null;
  readonly metOn: string | null;
  readonly lateAgainstStatutory: boolean;
  readonly lateAgainstAgreed: boolean;
  readonly dueSoon: boolean;
  readonly says: string;
  readonly why: string;
  readonly force: string;
  readonly citation: Citation;
}

/** A record's clocks, the running ones first, each with its reasons. */
@Injectable()
export class ClocksQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarKeeper,
    private readonly clock: Clock,
  ) {}

  /** All clocks of a review, its ribs' included, or of one rib; met ones too. */
  async of(row: WorkflowInstance, ownOnly: boolean): Promise<readonly ClockLine[]> {
    const db = this.dataSource.manager;
    const isReview = row.kind === 'review-case';
    const found = await db.findBy(Deadline, {
      ...(isReview && !ownOnly ? { caseId: row.caseId } : { instanceId: row.id }),
      replacedBy: IsNull(),
    });
    const names = isReview ? await this.titles(row.caseId) : new Map<string, string>();
    return this.lines(row, found.map(clockOf), names, this.clock.today());
  }

  /**
   * Clocks of a record as they are told on a day. Those of recommendations are told with each.
   *
   * @param names what the records beside a review are called, by their ids
   */
  async lines(
    row: Pick<WorkflowInstance, 'id'>,
    clocks: readonly RunningClock[],
    names: ReadonlyMap<string, string>,
    day: PlainDate,
  ): Promise<readonly ClockLine[]> {
    const calendar = await this.calendars.calendar(this.dataSource.manager);
    return clocks
      .filter(({ instanceId, ruleId }) => instanceId === row.id || !isClockOfRecommendation(ruleId))
      .map((clock): ClockLine => {
        const rule = clockRowOf(clock);
        if (!rule) throw new Error(`No rule ${clock.ruleId} in the edition ${clock.edition}`);
        return {
          rule: clock.ruleId,
          title: rule.title,
          of: clock.instanceId === row.id ? null : (names.get(clock.instanceId) ?? null),
          startedOn: clock.startedOn,
          statutoryDue: clock.statutoryDue,
          agreedDue: clock.agreedDue,
          cannotSay: clock.cannotSay,
          metOn: clock.metOn,
          ...standing(clock, day),
          why: explainClock(clock, rule, calendar),
          force: rule.force,
          citation: rule.citation,
        };
      })
      .sort(lateFirst);
  }

  private async titles(caseId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { caseId },
      select: { id: true, title: true },
    });
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}

const dateThatBites = ({ agreedDue, statutoryDue }: ClockLine): string =>
  agreedDue ?? statutoryDue ?? '9999';

/** What still runs comes first, what is late before what is not, then by the day it falls due. */
const lateFirst = (a: ClockLine, b: ClockLine): number =>
  Number(a.metOn !== null) - Number(b.metOn !== null) ||
  Number(b.lateAgainstAgreed) - Number(a.lateAgainstAgreed) ||
  Number(b.lateAgainstStatutory) - Number(a.lateAgainstStatutory) ||
  dateThatBites(a).localeCompare(dateThatBites(b));
