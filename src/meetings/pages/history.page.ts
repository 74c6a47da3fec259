import { Controller, Get, Param, Render } from '@nestjs/common';
import { HistoryQuery, historyLine } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { meeting, meetingHistory } from './addresses';
import { historyInOpen } from './history-in-open';
import { OpenMeeting } from './open-meeting';

/** Everything that was recorded of a meeting, the latest first. */
@Controller()
export class MeetingHistoryPage {
  constructor(
    private readonly open: OpenMeeting,
    private readonly history: HistoryQuery,
  ) {}

  @Get(meetingHistory.pattern)
  @Requires('governance.read')
  @Audits('history of a meeting')
  @Render('meetings/pages/history')
  async show(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const found = await this.open.named(reference, actor);
    const entries = historyInOpen(await this.history.of(found.row), found);
    return {
      caption: found.memory.title,
      back: { text: 'the meeting', href: meeting.to({ reference }) },
      lines: entries.map(historyLine).reverse(),
    };
  }
}
