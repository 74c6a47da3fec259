import { Controller, Get, Query, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { stageOptions } from '../../../workflows/review-case/review-case.view';
import { type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { SavedViews } from '../../saved-views';
import { Audits } from '../../web/audits';
import { downloadsOf } from '../../web/sheet';
import { CaseListQuery } from '../queries/case-list.query';
import { newReview, reviews, reviewsExport } from './addresses';
import { columnItems, columnsAsked, listAsked, listPage, standingWords } from './list.view';

/** The reviews a person may see. The filters stand in the address, so that a list can be kept. */
@Controller()
export class CaseListPage {
  constructor(
    private readonly caseList: CaseListQuery,
    private readonly views: SavedViews,
  ) {}

  @Get(reviews.pattern)
  @Requires('reviews.list')
  @Audits('list of reviews')
  @Render('cases/pages/case-list')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor, @Req() request: Request) {
    const asked = listAsked(typed);
    const columns = columnsAsked(typed);
    return {
      ...listPage(asked, await this.caseList.list(asked, actor), columns),
      asked,
      columnItems: columnItems(columns),
      views: await this.views.shown(actor, request.originalUrl),
      action: reviews.to(),
      download: downloadsOf(reviewsExport.to(), typed),
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
