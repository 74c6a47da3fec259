import { Controller, Get, Query, Redirect, Render } from '@nestjs/common';
import { stageOptions } from '../../../workflows/review-case/review-case.view';
import { type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { home } from '../../web/paths';
import { CaseListQuery } from '../queries/case-list.query';
import { newReview, reviews } from './addresses';
import { listAsked, listPage, standingWords } from './list.view';

/** The reviews a person may see. The filters stand in the address, so that a list can be kept. */
@Controller()
export class CaseListPage {
  constructor(private readonly caseList: CaseListQuery) {}

  @Get(home.pattern)
  @Requires('reviews.list')
  @Audits('first page')
  @Redirect(reviews.to(), 303)
  first(): void {}

  @Get(reviews.pattern)
  @Requires('reviews.list')
  @Audits('list of reviews')
  @Render('cases/pages/case-list')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const asked = listAsked(typed);
    return {
      ...listPage(asked, await this.caseList.list(asked, actor)),
      asked,
      action: reviews.to(),
      stageItems: [{ value: '', text: 'Any stage' }, ...stageOptions],
      areaItems: [
        { value: '', text: 'Any area' },
        ...(await this.caseList.areas(actor)).map((area) => ({ value: area, text: area })),
      ],
      standingItems: [
        { value: '', text: 'Any' },
        ...Object.entries(standingWords).map(([value, text]) => ({ value, text })),
      ],
      newReview: actor.may('reviews.notify') ? newReview.to() : null,
      stagesOnly: actor.sight.of === 'stages',
    };
  }
}
