import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { StepLabel } from '../../../workflows/review-case/review-case.view';
import { saysOf } from '../../../workflows/language/where';
import { clockRowOf, clockTables, standing } from '../../../workflows/rules/clocks';
import { nameOfClock } from '../../deadlines';
import { ForecastsQuery } from '../../forecast';
import { seesStageOnly, type Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { clockOf } from '../../kernel/deadline-keeper';
import { Deadline } from '../../kernel/records/deadline.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { statesKept } from '../../kernel/workflow-states';
import { stagesOf, stepLabels } from '../picture/steps';

export interface BoardLine {
  readonly reference: string;
  readonly title: string;
  readonly stage: string;
  /** Since when it stands at this stage, as far as that is known. */
  readonly since: string | null;
  /** What the law or the guidance wanted by now, by the names of the clocks. */
  readonly late: readonly string[];
  /** The date that it is likely to miss, by the name of its clock. */
  readonly atRisk: string | null;
  readonly paused: boolean;
}

export interface BoardColumn {
  readonly step: StepLabel;
  readonly lines: readonly BoardLine[];
  readonly total: number;
  readonly late: number;
}

/** Which part of a step to show; from 0. */
interface Part {
  readonly from: number;
  readonly most: number;
}

/** Only what the law or the guidance sets makes a review late here; our own dates have the list. */
const bindingRules = [
  ...new Set(
    Object.values(clockTables)
      .flat()
      .filter(({ force }) => force === 'must' || force === 'should')
      .map(({ id }) => id),
  ),
];

interface Placed {
  readonly reference: string;
  readonly statePath: string;
  readonly since: string | null;
}

/** What was concluded last comes first; of all else, what has stood longest where it stands. */
const latestFirst = 'concluded';
const age = {
  isUnknown: 'CASE WHEN review.since IS NULL THEN 1 ELSE 0 END',
  oldest: `CASE WHEN review.statePath = '${latestFirst}' THEN NULL ELSE review.since END`,
  latest: 'review.since',
};

/**
 * The reviews an actor may see, by step and age. What is sorted and counted stands in the index
 * `workflow_instance_board`; the rest is read of the few that are shown.
 */
@Injectable()
export class BoardQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forecasts: ForecastsQuery,
    private readonly clock: Clock,
  ) {}

  /** Every step with the first so many of its reviews. */
  async columns(most: number, actor: Actor): Promise<readonly BoardColumn[]> {
    const first = await this.firstOfEachStage(most, actor);
    const placed = stepLabels.flatMap((step) => firstOf(step, first).slice(0, most));
    return this.drawn(stepLabels, placed, actor);
  }

  /** One step, a page at a time. */
  async column(step: StepLabel, { from, most }: Part, actor: Actor): Promise<BoardColumn | null> {
    const placed = await this.seenBy(actor)
      .select('review.reference', 'reference')
      .addSelect('review.statePath', 'statePath')
      .addSelect('review.since', 'since')
      .andWhere('review.statePath IN (:...stages)', { stages: stagesOf.get(step) ?? [] })
      .orderBy(age.isUnknown)
      .addOrderBy(age.oldest)
      .addOrderBy(age.latest, 'DESC')
      .addOrderBy('review.reference')
      .offset(from)
      .limit(most)
      .getRawMany<Placed>();
    const [column] = await this.drawn([step], placed, actor);
    return column ?? null;
  }

  private async drawn(
    steps: readonly StepLabel[],
    placed: readonly Placed[],
    actor: Actor,
  ): Promise<readonly BoardColumn[]> {
    const [counts, lines] = await Promise.all([
      this.counts(actor),
      this.lines(
        placed.map(({ reference }) => reference),
        actor,
      ),
    ]);
    return steps.map((step) => {
      const stages = stagesOf.get(step) ?? [];
      const own = counts.filter(({ statePath }) => stages.includes(statePath));
      return {
        step,
        total: own.reduce((sum, { total }) => sum + total, 0),
        late: own.reduce((sum, { late }) => sum + late, 0),
        lines: lines.filter(({ path }) => stages.includes(path)),
      };
    });
  }

  private firstOfEachStage(most: number, actor: Actor): Promise<Placed[]> {
    const order = `${age.isUnknown}, ${age.oldest}, ${age.latest} DESC, review.reference`;
    return this.dataSource.manager
      .createQueryBuilder()
      .select('ranked.reference', 'reference')
      .addSelect('ranked.state', 'statePath')
      .addSelect('ranked.since', 'since')
      .from(
        (sub) =>
          this.seenBy(actor, sub.from(WorkflowInstance, 'review'))
            .select('review.reference', 'reference')
            .addSelect('review.statePath', 'state')
            .addSelect('review.since', 'since')
            .addSelect(
              `ROW_NUMBER() OVER (PARTITION BY review.statePath ORDER BY ${order})`,
              'place',
            ),
        'ranked',
      )
      .where('ranked.place <= :most', { most })
      .getRawMany<Placed>();
  }

  private async counts(
    actor: Actor,
  ): Promise<readonly { statePath: string; total: number; late: number }[]> {
    type Count = { readonly statePath: string; readonly count: number | string };
    const totals = await this.seenBy(actor)
      .select('review.statePath', 'statePath')
      .addSelect('COUNT(*)', 'count')
      .groupBy('review.statePath')
      .getRawMany<Count>();
    const running = this.dataSource.manager
      .createQueryBuilder(Deadline, 'one')
      .select('one.instanceId')
      .where('one.metOn IS NULL AND one.replacedBy IS NULL')
      .andWhere('COALESCE(one.agreed_due, one.statutory_due) < :today')
      .andWhere('one.ruleId IN (:...bindingRules)');
    // Counted here: to be grouped, each review would be read as a whole.
    const late = await this.seenBy(actor)
      .select('review.statePath', 'statePath')
      .andWhere(`review.id IN (${running.getQuery()})`)
      .setParameters({ today: this.clock.today(), bindingRules })
      .getRawMany<Pick<Count, 'statePath'>>();
    return totals.map(({ statePath, count }) => ({
      statePath,
      total: Number(count),
      late: late.filter((one) => one.statePath === statePath).length,
    }));
  }

  /** What is said of these reviews, in the order of their references. */
  private async lines(
    references: readonly string[],
    actor: Actor,
  ): Promise<readonly (BoardLine & { readonly path: string })[]> {
    const { manager } = this.dataSource;
    const rows = await manager.findBy(WorkflowInstance, { reference: In([...references]) });
    const late = await this.lateClocks(rows.map(({ id }) => id));
    const atRisk = new Map(
      (await this.forecasts.likelyToMiss(actor)).map((one) => [
        one.reference,
        nameOfClock(one.forecast.title),
      ]),
    );
    return references.flatMap((reference) => {
      const row = rows.find((one) => one.reference === reference);
      if (!row) return [];
      const workflow = workflowOf(row.kind, row.machineVersion);
      const isOpenFile = !seesStageOnly(actor, row.caseId);
      return {
        path: row.statePath,
        reference,
        title: row.title,
        stage: saysOf(workflow, workflow.lifecycle ?? '', row.statePath).label,
        since: row.since,
        late: late.get(row.id) ?? [],
        atRisk: atRisk.get(reference) ?? null,
        paused: isOpenFile && statesKept(row).states.hold === 'paused',
      };
    });
  }

  private async lateClocks(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const today = this.clock.today();
    const running = await this.dataSource.manager.findBy(Deadline, {
      instanceId: In([...ids]),
      ruleId: In(bindingRules),
      metOn: IsNull(),
      replacedBy: IsNull(),
    });
    const late = new Map<string, readonly string[]>();
    for (const clock of running.map(clockOf)) {
      if (!standing(clock, today).lateAgainstAgreed) continue;
      const title = nameOfClock(clockRowOf(clock)?.title ?? clock.ruleId);
      late.set(clock.instanceId, [...(late.get(clock.instanceId) ?? []), title]);
    }
    return late;
  }

  private seenBy(
    { sight }: Actor,
    query = this.dataSource.manager.createQueryBuilder(WorkflowInstance, 'review'),
  ): SelectQueryBuilder<WorkflowInstance> {
    query.where(`review.kind = 'review-case'`);
    if (sight.of !== 'own') return query;
    const own = [...sight.caseIds];
    return own.length === 0
      ? query.andWhere('1 = 0')
      : query.andWhere('review.caseId IN (:...own)', { own });
  }
}

/** The first of a step, from the first of each of its stages. */
function firstOf(step: StepLabel, first: readonly Placed[]): readonly Placed[] {
  const own = first.filter(({ statePath }) => stagesOf.get(step)?.includes(statePath));
  const ascending = step === 'Concluded' ? -1 : 1;
  return [...own].sort(
    (a, b) =>
      Number(a.since === null) - Number(b.since === null) ||
      ascending * (a.since ?? '').localeCompare(b.since ?? '') ||
      a.reference.localeCompare(b.reference),
  );
}
