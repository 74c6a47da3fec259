import { Controller, Get, Param, Query, Render, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { saysOf } from '../../../workflows/language/where';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { RecordsQuery, type Typed } from '../../asking';
import { caseTabs, type CaseTab } from '../../cases';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { mayOpen, rolesOn, seesStageOnly } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { statesKept } from '../../kernel/workflow-states';
import { PlanQuery } from '../../recommendations';
import { Audits } from '../../web/audits';
import { onePage } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { downloadsOf } from '../../web/sheet';
import { answerWithSheet } from '../../web/sheet-answer';
import { PlansQuery } from '../queries/plans.query';
import { newRecommendation, plan, planExport, planImport, sourceEvent } from './addresses';
import { planSheet } from './plan-file.view';
import { homeOfficeColumns, planCounted, planRows, publishedSaid } from './plan.view';

/** The files hold the whole plan. */
const perPage = 20;

/** One plan as a whole, as it is printed and sent. */
@Controller()
export class PlanPage {
  constructor(
    private readonly plan: PlanQuery,
    private readonly plans: PlansQuery,
    private readonly records: RecordsQuery,
    private readonly clock: Clock,
  ) {}

  @Get(plan.pattern)
  @Requires('plans.read')
  @Audits('plan')
  @Render('monitoring/pages/plan')
  async show(
    @Param('reference') reference: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const of = await this.open(reference, actor);
    const rows = await this.rowsOf(of);
    const { shown, pagination } = onePage(rows, typed.page, perPage, (page) =>
      withQuery(plan.to({ reference }), { page: String(page) }),
    );
    const source = of.kind === 'source' ? statesKept<'source'>(of).memory : null;
    const { offered } = source ? await this.records.standing(of, actor) : { offered: [] };
    const permission = permissionFor('recommendation.propose', 'g2016');
    return {
      heading: of.title,
      reference,
      columns: homeOfficeColumns,
      rows: shown,
      pagination,
      counted: planCounted(rows),
      printedOn: this.clock.today(),
      source,
      published: source ? publishedSaid(source.publishedOn) : '',
      tabs: tabsOf(of, actor),
      add: mayAsk(permission, rolesOn(actor, of.caseId))
        ? newRecommendation.to({ reference })
        : null,
      doings: [
        ...offered.map(({ event, label }) => ({
          text: label,
          href: sourceEvent.to({ reference, event }),
        })),
        ...(mayAsk(permissionFor('recommendation.adopt', 'g2016'), rolesOn(actor, of.caseId))
          ? [{ text: 'Import an action plan', href: planImport.to({ reference }) }]
          : []),
      ],
      files: [
        {
          text: 'the plan in the columns of the Home Office',
          links: downloadsOf(planExport.to({ reference }), { layout: 'home-office' }),
        },
        {
          text: 'the plan with every column',
          links: downloadsOf(planExport.to({ reference }), { layout: 'full' }),
        },
      ],
    };
  }

  @Get(planExport.pattern)
  @Requires('plans.read')
  @Audits('file of a plan')
  async file(
    @Param('reference') reference: string,
    @Query() { layout, as }: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const of = await this.open(reference, actor);
    const sheet = planSheet(of, await this.rowsOf(of), layout, this.clock.today());
    return answerWithSheet(sheet, as, response);
  }

  /** @throws ProblemAnswer when there is none, or none that this actor may see */
  private async open(reference: string, actor: Actor): Promise<WorkflowInstance> {
    const row = await this.plan.find(reference, actor);
    if (row) return row;
    throw answerTo(notFound());
  }

  private async rowsOf(of: WorkflowInstance) {
    const kept = (await this.plan.recommendationsOf(of)).map((row) => ({
      row,
      memory: statesKept<'recommendation'>(row).memory,
      stands: saysOf(workflowOf(row.kind, row.machineVersion), '', row.statePath).label,
    }));
    return planRows(kept, await this.plans.organisations(), this.clock.today());
  }
}

/** The pages of the review whose plan it is; none beside a plan of another source. */
function tabsOf(of: WorkflowInstance, actor: Actor): readonly CaseTab[] {
  if (of.kind === 'source' || !actor.may('reviews.list') || !mayOpen(actor, of)) return [];
  const stageOnly = seesStageOnly(actor, of.caseId);
  return caseTabs(of.reference, 'plan', { stageOnly, seesPlans: true });
}
