import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ribKinds, type RibKind } from '../../../workflows/language/kinds';
import {
  answerAsked,
  answerOpened,
  Asked,
  type AskedByProgram,
  AskHandler,
  Asks,
  historyOf,
  HistoryQuery,
  Opens,
} from '../../asking';
import { CurrentActor, Requires } from '../../identity';
import type { Actor } from '../../kernel/actor';
import { notFound } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { isRibKind } from '../../kernel/workflow-registry';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { CaseViewQuery } from '../queries/case-view.query';
import { FindRecordQuery } from '../queries/find-record.query';
import { AskWarned } from './ask-warned';

/** The small records beside a review: chairs, panel members, agency reviews and the rest. */
@ApiTags('Records beside a review')
@ApiBearerAuth()
@ApiParam({ name: 'kind', enum: ribKinds })
@Controller('api/v1/cases/:reference')
export class RibsController {
  constructor(
    private readonly records: FindRecordQuery,
    private readonly caseView: CaseViewQuery,
    private readonly history: HistoryQuery,
    private readonly handler: AskHandler,
    private readonly warned: AskWarned,
  ) {}

  @Get(':kind')
  @Requires('reviews.open')
  @Audits('records beside a review')
  @ApiOperation({ summary: 'The records of one kind beside a review' })
  async list(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @CurrentActor() actor: Actor,
  ) {
    const review = await this.review(reference, actor);
    const rows = await this.records.ribs(review.caseId, [this.kind(kind)], actor);
    return { records: await Promise.all(rows.map((row) => this.caseView.view(row, actor))) };
  }

  @Post(':kind')
  @Requires('reviews.record')
  @Audits('opening of a record beside a review')
  @Opens('Begin a record with its first event')
  async open(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Asked() asked: AskedByProgram,
  ) {
    const review = await this.review(reference, asked.actor);
    return answerOpened(
      asked,
      (sent, command) => this.handler.openRib(review, this.kind(kind), sent, command),
      (accepted) => `/api/v1/cases/${accepted.reference}`,
    );
  }

  @Get(':kind/:number')
  @Requires('reviews.open')
  @Audits('record beside a review')
  @ApiOperation({ summary: 'How one record stands' })
  async read(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Param('number') number: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const row = await this.found(reference, kind, number, actor);
    response.setHeader('ETag', `"${row.revision}"`);
    return this.caseView.view(row, actor);
  }

  @Post(':kind/:number/events')
  @Requires('reviews.record')
  @Audits('event of a record beside a review')
  @Asks('Ask for an event of one record')
  async ask(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Param('number') number: string,
    @Asked() asked: AskedByProgram,
  ) {
    const row = await this.found(reference, kind, number, asked.actor);
    return answerAsked(asked, (sent, command) => this.warned.ask(row, sent, command));
  }

  @Get(':kind/:number/history')
  @Requires('reviews.open')
  @Audits('history of a record beside a review')
  @ApiOperation({ summary: 'Every entry of one record, or how it stood on a day' })
  async readHistory(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Param('number') number: string,
    @Query('asAt') asAt: string | undefined,
    @Query('knownOn') knownOn: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const row = await this.found(reference, kind, number, actor);
    return historyOf(this.history, row, asAt, knownOn);
  }

  private kind(kind: string): RibKind {
    if (isRibKind(kind)) return kind;
    throw answerTo(notFound());
  }

  private async review(reference: string, actor: Actor): Promise<WorkflowInstance> {
    const row = await this.records.review(reference, actor);
    if (!row || actor.sight.of === 'stages') throw answerTo(notFound());
    return row;
  }

  private async found(
    reference: string,
    kind: string,
    number: string,
    actor: Actor,
  ): Promise<WorkflowInstance> {
    const row = /^\d{1,6}$/.test(number)
      ? await this.records.rib(reference, this.kind(kind), Number(number), actor)
      : null;
    if (!row) throw answerTo(notFound());
    return row;
  }
}
