import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  UseFilters,
} from '@nestjs/common';
import type { Request } from 'express';
import { recommendationEvents } from '../../../workflows/recommendation/recommendation.events';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { readForm, RecordForms, RefusedForm, type Around, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { rolesOn } from '../../kernel/actor';
import { notFound, refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { PlanQuery } from '../../recommendations';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { FollowedQuery } from '../queries/followed.query';
import { KnownOrganisationsQuery } from '../queries/known-organisations.query';
import { PlansQuery } from '../queries/plans.query';
import { newRecommendation, plan, plans, wording } from './addresses';
import { RefusedWritingFilter } from './refused-writing.filter';
import { addresseesMeant, flagsOn, saidBefore } from './writing-help';

const propose = 'recommendation.propose';

/** A recommendation is written, looked at, and added; the looking never stops anybody. */
@Controller()
@UseFilters(RefusedWritingFilter)
export class NewRecommendationPage {
  constructor(
    private readonly plan: PlanQuery,
    private readonly plans: PlansQuery,
    private readonly followed: FollowedQuery,
    private readonly known: KnownOrganisationsQuery,
    private readonly forms: RecordForms,
  ) {}

  @Get(newRecommendation.pattern)
  @Requires('plans.record')
  @Audits('form of a new recommendation')
  @Render('monitoring/pages/new-recommendation')
  async show(
    @Param('reference') reference: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const of = await this.open(reference, actor);
    return { ...(await this.form(of, typed)), hasLooked: false };
  }

  @Post(wording.pattern)
  @Requires('plans.record')
  @HttpCode(200)
  @Audits('look at the wording of a recommendation')
  @Render('monitoring/pages/new-recommendation')
  async look(
    @Param('reference') reference: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const of = await this.open(reference, actor);
    return { ...(await this.form(of, typed)), ...(await this.remarks(typed, actor)) };
  }

  @Post(newRecommendation.pattern)
  @Requires('plans.record')
  @Audits('adding of a recommendation')
  @Redirect(plans.to(), 303)
  async submit(
    @Param('reference') reference: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const of = await this.open(reference, actor);
    const around = aroundOf(of);
    try {
      await this.forms.submitOpeningIn(of, 'recommendation', propose, actor, request, around);
    } catch (error) {
      if (!(error instanceof RefusedForm)) throw error;
      const page = { ...error.form, ...lookAt(of), ...(await this.remarks(typed, actor)) };
      throw new RefusedForm(error.problem.status, page);
    }
    return { url: plan.to({ reference }) };
  }

  /** What may be thought about before it is added; it is drawn beside a refused form as well. */
  private async remarks(typed: Typed, actor: Actor) {
    const { answers } = readForm(recommendationEvents[propose].fields, typed);
    const [register, organisations, owners, followed] = await Promise.all([
      this.known.all(),
      this.plans.organisations(),
      this.plans.owners(actor),
      this.followed.seenBy(actor),
    ]);
    const titles = new Map(owners.map((one) => [one.reference, one.title]));
    return {
      hasLooked: true,
      flags: flagsOn(answers, register),
      addressed: addresseesMeant(answers, register),
      before: saidBefore(answers.text, followed, organisations, titles),
    };
  }

  private async form(of: WorkflowInstance, typed: Typed) {
    return {
      ...(await this.forms.showOpening('recommendation', propose, typed, aroundOf(of))),
      ...lookAt(of),
    };
  }

  /** @throws ProblemAnswer when there is none that this actor may see, or it is not theirs to write */
  private async open(reference: string, actor: Actor): Promise<WorkflowInstance> {
    const row = await this.plan.find(reference, actor);
    if (!row) throw answerTo(notFound());
    if (!mayAsk(permissionFor(propose, 'g2016'), rolesOn(actor, row.caseId))) {
      throw answerTo(
        refused(
          'not-permitted',
          'This is not for your role to record. The independent chair makes recommendations, and the Kent Community Safety Team records them.',
        ),
      );
    }
    return row;
  }
}

const lookAt = ({ reference }: WorkflowInstance) => ({ look: wording.to({ reference }) });

const aroundOf = ({ title, reference }: WorkflowInstance): Around => ({
  caption: title,
  back: { text: title, href: plan.to({ reference }) },
  action: newRecommendation.to({ reference }),
});
