import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { sayDate, type PlainDate } from '../../workflows/language/dates';
import { redate } from '../../workflows/rules/clocks';
import type { Actor } from './actor';
import { CalendarKeeper } from './calendar-keeper';
import { Clock } from './clock';
import { clockOf, DeadlineKeeper } from './deadline-keeper';
import { AddedHoliday } from './records/added-holiday.entity';
import { Deadline } from './records/deadline.entity';
import { UnitOfWork } from './unit-of-work';
import { WorkflowExecutor } from './workflow-executor';

export interface HolidayAdded {
  readonly added: boolean;
  /** Clocks that now fall due on another day. */
  readonly redated: number;
}

/** Adds a bank holiday that was proclaimed after the calendar was shipped. */
@Injectable()
export class HolidayKeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarKeeper,
    private readonly deadlines: DeadlineKeeper,
    private readonly executor: WorkflowExecutor,
    private readonly clock: Clock,
  ) {}

  /** Adds it once, re-dates the open clocks it touches, and records on each case that it did. */
  add(date: PlainDate, title: string, why: string, actor: Actor): Promise<HolidayAdded> {
    return this.unitOfWork.run(async (tx) => {
      const known = await this.calendars.calendar(tx);
      if (known.holidays.has(date)) return { added: false, redated: 0 };
      const at = this.clock.now();
      await tx.insert(AddedHoliday, { date, title, addedAt: at, addedBy: actor.id, why });
      const calendar = await this.calendars.calendar(tx);
      const open = await tx.findBy(Deadline, { metOn: IsNull(), replacedBy: IsNull() });
      const changes = redate(open.map(clockOf), calendar);
      for (const change of changes) {
        if (change.kind !== 'replace') continue;
        const old = open.find(({ id }) => id === change.id);
        if (!old) continue;
        await this.deadlines.make(tx, old.caseId, [change]);
        await this.executor.recordForSystem(tx, old.caseId, {
          event: 'clock.redate',
          answers: {
            rule: old.ruleId,
            ...(old.statutoryDue === null ? {} : { from: old.statutoryDue }),
            ...(change.clock.statutoryDue === null ? {} : { to: change.clock.statutoryDue }),
            why: `${title} on ${sayDate(date)} was added to the calendar`,
          },
        });
      }
      return { added: true, redated: changes.length };
    });
  }
}
