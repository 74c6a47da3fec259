import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { bandsOf } from '../../../workflows/rules/what-if/band';
import { foresee } from '../../../workflows/rules/what-if/what-if';
import type { Typed } from '../../asking';
import { CaseViewQuery, DaysToAvoidQuery, FindRecordQuery } from '../../cases';
import { ForecastsQuery, PastReviewsQuery } from '../../forecast';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { seesStageOnly } from '../../kernel/actor';
import { notFound } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { ReviewTodayQuery } from '../queries/review-today.query';
import { whatIf } from './addresses';
import { whatIfAsked } from './what-if-asked';
import { whatIfPage } from './what-if.view';

/** A sandbox for the dates of one review: what is tried stands in the address and nowhere else. */
@Controller()
export class WhatIfPage {
  constructor(
    private readonly records: FindRecordQuery,
    private readonly caseView: CaseViewQuery,
    private readonly daysToAvoid: DaysToAvoidQuery,
    private readonly reviews: ReviewTodayQuery,
    private readonly past: PastReviewsQuery,
    private readonly forecasts: ForecastsQuery,
  ) {}

  @Get(whatIf.pattern)
  @Requires('reviews.open')
  @Audits('what if of a review')
  @Render('what-if/pages/what-if')
  async show(
    @Param('reference') reference: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const row = await this.open(reference, actor);
    const review = await this.reviews.of(row);
    const calendar = await this.reviews.calendar();
    const past = await this.past.beyond(review.stage);
    const bands = bandsOf(past);
    const asked = whatIfAsked(typed, review);
    const { offered } = await this.caseView.view(row, actor);
    return whatIfPage({
      reference,
      title: row.title,
      typed,
      asked,
      review,
      before: foresee(review, {}, bands, calendar),
      after: foresee(review, asked.moves, bands, calendar),
      titles: await this.reviews.titlesBeside(row),
      toAvoid: await this.daysToAvoid.of(row.caseId, actor),
      past,
      forecast: await this.forecasts.of(reference, actor),
      offered: offered.map(({ event }) => event),
    });
  }

  /** @throws ProblemAnswer when there is none, or its file is not open to this reader */
  private async open(reference: string, actor: Actor): Promise<WorkflowInstance> {
    const row = await this.records.review(reference, actor);
    if (row && !seesStageOnly(actor, row.caseId)) return row;
    throw answerTo(notFound());
  }
}
