import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { sayDate } from '../../../workflows/language/dates';
import { truthsAt } from '../../../workflows/review-case/review-case.view';
import { HistoryQuery, type Typed } from '../../asking';
import { DocumentsQuery } from '../../documents';
import { forecastShown, ForecastsQuery } from '../../forecast';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { seesStageOnly } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';
import { Audits } from '../../web/audits';
import { CaseThenQuery, type BackTo } from '../queries/case-then.query';
import { CaseViewQuery } from '../queries/case-view.query';
import { ItsRecommendationsQuery } from '../queries/its-recommendations.query';
import { recordAddress, review, thenAddress } from './addresses';
import { casePage, type TurnedBack } from './case.view';
import { documentsShown, recommendationsShown } from './case-beside.view';
import { historyAsked } from './history-page.view';
import { OpenRecord } from './open-record';
import { StagesPassedQuery } from '../queries/stages-passed.query';

/** A review: where it stands, what can be done, what stops it; or how all that stood on a day. */
@Controller()
export class CasePage {
  constructor(
    private readonly open: OpenRecord,
    private readonly caseView: CaseViewQuery,
    private readonly caseThen: CaseThenQuery,
    private readonly history: HistoryQuery,
    private readonly stages: StagesPassedQuery,
    private readonly documents: DocumentsQuery,
    private readonly recommendations: ItsRecommendationsQuery,
    private readonly forecasts: ForecastsQuery,
    private readonly clock: Clock,
  ) {}

  @Get(review.pattern)
  @Requires('reviews.list')
  @Audits('review')
  @Render('cases/pages/case')
  async show(
    @Param('reference') reference: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const row = await this.open.listed(reference, actor);
    const asked = historyAsked(typed);
    const isFile = !seesStageOnly(actor, row.caseId);
    if (asked.asAt !== null && isFile) {
      return this.turnedBack(row, { day: asked.asAt, onlyKnown: asked.onlyKnown }, actor);
    }
    return {
      ...(await this.now(row, actor, isFile)),
      turnBack: { ...asked.dayTyped, onlyKnown: asked.onlyKnown },
      ...(asked.isWrongDate ? wrongDay : {}),
    };
  }

  private async now(row: WorkflowInstance, actor: Actor, isFile: boolean) {
    const view = await this.caseView.view(row, actor);
    const today = this.clock.today();
    const { states, memory } = statesKept<'review-case'>(row);
    const forecast = isFile ? await this.forecasts.of(row.reference, actor) : null;
    return {
      ...casePage({
        view,
        entries: isFile ? await this.history.of(row, true) : [],
        passed: await this.stages.of(row),
        truths: isFile ? truthsAt(states, memory) : [],
        seesPlans: actor.may('plans.read'),
        day: today,
      }),
      forecast: forecast?.outlook.kind === 'foreseen' ? forecastShown(forecast) : null,
      documents: isFile ? documentsShown(await this.documents.of(row.reference, actor)) : null,
      recommendations: actor.may('plans.read')
        ? recommendationsShown(await this.recommendations.of(row.caseId, actor), today)
        : null,
    };
  }

  private async turnedBack(row: WorkflowInstance, back: BackTo, actor: Actor) {
    const found = await this.caseThen.of(row, back, actor);
    const then = turnedBack(row.reference, back, found?.notTaken ?? 0);
    if (!found) return { nothingYet: true, then, heading: row.title, facts: [row.reference] };
    const { view, entries, passed, truths } = found;
    const seesPlans = actor.may('plans.read');
    return casePage({ view, entries, passed, truths, seesPlans, day: back.day, then });
  }
}

const turnedBack = (
  reference: string,
  { day, onlyKnown }: BackTo,
  notTaken: number,
): TurnedBack => ({
  day: sayDate(day),
  onlyKnown,
  otherwise: thenAddress(reference, day, !onlyKnown),
  today: recordAddress(reference),
  doubts:
    notTaken === 0
      ? null
      : `${notTaken} ${notTaken === 1 ? 'entry does' : 'entries do'} not fit into the order of the dates, and ${notTaken === 1 ? 'was' : 'were'} passed over.`,
});

const sentence = 'Enter a real day, such as 27 3 2026';
const wrongDay = {
  errorSummary: [{ text: sentence, href: '#asAt-day' }],
  errorFor: { asAt: { text: sentence } },
};
