import { Get, Injectable, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery } from '@nestjs/swagger';
import type { Response } from 'express';
import type { GovernanceKind, MonitoringKind } from '../../../workflows/language/kinds';
import { CurrentActor, Requires, type Actor, type Permission } from '../../identity';
import type { Command } from '../../kernel/command';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { AskHandler, type Answer, type Sent } from '../commands/ask.handler';
import { HistoryQuery } from '../queries/history.query';
import { RecordsQuery, type Kept } from '../queries/records.query';
import { answerAsked, answerOpened, Asked, Asks, Opens, type AskedByProgram } from './asked';
import { historyOf } from './history-answer';

/** What a role must be given to read such records, and to record on them. */
export interface Doors {
  readonly reads: Permission;
  readonly records: Permission;
}

/** List, open, read, ask, look back: the same for every register that the partnership keeps. */
export function recordsController(doors: Doors) {
  @Injectable()
  abstract class RecordsController<K extends GovernanceKind | MonitoringKind> {
    protected abstract readonly kind: K;

    constructor(
      protected readonly records: RecordsQuery,
      protected readonly history: HistoryQuery,
      protected readonly handler: AskHandler,
    ) {}

    @Get()
    @Requires(doors.reads)
    @Audits('list of records of the partnership')
    @ApiOperation({ summary: 'Those you may see, with everything they remember' })
    async list(@CurrentActor() actor: Actor) {
      const all = await this.records.all(this.kind, actor);
      return { total: all.length, records: all.map(lineOf) };
    }

    @Post()
    @Requires(doors.records)
    @Audits('opening of a record of the partnership')
    @Opens('Begin a record with its first event')
    open(@Asked() asked: AskedByProgram) {
      const open = (sent: Sent, command: Command) => this.handler.open(this.kind, sent, command);
      return answerOpened(asked, open, ({ reference }) => reference);
    }

    @Get(':reference')
    @Requires(doors.reads)
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
    @Requires(doors.records)
    @Audits('event of the partnership')
    @Asks('Ask for an event: {event, effectiveOn, …the answers of its form}')
    async ask(@Param('reference') reference: string, @Asked() asked: AskedByProgram) {
      const { row } = await this.found(reference, asked.actor);
      return answerAsked(asked, (sent, command) => this.answer(row, sent, command));
    }

    @Get(':reference/history')
    @Requires(doors.reads)
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

    /** A register where more happens than is asked says so here. */
    protected answer(row: Kept<K>['row'], sent: Sent, command: Command): Promise<Answer> {
      return this.handler.ask(row, sent, command);
    }

    protected async found(reference: string, actor: Actor): Promise<Kept<K>> {
      const kept = await this.records.find(this.kind, reference, actor);
      if (kept) return kept;
      throw answerTo(notFound());
    }
  }
  return RecordsController;
}

const lineOf = <K extends GovernanceKind | MonitoringKind>({ row, memory }: Kept<K>) => ({
  reference: row.reference,
  state: row.statePath,
  revision: row.revision,
  ...memory,
});
