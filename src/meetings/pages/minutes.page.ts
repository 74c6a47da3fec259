import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { PickedQuery, RecordsQuery } from '../../asking';
import { minutesOf, withoutPartD, type Minutes } from '../../../workflows/meeting/minutes.view';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { withQuery } from '../../web/paths';
import type { MeetingFound } from '../queries/meeting.query';
import { fileLink } from '../queries/papers.view';
import { eventAddress, meeting, meetingMinutes } from './addresses';
import { meetingIn } from './meeting.view';
import { OpenMeeting } from './open-meeting';

/** The minutes, drafted from what was recorded in the room; to be read, printed and agreed. */
@Controller()
export class MinutesPage {
  constructor(
    private readonly open: OpenMeeting,
    private readonly records: RecordsQuery,
    private readonly picked: PickedQuery,
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
      minutes: withLinks(isPublic ? withoutPartD(minutes) : minutes),
      isPublic,
      proposedAt: Object.fromEntries(await this.proposedAt(found)),
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

  /** Where that was proposed which this meeting made good: 'M-0006/2' -> the title of the meeting. */
  private async proposedAt(found: MeetingFound): Promise<ReadonlyMap<string, string>> {
    const made = found.memory.decisions.flatMap(({ ratifies }) => ratifies ?? []);
    const titles = await this.picked.titles(made.map(meetingIn));
    return new Map(
      made.flatMap((one) => {
        const title = titles.get(meetingIn(one));
        return title === undefined ? [] : [[one, title] as const];
      }),
    );
  }
}

const withLinks = (minutes: Minutes) => ({
  ...minutes,
  asFiles: minutes.asFiles.map(fileLink),
  papers: minutes.papers.map((one) => ({ ...one, links: one.files.map(fileLink) })),
});

export const minutesFor = ({ whole, room, organisations }: MeetingFound) =>
  minutesOf(
    whole,
    room,
    Object.fromEntries([...organisations].map(([reference, { title }]) => [reference, title])),
  );
