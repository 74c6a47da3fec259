import { Controller, Get, Param, Render } from '@nestjs/common';
import { truthsAt } from '../../../workflows/review-case/review-case.view';
import { HistoryQuery } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { statesKept } from '../../kernel/workflow-states';
import { Audits } from '../../web/audits';
import { CaseViewQuery } from '../queries/case-view.query';
import { review } from './addresses';
import { casePage } from './case.view';
import { OpenRecord } from './open-record';
import { StagesPassedQuery } from './queries/stages-passed.query';

/** A review: where it stands, what can be done, what stops it. */
@Controller()
export class CasePage {
  constructor(
    private readonly open: OpenRecord,
    private readonly caseView: CaseViewQuery,
    private readonly history: HistoryQuery,
    private readonly stages: StagesPassedQuery,
    private readonly clock: Clock,
  ) {}

  @Get(review.pattern)
  @Requires('reviews.list')
  @Audits('review')
  @Render('cases/pages/case')
  async show(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const row = await this.open.listed(reference, actor);
    const view = await this.caseView.view(row, actor);
    const entries = view.stageOnly ? [] : await this.history.of(row, true);
    const { states, memory } = statesKept<'review-case'>(row);
    const truths = view.stageOnly ? [] : truthsAt(states, memory);
    const passed = await this.stages.of(row);
    const seesPlans = actor.may('plans.read');
    return casePage(view, entries, passed, truths, seesPlans, this.clock.today());
  }
}
