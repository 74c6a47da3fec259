import { Controller, Get, Param, Query, Render, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { historyLine, HistoryQuery, RecordsQuery, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { onePage } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { downloadsOf } from '../../web/sheet';
import { answerWithSheet } from '../../web/sheet-answer';
import { FollowedQuery } from '../queries/followed.query';
import { learning, learningEvent, learningExport, learningForm, newLearning } from './addresses';
import { learningFacts, learningSheet, learningShown, spreads } from './learning.view';

const record = 'learning.record';

const perPage = 25;

/** Seminars, briefings and other events at which what was learnt is passed on. */
@Controller()
export class LearningPage {
  constructor(
    private readonly records: RecordsQuery,
    private readonly history: HistoryQuery,
    private readonly followed: FollowedQuery,
    private readonly clock: Clock,
  ) {}

  @Get(learning.pattern)
  @Requires('governance.read')
  @Audits('list of learning events')
  @Render('monitoring/pages/learning')
  async list(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const { rows, counted } = learningShown(await this.records.all('learning-event', actor));
    const { shown, pagination } = onePage(rows, typed.page, perPage, (page) =>
      withQuery(learning.to(), { page: String(page) }),
    );
    return {
      rows: shown,
      counted,
      pagination,
      add: mayRecord(actor) ? newLearning.to() : null,
      download: downloadsOf(learningExport.to()),
    };
  }

  @Get(learningExport.pattern)
  @Requires('governance.read')
  @Audits('file of learning events')
  async file(
    @Query() { as }: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const events = await this.records.all('learning-event', actor);
    return answerWithSheet(learningSheet(events, this.clock.today()), as, response);
  }

  @Get(learningEvent.pattern)
  @Requires('governance.read')
  @Audits('learning event')
  @Render('monitoring/pages/learning-event')
  async show(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const { row, memory } = await this.open(reference, actor);
    const [{ offered }, entries, followed] = await Promise.all([
      this.records.standing(row, actor),
      this.history.of(row),
      this.followed.seenBy(actor),
    ]);
    return {
      heading: memory.title,
      facts: learningFacts(memory),
      feedback: memory.feedback,
      spreads: spreads(memory, followed),
      back: { text: 'Learning events', href: learning.to() },
      doings: offered.map(({ event, label }) => ({
        text: label,
        href: learningForm.to({ reference, event }),
      })),
      history: [...entries].reverse().map(historyLine),
    };
  }

  /** @throws ProblemAnswer when there is none, or none that this actor may see */
  private async open(reference: string, actor: Actor) {
    const kept = await this.records.find('learning-event', reference, actor);
    if (kept) return kept;
    throw answerTo(notFound());
  }
}

const mayRecord = ({ roles }: Actor): boolean => mayAsk(permissionFor(record, 'g2016'), roles);
