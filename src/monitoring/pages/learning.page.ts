import {
  Controller,
  Get,
  Param,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  Res,
  type StreamableFile,
  UseFilters,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import {
  historyLine,
  HistoryQuery,
  RecordForms,
  RecordsQuery,
  RefusedFormFilter,
  type Around,
  type Typed,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound, refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
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

const aroundNew: Around = {
  caption: null,
  back: { text: 'Learning events', href: learning.to() },
  action: newLearning.to(),
};

const perPage = 25;

/** Seminars, briefings and other events at which what was learnt is passed on. */
@Controller()
@UseFilters(RefusedFormFilter)
export class LearningPage {
  constructor(
    private readonly records: RecordsQuery,
    private readonly forms: RecordForms,
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

  @Get(newLearning.pattern)
  @Requires('governance.record')
  @Audits('form of a new learning event')
  @Render('asking/pages/form')
  async showNew(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    if (!mayRecord(actor)) throw answerTo(notTheirs());
    return this.forms.showOpening('learning-event', record, typed, aroundNew);
  }

  @Post(newLearning.pattern)
  @Requires('governance.record')
  @Audits('recording of a learning event')
  @Redirect(learning.to(), 303)
  async submitNew(@CurrentActor() actor: Actor, @Req() request: Request): Promise<{ url: string }> {
    const { reference } = await this.forms.submitOpening(
      'learning-event',
      record,
      actor,
      request,
      aroundNew,
    );
    return { url: learningEvent.to({ reference }) };
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
      back: aroundNew.back,
      doings: offered.map(({ event, label }) => ({
        text: label,
        href: learningForm.to({ reference, event }),
      })),
      history: [...entries].reverse().map(historyLine),
    };
  }

  @Get(learningForm.pattern)
  @Requires('governance.record')
  @Audits('form of something about a learning event')
  @Render('asking/pages/form')
  async showForm(
    @Param('reference') reference: string,
    @Param('event') event: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const { row } = await this.open(reference, actor);
    return this.forms.show(row, event, actor, typed, around(row, event));
  }

  @Post(learningForm.pattern)
  @Requires('governance.record')
  @Audits('something about a learning event')
  @Redirect(learning.to(), 303)
  async submit(
    @Param('reference') reference: string,
    @Param('event') event: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { row } = await this.open(reference, actor);
    await this.forms.submit(row, event, actor, request, around(row, event));
    return { url: learningEvent.to({ reference }) };
  }

  /** @throws ProblemAnswer when there is none, or none that this actor may see */
  private async open(reference: string, actor: Actor) {
    const kept = await this.records.find('learning-event', reference, actor);
    if (kept) return kept;
    throw answerTo(notFound());
  }
}

const mayRecord = ({ roles }: Actor): boolean => mayAsk(permissionFor(record, 'g2016'), roles);

const notTheirs = () =>
  refused(
    'not-permitted',
    'This is not for your role to record. Ask the KCST administrator, who records learning events.',
  );

const around = ({ title, reference }: WorkflowInstance, event: string): Around => ({
  caption: title,
  back: { text: title, href: learningEvent.to({ reference }) },
  action: learningForm.to({ reference, event }),
});
