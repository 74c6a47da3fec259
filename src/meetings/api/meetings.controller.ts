import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiHeader,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { isTimeOfDay } from '../../../workflows/language/times';
import { withoutPartD as openMinutes } from '../../../workflows/meeting/minutes.view';
import { outlookOf } from '../../../workflows/rules/outlook';
import { quorumAt, recordedAndCorrected } from '../../../workflows/rules/presence';
import {
  acceptedOrThrow,
  AskDto,
  AskHandler,
  commandFrom,
  HistoryQuery,
  readQuestion,
  RecordsQuery,
  type Sent,
} from '../../asking';
import { CurrentActor, Requires } from '../../identity';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { InvalidInput } from '../../web/invalid-input';
import { answerTo } from '../../web/problem';
import { AskInRoomHandler } from '../commands/ask-in-room.handler';
import { DecideHandler } from '../commands/decide.handler';
import { historyInOpen } from '../pages/history-in-open';
import { minutesFor } from '../pages/minutes.page';
import { MeetingQuery, type MeetingFound } from '../queries/meeting.query';
import { timeMeant } from '../queries/meeting-time.view';

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The meetings of every body: plan, read, record, and ask what a minute of them stood on. */
@ApiTags('Meetings')
@ApiBearerAuth()
@Controller('api/v1/meetings')
export class MeetingsController {
  constructor(
    private readonly records: RecordsQuery,
    private readonly meetings: MeetingQuery,
    private readonly history: HistoryQuery,
    private readonly handler: AskHandler,
    private readonly inRoom: AskInRoomHandler,
    private readonly decisions: DecideHandler,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('governance.read')
  @Audits('list of meetings')
  @ApiQuery({ name: 'body', required: false, description: 'Those of one body: B-0002' })
  @ApiOperation({ summary: 'The meetings you may see, in the order in which they were planned' })
  async list(@Query('body') body: string | undefined, @CurrentActor() actor: Actor) {
    const all = await this.records.all('meeting', actor);
    const chosen = all.filter(({ memory }) => body === undefined || memory.body === body);
    return {
      total: chosen.length,
      meetings: chosen.map(({ row, memory: { title, body: of, bodyName, on } }) => ({
        reference: row.reference,
        title,
        body: of,
        bodyName,
        on,
        state: row.statePath,
      })),
    };
  }

  @Post()
  @Requires('governance.record')
  @Audits('opening of a meeting')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiBody({ type: AskDto })
  @ApiOperation({ summary: 'Plan a meeting: {body, on, startsAt, place}' })
  async plan(
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { sent } = await readQuestion(isObject(body) ? { event: 'meeting.plan', ...body } : body);
    const command = commandFrom(actor, key, undefined);
    const accepted = acceptedOrThrow(await this.handler.open('meeting', sent, command));
    response.status(201).location(`/api/v1/meetings/${accepted.reference}`);
    response.setHeader('ETag', `"${accepted.revision}"`);
    return accepted;
  }

  @Get(':reference')
  @Requires('governance.read')
  @Audits('meeting')
  @ApiOperation({ summary: 'How a meeting stands: offers, what is stopped and why, quorum now' })
  async read(
    @Param('reference') reference: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const found = await this.found(reference, actor);
    const { row, memory, whole, room } = found;
    const { stage, offered, blocked } = await this.records.standing(row, actor);
    const { time } = timeMeant(whole, this.clock);
    response.setHeader('ETag', `"${row.revision}"`);
    const { decisions, ...rest } = memory;
    return {
      reference,
      revision: row.revision,
      state: row.statePath,
      stage: stage.label,
      sentence: stage.sentence ?? null,
      waitsFor: stage.waitsFor ?? null,
      ...rest,
      decisions: decisions.map((one) => {
        const { changed, says } = recordedAndCorrected(one, whole, room);
        return {
          ...one,
          reference: `${reference}/${one.id}`,
          asCorrected: changed ? says : null,
        };
      }),
      names: room.names,
      papersBy: room.papersBy,
      terms: room.terms && { version: room.terms.version, title: room.terms.title },
      partD: found.seesPartD,
      offered,
      blocked,
      quorum: memory.openedAt === null ? null : quorumAt(whole, room, time, whole.item),
      outlook: memory.openedAt === null ? outlookFor(found) : null,
    };
  }

  @Get(':reference/quorum')
  @Requires('governance.read')
  @Audits('quorum of a meeting')
  @ApiQuery({ name: 'at', required: false, description: 'A time of the meeting: 10:30' })
  @ApiQuery({ name: 'item', required: false, description: 'An item, for which some take no part' })
  @ApiOperation({ summary: 'Whether the meeting was quorate at a minute, with every reason' })
  async quorum(
    @Param('reference') reference: string,
    @Query('at') at: string | undefined,
    @Query('item') item: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const { memory, whole, room } = await this.found(reference, actor);
    const time = at ?? timeMeant(whole, this.clock).time;
    if (!isTimeOfDay(time)) {
      throw new InvalidInput([{ field: 'at', says: '“at” must be a time written as 10:30.' }]);
    }
    if (item !== undefined && !memory.agenda.some(({ id }) => id === item)) {
      throw new InvalidInput([{ field: 'item', says: 'There is no such item on the agenda.' }]);
    }
    return {
      reference,
      at: time,
      item: item ?? null,
      ...quorumAt(whole, room, time, item ?? null),
    };
  }

  @Get(':reference/minutes')
  @Requires('governance.read')
  @Audits('minutes of a meeting')
  @ApiQuery({ name: 'part', required: false, description: '“public”: without Part D' })
  @ApiOperation({ summary: 'The minutes, as far as the meeting has come' })
  async minutes(
    @Param('reference') reference: string,
    @Query('part') part: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const found = await this.found(reference, actor);
    const minutes = minutesFor(found);
    return part === 'public' || !found.seesPartD ? openMinutes(minutes) : minutes;
  }

  @Get(':reference/history')
  @Requires('governance.read')
  @Audits('history of a meeting')
  @ApiOperation({ summary: 'Every entry, oldest first' })
  async readHistory(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const found = await this.found(reference, actor);
    return { reference, entries: historyInOpen(await this.history.of(found.row), found) };
  }

  @Post(':reference/events')
  @HttpCode(200)
  @Requires('governance.record')
  @Audits('event of a meeting')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The revision you have seen' })
  @ApiBody({ type: AskDto })
  @ApiOperation({
    summary: 'Ask for an event; a decision may carry “moves”: {event, …its answers}',
  })
  async ask(
    @Param('reference') reference: string,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { row, whole } = await this.found(reference, actor);
    const { sent, moves } = await askedIn(body);
    const command = commandFrom(actor, key, ifMatch);
    const kept = { row, memory: whole };
    const answer = moves
      ? await this.decisions.decide(kept, sent, moves, command)
      : await this.inRoom.ask(kept, sent, command);
    const accepted = acceptedOrThrow(answer);
    response.setHeader('ETag', `"${accepted.revision}"`);
    return accepted;
  }

  private async found(reference: string, actor: Actor): Promise<MeetingFound> {
    const found = await this.meetings.find(reference, actor);
    if (found) return found;
    throw answerTo(notFound());
  }
}

async function askedIn(
  body: unknown,
): Promise<{ readonly sent: Sent; readonly moves: Sent | null }> {
  if (!isObject(body) || body.moves === undefined) {
    const { sent } = await readQuestion(body);
    return { sent, moves: null };
  }
  const { moves, ...decision } = body;
  const { sent } = await readQuestion(decision);
  if (sent.event !== 'meeting.decide') {
    throw new InvalidInput([
      { field: 'moves', says: 'Only a decision that is taken moves another record.' },
    ]);
  }
  return { sent, moves: (await readQuestion(moves)).sent };
}

const outlookFor = ({ whole, memory, room }: MeetingFound) => {
  const outlook = outlookOf(whole, room);
  const isShown = ({ id }: { readonly id: string }): boolean =>
    memory.agenda.some((item) => item.id === id);
  return { ...outlook, undecided: outlook.undecided.filter(isShown) };
};
