import { Body, Controller, Get, Param, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Fields } from '../../../workflows/language/fields';
import { partsTaken } from '../../../workflows/language/governance';
import {
  commandOf,
  PickedQuery,
  readForm,
  reasonsOf,
  RecordsQuery,
  textIn,
  type Answer,
  type Kept,
  type Typed,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Audits } from '../../web/audits';
import { keepForNextPage } from '../../web/flash';
import type { FieldError } from '../../web/invalid-input';
import { answerTo } from '../../web/problem';
import { AskInRoomHandler } from '../commands/ask-in-room.handler';
import type { MeetingFound } from '../queries/meeting.query';
import { timeMeant } from '../queries/meeting-time.view';
import { WaitingQuery } from '../queries/waiting.query';
import { meetingRoom } from './addresses';
import { OpenMeeting } from './open-meeting';
import { pressOf } from './presses';
import { roomPage } from './room-page.view';

/** The room, used standing up: who is in it, whether it may decide, and the item in hand. */
@Controller()
export class RoomPage {
  constructor(
    private readonly open: OpenMeeting,
    private readonly records: RecordsQuery,
    private readonly picked: PickedQuery,
    private readonly handler: AskInRoomHandler,
    private readonly waiting: WaitingQuery,
    private readonly clock: Clock,
  ) {}

  @Get(meetingRoom.pattern)
  @Requires('governance.read')
  @Audits('room of a meeting')
  @Render('meetings/pages/room')
  async show(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const found = await this.open.named(reference, actor);
    const { offered, stage } = await this.records.standing(found.row, actor);
    const abouts = found.memory.agenda.flatMap(({ about }) => about ?? []);
    return {
      ...roomPage(found, {
        offered: offered.map(({ event }) => event),
        stage,
        time: timeMeant(found.whole, this.clock),
        titles: await this.picked.titles(abouts),
        ratified: await this.waiting.ratified(found, actor),
      }),
      partItems: Object.entries(partsTaken).map(([value, text]) => ({ value, text })),
      command: newId(),
    };
  }

  @Post(meetingRoom.pattern)
  @Requires('governance.record')
  @Audits('event in the room of a meeting')
  @Redirect('/meetings', 303)
  async press(
    @Param('reference') reference: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const found = await this.open.named(reference, actor);
    const url = meetingRoom.to({ reference });
    const answer = await this.record(found, typed, actor);
    if (answer && !answer.ok) keepForNextPage(request, url, errorsIn(answer));
    return { url };
  }

  private record(
    { row, whole, room }: MeetingFound,
    typed: Typed,
    actor: Actor,
  ): Promise<Answer> | null {
    const meeting: Kept<'meeting'> = { row, memory: whole };
    const pressed = textIn(typed, 'press') ?? '';
    const { answers } = readForm(stranger, typed);
    const time = answers.time ?? timeMeant(whole, this.clock).time;
    if (pressed === 'stranger') {
      const { name, part, organisation } = answers;
      if (typeof name !== 'string') return Promise.resolve(noName);
      const arrival = { part, time, ...(organisation ? { organisation } : {}) };
      return this.handler.admit(meeting, { name, arrival }, commandOf(actor, typed));
    }
    const press = pressOf(whole, room, pressed);
    if (!press) return null;
    const sent = { event: press.event, answers: { ...press.answers, time } };
    return this.handler.ask(meeting, sent, commandOf(actor, typed));
  }
}

/** The boxes of the room, whichever of them a button sends along. */
const stranger: Fields = {
  time: { kind: 'time', label: 'Time' },
  name: { kind: 'text', label: 'Name', most: 300 },
  part: { kind: 'choice', label: 'Takes part as', options: partsTaken },
  organisation: { kind: 'pick', label: 'For which organisation', of: 'organisation' },
};

const noName: Answer = {
  ok: false,
  code: 'shape',
  errors: [{ field: 'name', says: 'Write the name of the person who is not on the list' }],
};

function errorsIn(answer: Exclude<Answer, { ok: true }>): readonly FieldError[] {
  if (answer.code === 'shape') return answer.errors;
  if (answer.code === 'not-found') throw answerTo(answer);
  const reasons = reasonsOf(answer.missing, 'g2016');
  return reasons.length > 0
    ? reasons.map(({ says }) => ({ field: '', says }))
    : [{ field: '', says: answer.says }];
}
