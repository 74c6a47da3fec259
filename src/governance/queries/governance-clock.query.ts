import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GovernanceKind } from '../../../workflows/language/kinds';
import {
  governanceClock,
  type GovernanceDue,
  type Kept as KeptForRules,
} from '../../../workflows/rules/governance-clock';
import { opensConfidences, type Kept } from '../../asking';
import type { Actor } from '../../kernel/actor';
import { CalendarKeeper } from '../../kernel/calendar-keeper';
import { Clock } from '../../kernel/clock';
import { PartnershipQuery } from './partnership.query';

/** What was owed when it was worked out last, and what that was worked out from. */
interface WorkedOut {
  readonly on: string;
  readonly from: readonly Kept<GovernanceKind>[];
  readonly dues: readonly GovernanceDue[];
}

/** What the bodies owe and have not done, the most pressing first. */
@Injectable()
export class GovernanceClockQuery {
  /** For those who may see what is confidential, and for the others. */
  private readonly last = new Map<boolean, WorkedOut>();

  constructor(
    private readonly partnership: PartnershipQuery,
    private readonly calendars: CalendarKeeper,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /** Worked out again on another day, with another holiday, and whenever a record has changed. */
  async dues(actor: Actor): Promise<readonly GovernanceDue[]> {
    const { bodies, meetings, organisations, people, organisationsBy, peopleBy } =
      await this.partnership.seenBy(actor);
    const today = this.clock.today();
    const calendar = await this.calendars.calendar(this.dataSource.manager);
    const on = `${today} ${calendar.version}`;
    const from = [...bodies, ...meetings, ...organisations, ...people];
    const last = this.last.get(opensConfidences(actor));
    if (last?.on === on && areTheSame(last.from, from)) return last.dues;
    const dues = governanceClock({
      bodies: bodies.map(forRules),
      meetings: meetings.map(forRules),
      organisations: organisationsBy,
      people: peopleBy,
      today,
      calendar,
    });
    this.last.set(opensConfidences(actor), { on, from, dues });
    return dues;
  }
}

const areTheSame = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && before.every((one, index) => one === now[index]);

const forRules = <K extends GovernanceKind>({
  row,
  memory,
}: Kept<K>): KeptForRules<Kept<K>['memory']> => ({
  reference: row.reference,
  state: row.statePath,
  memory,
});
