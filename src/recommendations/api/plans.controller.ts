import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { saysOf } from '../../../workflows/language/where';
import { compareLabels } from '../../../workflows/rules/recommendations/natural-order';
import { ragOf } from '../../../workflows/rules/recommendations/rag';
import { answerOpened, Asked, type AskedByProgram, AskHandler, Opens } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { statesKept } from '../../kernel/workflow-states';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { PlanQuery } from '../queries/plan.query';

/** The plan of a review, or of another source: its recommendations, and adding one. */
@ApiTags('Plans')
@ApiBearerAuth()
@Controller('api/v1/plans/:reference/recommendations')
export class PlansController {
  constructor(
    private readonly plans: PlanQuery,
    private readonly handler: AskHandler,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('plans.read')
  @Audits('plan')
  @ApiOperation({
    summary: 'Every recommendation of a plan, in the order of their printed numbers',
  })
  async list(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const plan = await this.found(reference, actor);
    const today = this.clock.today();
    const recommendations = (await this.plans.recommendationsOf(plan))
      .map((row) => ({ row, memory: statesKept<'recommendation'>(row).memory }))
      .sort((one, other) => compareLabels(one.memory.label, other.memory.label))
      .map(({ row, memory }) => ({
        reference: row.reference,
        state: row.statePath,
        stage: saysOf(workflowOf(row.kind, row.machineVersion), '', row.statePath).label,
        revision: row.revision,
        rag: ragOf({ ...memory, state: row.statePath }, today),
        ...memory,
      }));
    return { plan: reference, title: plan.title, total: recommendations.length, recommendations };
  }

  @Post()
  @Requires('plans.record')
  @Audits('opening of a recommendation')
  @Opens('Add a recommendation: {event: recommendation.propose, …its answers}')
  async open(@Param('reference') reference: string, @Asked() asked: AskedByProgram) {
    const plan = await this.found(reference, asked.actor);
    return answerOpened(
      asked,
      (sent, command) => this.handler.openRib(plan, 'recommendation', sent, command),
      (accepted) =>
        `/api/v1/recommendations/${reference}/${accepted.reference.split('/').at(-1) ?? ''}`,
    );
  }

  private async found(reference: string, actor: Actor): Promise<WorkflowInstance> {
    const plan = await this.plans.find(reference, actor);
    if (plan) return plan;
    throw answerTo(notFound());
  }
}
