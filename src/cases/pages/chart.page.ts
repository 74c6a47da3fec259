import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { currentWorkflow } from '../../kernel/workflow-registry';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { textIn, type Typed } from '../../asking';
import { CaseViewQuery } from '../queries/case-view.query';
import { reviewChart } from './addresses';
import { caseTabs } from './case-tabs';
import { backToReview, chartAsked, chartPage } from './chart.view';
import { OpenRecord } from './open-record';
import { StagesPassedQuery } from '../queries/stages-passed.query';

/** The picture of the chart with this review in it, a step at a time, and the same in words. */
@Controller()
export class ChartPage {
  constructor(
    private readonly open: OpenRecord,
    private readonly caseView: CaseViewQuery,
    private readonly stages: StagesPassedQuery,
  ) {}

  @Get(reviewChart.pattern)
  @Requires('reviews.open')
  @Audits('picture of a review')
  @Render('cases/pages/chart')
  async show(
    @Param('reference') reference: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const row = await this.open.review(reference, actor);
    const workflow = currentWorkflow('review-case');
    const { states, title, stage, sentence } = await this.caseView.view(row, actor);
    const asked = chartAsked(
      workflow,
      { current: states, visited: [] },
      { step: textIn(typed, 'step'), region: textIn(typed, 'region') },
    );
    if (asked === null) throw answerTo(notFound());
    const passed = await this.stages.of(row);
    return {
      ...(await chartPage(workflow, reference, asked, passed, states)),
      tabs: caseTabs(reference, 'chart', {
        stageOnly: false,
        seesPlans: actor.may('plans.read'),
      }),
      caption: `${title} · ${reference}`,
      back: backToReview(title, reference),
      stage,
      sentence,
    };
  }
}
