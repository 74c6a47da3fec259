import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ragOf } from '../../../workflows/rules/recommendations/rag';
import {
  answerAsked,
  Asked,
  type AskedByProgram,
  AskHandler,
  Asks,
  historyOf,
  HistoryQuery,
  RecordsQuery,
  type Kept,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { RecommendationListQuery } from '../queries/recommendation-list.query';
import { ListRecommendationsDto, perPage } from './list-recommendations.dto';

/** Recommendations of every plan: list, read, ask, look back. */
@ApiTags('Recommendations')
@ApiBearerAuth()
@Controller('api/v1/recommendations')
export class RecommendationsController {
  constructor(
    private readonly records: RecordsQuery,
    private readonly recommendations: RecommendationListQuery,
    private readonly history: HistoryQuery,
    private readonly handler: AskHandler,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('plans.read')
  @Audits('list of recommendations')
  @ApiOperation({ summary: 'Those you may see, the first that falls due first, 50 on a page' })
  async list(@Query() asked: ListRecommendationsDto, @CurrentActor() actor: Actor) {
    const { organisation, state, late, page } = asked;
    const { lines, total } = await this.recommendations.list(
      { organisation, state, late: late === 'yes', page, perPage },
      actor,
      this.clock.today(),
    );
    return { total, page, perPage, recommendations: lines };
  }

  @Get(':reference/:number')
  @Requires('plans.read')
  @Audits('recommendation')
  @ApiOperation({
    summary: 'One recommendation: all of it, how it stands and why, what is offered',
  })
  async read(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { row, memory } = await this.found(plan, number, actor);
    const { stage, offered, blocked } = await this.records.standing(row, actor);
    response.setHeader('ETag', `"${row.revision}"`);
    return {
      reference: row.reference,
      plan,
      state: row.statePath,
      stage: stage.label,
      revision: row.revision,
      rag: ragOf({ ...memory, state: row.statePath }, this.clock.today()),
      ...memory,
      offered,
      blocked,
    };
  }

  @Post(':reference/:number/events')
  @Requires('plans.record')
  @Audits('event of a recommendation')
  @Asks('Ask for an event: {event, effectiveOn, …the answers of its form}')
  async ask(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @Asked() asked: AskedByProgram,
  ) {
    const { row } = await this.found(plan, number, asked.actor);
    return answerAsked(asked, (sent, command) => this.handler.ask(row, sent, command));
  }

  @Get(':reference/:number/history')
  @Requires('plans.read')
  @Audits('history of a recommendation')
  @ApiOperation({ summary: 'Every entry, oldest first; or as it stood on a day' })
  async readHistory(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @Query('asAt') asAt: string | undefined,
    @Query('knownOn') knownOn: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const { row } = await this.found(plan, number, actor);
    return historyOf(this.history, row, asAt, knownOn);
  }

  private async found(plan: string, number: string, actor: Actor): Promise<Kept<'recommendation'>> {
    const kept = await this.records.find(
      'recommendation',
      `${plan}/recommendation/${number}`,
      actor,
    );
    if (kept) return kept;
    throw answerTo(notFound());
  }
}
