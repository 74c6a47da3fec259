import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { plainDate } from '../../workflows/language/dates';
import { calendarFrom, type Calendar, type CalendarFile } from '../../workflows/rules/calendar';
import { projectRoot } from './project-root';
import { AddedHoliday } from './records/added-holiday.entity';

/** The England and Wales calendar: the one shipped, with the holidays an administrator has added. */
@Injectable()
export class CalendarKeeper {
  private readonly shipped = JSON.parse(
    readFileSync(join(projectRoot, 'data/calendars/england-and-wales.json'), 'utf8'),
  ) as CalendarFile;

  async calendar(db: EntityManager): Promise<Calendar> {
    const added = await db.find(AddedHoliday, { order: { date: 'ASC' } });
    return calendarFrom(
      this.shipped,
      added.map(({ date, title }) => ({ date: plainDate(date), title })),
    );
  }
}
