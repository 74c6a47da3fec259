import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { RecordsQuery } from '../../asking';
import { minutesOf, withoutPartD } from '../../../workflows/meeting/minutes.view';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { withQuery } from '../../web/paths';
import type { MeetingFound } from '../queries/meeting.query';
import { eventAddress, meeting, meetingMinutes } from './addresses';
import { OpenMeeting } from './open-meeting';

/** The minutes, drafted from what was recorded in the room; to be read, printed and agreed. */
@Controller()
export class MinutesPage {
  constructor(
    private readonly open: OpenMeeting,
    private readonly records: RecordsQuery,
  ) {}

  @Get(meetingMinutes.pattern)
  @Requires('governance.read')
  @Audits('minutes of a meeting')
  @Render('meetings/pages/minutes')
  async show(
    @Param('reference') reference: string,
    @Query('part') part: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const found = await this.open.named(reference, actor);
    const minutes = minutesFor(found);
    const isPublic = part === 'public' || !found.seesPartD;
    const { offered } = await this.records.standing(found.row, actor);
    const agrees = offered.some(({ event }) => event === 'meeting.agreeMinutes');
    return {
      minutes: isPublic ? withoutPartD(minutes) : minutes,
      isPublic,
      hasPartD: minutes.items.some(({ restricted }) => restricted),
      mayChoose: found.seesPartD,
      back: { text: 'the meeting', href: meeting.to({ reference }) },
      links: {
        whole: meetingMinutes.to({ reference }),
        public: withQuery(meetingMinutes.to({ reference }), { part: 'public' }),
        agree: agrees ? eventAddress(reference, 'meeting.agreeMinutes') : null,
      },
    };
  }
}

export const minutesFor = ({ whole, room, organisations }: MeetingFound) =>
  minutesOf(
    whole,
    room,
    Object.fromEntries([...organisations].map(([reference, { title }]) => [reference, title])),
  );
