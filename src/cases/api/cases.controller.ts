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
import { isEditionId } from '../../../workflows/language/editions';
import {
  acceptedOrThrow,
  AskDto,
  AskHandler,
  commandFrom,
  historyOf,
  HistoryQuery,
  OpenCaseDto,
  readQuestion,
} from '../../asking';
import { CurrentActor, Requires } from '../../identity';
import { seesStageOnly, type Actor } from '../../kernel/actor';
import { notFound } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { Audits } from '../../web/audits';
import { InvalidInput } from '../../web/invalid-input';
import { answerTo } from '../../web/problem';
import { CaseListQuery } from '../queries/case-list.query';
import { CaseViewQuery } from '../queries/case-view.query';
import { FindRecordQuery } from '../queries/find-record.query';
import { ListCasesDto } from './list-cases.dto';

/** The reviews themselves: list, open, read, ask, look back. */
@ApiTags('Reviews')
@ApiBearerAuth()
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly records: FindRecordQuery,
    private readonly caseList: CaseListQuery,
    private readonly caseView: CaseViewQuery,
    private readonly history: HistoryQuery,
    private readonly handler: AskHandler,
  ) {}

  @Get()
  @Requires('reviews.list')
  @Audits('list of reviews')
  @ApiOperation({ summary: 'The reviews you may see: filtered, sorted, a page at a time' })
  async list(@Query() asked: ListCasesDto, @CurrentActor() actor: Actor) {
    const query = asked.toQuery();
    const { lines, total } = await this.caseList.list(query, actor);
    return { total, page: query.page, perPage: query.perPage, cases: lines };
  }

  @Post()
  @Requires('reviews.notify')
  @Audits('opening of a review')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiBody({ type: OpenCaseDto })
  @ApiOperation({
    summary: 'Open a review with its first event, case.notify unless another is named',
  })
  async open(
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const withEvent = isObject(body) ? { event: 'case.notify', ...body } : body;
    const { sent, edition = 'g2016' } = await readQuestion(withEvent);
    if (!isEditionId(edition)) {
      throw new InvalidInput([
        { field: 'edition', says: `The rulebook has no edition “${edition}”.` },
      ]);
    }
    const command = commandFrom(actor, key, undefined);
    const accepted = acceptedOrThrow(await this.handler.openReview(edition, sent, command));
    response.status(201).location(`/api/v1/cases/${accepted.reference}`);
    response.setHeader('ETag', `"${accepted.revision}"`);
    return accepted;
  }

  @Get(':reference')
  @Requires('reviews.list')
  @Audits('review')
  @ApiOperation({ summary: 'How a review stands: stage, offers, what is stopped and why, clocks' })
  async read(
    @Param('reference') reference: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const row = await this.found(reference, actor);
    response.setHeader('ETag', `"${row.revision}"`);
    return this.caseView.view(row, actor);
  }

  @Post(':reference/events')
  @HttpCode(200)
  @Requires('reviews.record')
  @Audits('event of a review')
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
    const row = await this.found(reference, actor);
    const { sent } = await readQuestion(body);
    const command = commandFrom(actor, key, ifMatch);
    const accepted = acceptedOrThrow(await this.handler.ask(row, sent, command));
    response.setHeader('ETag', `"${accepted.revision}"`);
    return accepted;
  }

  @Get(':reference/history')
  @Requires('reviews.open')
  @Audits('history of a review')
  @ApiQuery({ name: 'asAt', required: false, description: 'As it stood that day: 2026-03-02' })
  @ApiQuery({ name: 'knownOn', required: false, description: 'As far as entered by that day' })
  @ApiOperation({ summary: 'Every entry, oldest first; or the review as it stood on a day' })
  async readHistory(
    @Param('reference') reference: string,
    @Query('asAt') asAt: string | undefined,
    @Query('knownOn') knownOn: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const row = await this.found(reference, actor);
    if (seesStageOnly(actor, row.caseId)) throw answerTo(notFound());
    return historyOf(this.history, row, asAt, knownOn);
  }

  private async found(reference: string, actor: Actor): Promise<WorkflowInstance> {
    const row = await this.records.review(reference, actor);
    if (row) return row;
    throw answerTo(notFound());
  }
}

const isObject = (body: unknown): body is Record<string, unknown> =>
  body !== null && typeof body === 'object' && !Array.isArray(body);
