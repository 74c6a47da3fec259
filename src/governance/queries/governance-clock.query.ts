import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GovernanceKind } from '../../../workflows/language/kinds';
import {
  governanceClock,
  type GovernanceDue,
  type Kept as KeptForRules,
} from '../../../workflows/rules/governance-clock';
import type { Kept } from '../../asking';
import type { Actor } from '../../kernel/actor';
import { CalendarKeeper } from '../../kernel/calendar-keeper';
import { Clock } from '../../kernel/clock';
import { PartnershipQuery } from './partnership.query';

/** What the bodies owe and have not done, the most pressing first. */
@Injectable()
export class GovernanceClockQuery {
  constructor(
    private readonly partnership: PartnershipQuery,
    private readonly calendars: CalendarKeeper,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  async dues(actor: Actor): Promise<readonly GovernanceDue[]> {
    const { bodies, meetings, organisationsBy, peopleBy } = await this.partnership.seenBy(actor);
    return governanceClock({
      bodies: bodies.map(forRules),
      meetings: meetings.map(forRules),
      organisations: organisationsBy,
      people: peopleBy,
      today: this.clock.today(),
      calendar: await this.calendars.calendar(this.dataSource.manager),
    });
  }
}

const forRules = <K extends GovernanceKind>({
  row,
  memory,
}: Kept<K>): KeptForRules<Kept<K>['memory']> => ({
  reference: row.reference,
  state: row.statePath,
  memory,
});
