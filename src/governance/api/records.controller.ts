import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Injectable,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiHeader,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { GovernanceKind } from '../../../workflows/language/kinds';
import {
  acceptedOrThrow,
  AskDto,
  AskHandler,
  commandFrom,
  historyOf,
  HistoryQuery,
  readQuestion,
  RecordsQuery,
  type Kept,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { AskPartnershipHandler } from '../commands/ask-partnership.handler';

/** List, open, read, ask, look back: the same for every register of the partnership. */
@Injectable()
export abstract class RecordsController<K extends GovernanceKind> {
  protected abstract readonly kind: K;

  constructor(
    protected readonly records: RecordsQuery,
    private readonly history: HistoryQuery,
    private readonly opener: AskHandler,
    private readonly handler: AskPartnershipHandler,
  ) {}

  @Get()
  @Requires('governance.read')
  @Audits('list of records of the partnership')
  @ApiOperation({ summary: 'Those you may see, with everything they remember' })
  async list(@CurrentActor() actor: Actor) {
    const all = await this.records.all(this.kind, actor);
    return { total: all.length, records: all.map(lineOf) };
  }

  @Post()
  @Requires('governance.record')
  @Audits('opening of a record of the partnership')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiBody({ type: AskDto })
  @ApiOperation({ summary: 'Begin a record with its first event' })
  async open(
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { sent } = await readQuestion(body);
    const command = commandFrom(actor, key, undefined);
    const accepted = acceptedOrThrow(await this.opener.open(this.kind, sent, command));
    response.status(201).location(accepted.reference);
    response.setHeader('ETag', `"${accepted.revision}"`);
    return accepted;
  }

  @Get(':reference')
  @Requires('governance.read')
  @Audits('record of the partnership')
  @ApiOperation({ summary: 'How a record stands: what it remembers, offers, what is stopped' })
  async read(
    @Param('reference') reference: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const kept = await this.found(reference, actor);
    const { stage, offered, blocked } = await this.records.standing(kept.row, actor);
    response.setHeader('ETag', `"${kept.row.revision}"`);
    return { ...lineOf(kept), stage: stage.label, offered, blocked };
  }

  @Post(':reference/events')
  @HttpCode(200)
  @Requires('governance.record')
  @Audits('event of the partnership')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The revision you have seen' })
  @ApiBody({ type: AskDto })
  @ApiOperation({ summary: 'Ask for an event: {event, effectiveOn, …the answers of its form}' })
  async ask(
    @Param('reference') reference: string,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { row } = await this.found(reference, actor);
    const { sent } = await readQuestion(body);
    const command = commandFrom(actor, key, ifMatch);
    const accepted = acceptedOrThrow(await this.handler.ask(row, sent, command));
    response.setHeader('ETag', `"${accepted.revision}"`);
    return accepted;
  }

  @Get(':reference/history')
  @Requires('governance.read')
  @Audits('history of a record of the partnership')
  @ApiQuery({ name: 'asAt', required: false, description: 'As it stood that day: 2026-03-02' })
  @ApiQuery({ name: 'knownOn', required: false, description: 'As far as entered by that day' })
  @ApiOperation({ summary: 'Every entry, oldest first; or the record as it stood on a day' })
  async readHistory(
    @Param('reference') reference: string,
    @Query('asAt') asAt: string | undefined,
    @Query('knownOn') knownOn: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const { row } = await this.found(reference, actor);
    return historyOf(this.history, row, asAt, knownOn);
  }

  protected async found(reference: string, actor: Actor): Promise<Kept<K>> {
    const kept = await this.records.find(this.kind, reference, actor);
    if (kept) return kept;
    throw answerTo(notFound());
  }
}

const lineOf = <K extends GovernanceKind>({ row, memory }: Kept<K>) => ({
  reference: row.reference,
  state: row.statePath,
  revision: row.revision,
  ...memory,
});

@ApiTags('Organisations')
@ApiBearerAuth()
@Controller('api/v1/organisations')
export class OrganisationsController extends RecordsController<'organisation'> {
  protected readonly kind = 'organisation';
}

@ApiTags('People')
@ApiBearerAuth()
@Controller('api/v1/people')
export class PeopleController extends RecordsController<'person'> {
  protected readonly kind = 'person';
}
