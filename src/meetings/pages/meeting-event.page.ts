import {
  Controller,
  Get,
  Param,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  UseFilters,
} from '@nestjs/common';
import type { Request } from 'express';
import { partsOf } from '../../../workflows/language/dates';
import { RecordForms, RefusedFormFilter, type Around, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import type { MeetingFound } from '../queries/meeting.query';
import { selfIn } from '../queries/next-meetings.query';
import { dayMeant, timeMeant } from '../queries/meeting-time.view';
import { meeting, meetingEvent, meetingRoom, meetings } from './addresses';
import { OpenMeeting } from './open-meeting';

/** The form of any event of a meeting. */
@Controller()
@UseFilters(RefusedFormFilter)
export class MeetingEventPage {
  constructor(
    private readonly open: OpenMeeting,
    private readonly forms: RecordForms,
    private readonly clock: Clock,
  ) {}

  @Get(meetingEvent.pattern)
  @Requires('governance.record')
  @Audits('form of an event of a meeting')
  @Render('asking/pages/form')
  async show(
    @Param('reference') reference: string,
    @Param('event') event: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const found = await this.open.named(reference, actor);
    const filled = { ...this.filledIn(found, event, actor), ...typed };
    return this.forms.show(found.row, event, actor, filled, around(found, event));
  }

  @Post(meetingEvent.pattern)
  @Requires('governance.record')
  @Audits('event of a meeting')
  @Redirect(meetings.to(), 303)
  async submit(
    @Param('reference') reference: string,
    @Param('event') event: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const found = await this.open.named(reference, actor);
    await this.forms.submit(found.row, event, actor, request, around(found, event));
    return { url: placeOf(await this.open.named(reference, actor)).href };
  }

  /** Whoever replies replies for themselves first; what happens in the room happens on the day of the meeting, at the time on the clock. */
  private filledIn({ whole, room }: MeetingFound, event: string, actor: Actor): Typed {
    if (event === 'meeting.recordReply') {
      const self = selfIn(whole, room, actor);
      return self ? { person: self.person } : {};
    }
    const on = dayMeant(event, whole, this.clock.today());
    if (on === undefined) return {};
    const { day, month, year } = partsOf(on);
    return {
      time: timeMeant(whole, this.clock).time,
      'effectiveOn-day': String(day),
      'effectiveOn-month': String(month),
      'effectiveOn-year': String(year),
    };
  }
}

const around = (found: MeetingFound, event: string): Around => ({
  caption: found.memory.title,
  back: placeOf(found),
  action: meetingEvent.to({ reference: found.row.reference, event }),
});

/** While people sit in the room, every form leads back there. */
const placeOf = ({ row: { reference, statePath }, memory: { title } }: MeetingFound) =>
  statePath === 'open'
    ? { text: title, href: meetingRoom.to({ reference }) }
    : { text: title, href: meeting.to({ reference }) };
