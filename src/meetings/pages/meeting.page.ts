import { Body, Controller, Get, Param, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { sayDate } from '../../../workflows/language/dates';
import {
  AskHandler,
  commandOf,
  HistoryQuery,
  historyLine,
  PickedQuery,
  RecordsQuery,
  textIn,
  type Typed,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { newId } from '../../kernel/ids';
import { Audits } from '../../web/audits';
import { keepForNextPage, sayOnNextPage } from '../../web/flash';
import { answerTo } from '../../web/problem';
import type { MeetingFound } from '../queries/meeting.query';
import { WaitingQuery } from '../queries/waiting.query';
import {
  meeting,
  meetingAgenda,
  meetingHistory,
  meetingMinutes,
  meetingRoom,
  meetings,
} from './addresses';
import { agendaShown } from './agenda.view';
import { historyInOpen } from './history-in-open';
import { meetingDoings, meetingStops } from './meeting-doings';
import {
  actionsShown,
  decisionsShown,
  outlookShown,
  papersShown,
  proposedAt,
  recipientsShown,
  repliesShown,
  substitutesShown,
} from './meeting.view';
import { OpenMeeting } from './open-meeting';

const lastEntries = 5;
const beforeIt: readonly string[] = ['planned', 'papersOut'];

/** One meeting: before it who comes and what is on, after it what was decided and on what. */
@Controller()
export class MeetingPage {
  constructor(
    private readonly open: OpenMeeting,
    private readonly records: RecordsQuery,
    private readonly waiting: WaitingQuery,
    private readonly history: HistoryQuery,
    private readonly picked: PickedQuery,
    private readonly handler: AskHandler,
  ) {}

  @Get(meeting.pattern)
  @Requires('governance.read')
  @Audits('meeting')
  @Render('meetings/pages/meeting')
  async show(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const found = await this.open.named(reference, actor);
    const { row, memory, room } = found;
    const { offered, blocked, stage } = await this.records.standing(row, actor);
    const abouts = memory.agenda.flatMap(({ about }) => about ?? []);
    const isBefore = beforeIt.includes(row.statePath);
    const mayAdd = offered.some(({ event }) => event === 'meeting.addItem');
    const ratified = await this.waiting.ratified(found, actor);
    const entries = historyInOpen(await this.history.of(row), found);
    return {
      heading: memory.on ? sayDate(memory.on) : 'No day yet',
      caption: memory.bodyName,
      stage: { sentence: stage.sentence ?? stage.label, lines: linesOf(found, stage.waitsFor) },
      doings: meetingDoings(reference, row.statePath, offered),
      stops: meetingStops(blocked),
      isBefore,
      outlook: isBefore ? outlookShown(found) : null,
      agenda: agendaShown(reference, memory, await this.picked.titles(abouts), ratified),
      agendaAgreed: memory.agendaAgreed,
      partDHidden: !found.seesPartD && found.whole.agenda.some(({ restricted }) => restricted),
      waiting: mayAdd ? await this.waiting.for({ row, memory: found.whole }, actor) : [],
      replies: isBefore ? repliesShown(found, entries) : [],
      papers: papersShown(found),
      recipients: isBefore ? recipientsShown(found) : null,
      substitutes: substitutesShown(found),
      decisions: decisionsShown(found, ratified, await this.picked.titles(proposedAt(found))),
      actions: actionsShown(found),
      terms: room.terms ? room.terms.title : null,
      history: {
        lines: entries.slice(-lastEntries).reverse().map(historyLine),
        count: entries.length,
      },
      command: newId(),
      links: {
        meetings: meetings.to(),
        agenda: meetingAgenda.to({ reference }),
        history: meetingHistory.to({ reference }),
        minutes: memory.openedAt === null ? null : meetingMinutes.to({ reference }),
        room: memory.openedAt === null ? null : meetingRoom.to({ reference }),
      },
    };
  }

  /** One press puts on the agenda what is waiting; what has been dealt with meanwhile is not added. */
  @Post(meetingAgenda.pattern)
  @Requires('governance.record')
  @Audits('event of a meeting')
  @Redirect(meetings.to(), 303)
  async addWaiting(
    @Param('reference') reference: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { row, whole } = await this.open.named(reference, actor);
    const url = meeting.to({ reference });
    const key = textIn(typed, 'add');
    const all = await this.waiting.for({ row, memory: whole }, actor);
    const one = all.find((waits) => waits.key === key);
    if (!one) return { url };
    const { title, about, asks } = one;
    const answers = { title, ...(about ? { about } : {}), ...(asks ? { asks } : {}) };
    const answer = await this.handler.ask(
      row,
      { event: 'meeting.addItem', answers },
      commandOf(actor, typed),
    );
    if (answer.ok) sayOnNextPage(request, `On the agenda: ${title}.`);
    else if (answer.code === 'shape') keepForNextPage(request, url, answer.errors);
    else throw answerTo(answer);
    return { url };
  }
}

function linesOf({ memory }: MeetingFound, waitsFor: string | undefined): readonly string[] {
  const when = [memory.startsAt, memory.place].filter(Boolean);
  const held =
    memory.openedAt === null
      ? []
      : [`Opened at ${memory.openedAt}${memory.closedAt ? `, closed at ${memory.closedAt}` : ''}.`];
  return [
    ...(when.length > 0 ? [`${memory.startsAt ? 'At ' : ''}${when.join(', ')}.`] : []),
    ...held,
    ...(memory.minutesAgreedOn ? [`Minutes agreed on ${sayDate(memory.minutesAgreedOn)}.`] : []),
    ...(waitsFor && memory.openedAt === null ? [`Waiting for ${waitsFor}.`] : []),
  ];
}
