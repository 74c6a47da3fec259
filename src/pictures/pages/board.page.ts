import { Controller, Get, Query, Render } from '@nestjs/common';
import { textIn, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { BoardQuery } from '../queries/board.query';
import { board } from './addresses';
import { boardAsked, boardPage, mostInColumn, mostOfOneStep, oneStepPage } from './board.view';

/** Every review by step and age: as a board, as a table, or one step with all its reviews. */
@Controller()
export class BoardPage {
  constructor(
    private readonly boards: BoardQuery,
    private readonly clock: Clock,
  ) {}

  @Get(board.pattern)
  @Requires('reviews.list')
  @Audits('board of reviews')
  @Render('pictures/pages/board')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const asked = boardAsked({
      step: textIn(typed, 'step'),
      page: textIn(typed, 'page'),
      as: textIn(typed, 'as'),
    });
    if (asked === null) throw answerTo(notFound());
    const today = this.clock.today();
    if (asked.step === null) {
      return boardPage(asked, await this.boards.columns(mostInColumn, actor), today);
    }
    const part = { from: (asked.page - 1) * mostOfOneStep, most: mostOfOneStep };
    const column = await this.boards.column(asked.step, part, actor);
    if (column === null) throw answerTo(notFound());
    return oneStepPage(asked.page, column, today);
  }
}
