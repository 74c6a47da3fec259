import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { isEditionId } from '../../../workflows/language/editions';
import {
  answerAsked,
  answerOpened,
  Asked,
  type AskedByProgram,
  AskHandler,
  Asks,
  historyOf,
  HistoryQuery,
  OpenCaseDto,
  Opens,
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
import { AskWarned } from './ask-warned';
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
    private readonly warned: AskWarned,
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
  @Opens('Open a review with its first event, case.notify unless another is named', OpenCaseDto)
  async open(@Asked() asked: AskedByProgram) {
    const body = isObject(asked.body) ? { event: 'case.notify', ...asked.body } : asked.body;
    const { edition = 'g2016' } = await readQuestion(body);
    if (!isEditionId(edition)) {
      throw new InvalidInput([
        { field: 'edition', says: `The rulebook has no edition “${edition}”.` },
      ]);
    }
    return answerOpened(
      { ...asked, body },
      (sent, command) => this.handler.openReview(edition, sent, command),
      ({ reference }) => `/api/v1/cases/${reference}`,
    );
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
  @Requires('reviews.record')
  @Audits('event of a review')
  @Asks('Ask for an event: {event, effectiveOn, …the answers of its form}')
  async ask(@Param('reference') reference: string, @Asked() asked: AskedByProgram) {
    const row = await this.found(reference, asked.actor);
    return answerAsked(asked, (sent, command) => this.warned.ask(row, sent, command));
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
