import {
  Controller,
  Get,
  Param,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  UseFilters,
} from '@nestjs/common';
import type { Request } from 'express';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import {
  type Around,
  capital,
  CommitmentsQuery,
  HistoryQuery,
  PickedQuery,
  RecordForms,
  RecordsQuery,
  RefusedFormFilter,
  type Typed,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { ClocksQuery, nameOfClock, whyOfClock, type ClockLine } from '../../deadlines';
import { Clock } from '../../kernel/clock';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { Audits } from '../../web/audits';
import { AgencyListQuery } from '../queries/agency-list.query';
import { PlanQuery } from '../queries/plan.query';
import {
  eventAddress,
  learningFrom,
  oneTimeLinkFor,
  recommendation,
  recommendationAddress,
  recommendationEvent,
} from './addresses';
import { AgencyLists } from './agency-lists';
import { OpenPlanned } from './open-planned';
import { namedIn, recommendationPage } from './recommendation.view';

/** One recommendation from the report to the difference it made, and every form about it. */
@Controller()
@UseFilters(RefusedFormFilter)
export class RecommendationFile {
  constructor(
    private readonly open: OpenPlanned,
    private readonly records: RecordsQuery,
    private readonly forms: RecordForms,
    private readonly history: HistoryQuery,
    private readonly picked: PickedQuery,
    private readonly commitments: CommitmentsQuery,
    private readonly plans: PlanQuery,
    private readonly lists: AgencyLists,
    private readonly agencies: AgencyListQuery,
    private readonly clocks: ClocksQuery,
    private readonly clock: Clock,
  ) {}

  @Get(recommendation.pattern)
  @Requires('plans.read')
  @Audits('recommendation')
  @Render('recommendations/pages/recommendation')
  async show(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const kept = await this.open.one(plan, number, actor);
    const [standing, entries, planRow, back, clocks] = await Promise.all([
      this.records.standing(kept.row, actor),
      this.history.of(kept.row),
      this.plans.find(plan, actor),
      this.lists.listOf(actor, kept.memory),
      this.clocks.of(kept.row, true),
    ]);
    const titles = await this.picked.titles(namedIn(kept, entries));
    const title = planRow?.title ?? plan;
    const today = this.clock.today();
    const named = new Map([...titles, ...this.commitments.all()]);
    const oneTimeLink = actor.may('links.make') ? oneTimeLinkFor(kept.row.reference) : null;
    const maySpread = mayAsk(permissionFor('learning.record', 'g2016'), actor.roles);
    const page = recommendationPage(kept, standing, entries, named, title, back, today, typed.page);
    return {
      ...page,
      oneTimeLink,
      learning: maySpread ? learningFrom(kept.row.reference) : null,
      clocks: clocks.filter(({ metOn }) => metOn === null).map(clockShown),
    };
  }

  @Get(recommendationEvent.pattern)
  @Requires('plans.record')
  @Audits('form of an event of a recommendation')
  @Render('asking/pages/form')
  async form(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @Param('event') event: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const { row } = await this.open.one(plan, number, actor);
    const round = answersRound(event) ? await this.agencies.openRound() : null;
    const filled = round ? { ...typed, round: round.reference } : typed;
    return this.forms.show(row, event, actor, filled, around(row, event));
  }

  @Post(recommendationEvent.pattern)
  @Requires('plans.record')
  @Audits('event of a recommendation')
  @Redirect('/recommendations', 303)
  async submit(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @Param('event') event: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { row, memory } = await this.open.one(plan, number, actor);
    await this.forms.submit(row, event, actor, request, around(row, event));
    if (!answersRound(event)) return { url: recommendationAddress(row.reference) };
    const answered = { ...memory, reference: row.reference };
    return { url: await this.lists.goOn(actor, answered, request, false) };
  }
}

/** It says how far the agency has come: the next recommendation waits for the same. */
const answersRound = (event: string): boolean => event === 'recommendation.claimComplete';

const clockShown = (clock: ClockLine) => ({
  title: nameOfClock(clock.title),
  says: clock.says,
  why: capital(whyOfClock(clock)),
});

const around = ({ title, reference }: WorkflowInstance, event: string): Around => ({
  caption: title,
  back: { text: title, href: recommendationAddress(reference) },
  action: eventAddress(reference, event),
});
