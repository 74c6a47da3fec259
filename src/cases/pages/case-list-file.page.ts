import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { stageOptions } from '../../../workflows/review-case/review-case.view';
import type { Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { dayOrWords, filtersSaid, type Sheet } from '../../web/sheet';
import { answerWithSheet } from '../../web/sheet-answer';
import { CaseListQuery, type CaseLine, type CaseListAsked } from '../queries/case-list.query';
import { reviewsExport } from './addresses';
import { columnsAsked, listAsked, listPage, standingWords } from './list.view';

/** So many lines are read at once. */
const perPage = 500;

/** The list of reviews as a file: with the filters, the order and the columns of its address. */
@Controller()
export class CaseListFilePage {
  constructor(
    private readonly caseList: CaseListQuery,
    private readonly clock: Clock,
  ) {}

  @Get(reviewsExport.pattern)
  @Requires('reviews.list')
  @Audits('file of the list of reviews')
  async file(
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const asked = listAsked(typed);
    const lines = await this.everyLine(asked, actor);
    const { rows, columns } = listPage(asked, { lines, total: lines.length }, columnsAsked(typed));
    const showsArea = columns.some(({ text }) => text === 'Area');
    const today = this.clock.today();
    const sheet: Sheet = {
      name: `reviews ${today}`,
      title: 'Reviews',
      filters: filtersSaid({
        'Name or reference': asked.words,
        Stage: stageOptions.find(({ value }) => value === asked.stage)?.text ?? asked.stage,
        Area: asked.area,
        Standing: asked.standing && standingWords[asked.standing],
      }),
      today,
      columns: [...columns.map(({ text }) => text), ...(showsArea ? [] : ['Area'])].map(
        (heading) => ({ heading }),
      ),
      rows: rows.map(({ title, area, cells }) => [
        title,
        ...cells.map(({ text }) => dayOrWords(text)),
        ...(showsArea ? [] : [area]),
      ]),
    };
    return answerWithSheet(sheet, typed.as, response);
  }

  private async everyLine(asked: CaseListAsked, actor: Actor): Promise<readonly CaseLine[]> {
    const all: CaseLine[] = [];
    for (let page = 1; ; page += 1) {
      const { lines, total } = await this.caseList.list({ ...asked, page, perPage }, actor);
      all.push(...lines);
      if (lines.length < perPage || all.length >= total) return all;
    }
  }
}
