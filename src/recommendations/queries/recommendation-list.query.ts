import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import { saysOf } from '../../../workflows/language/where';
import { mayOpen, opensEveryPlan, type Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';

export interface RecommendationsAsked {
  /** Reference of the lead agency. */
  readonly organisation?: string;
  /** A state of the chart, or 'open' for all that are not settled. */
  readonly state?: string;
  /** Only those that are open and whose day has passed. */
  readonly late?: boolean;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

/** What is known of a recommendation without opening its snapshot. */
export interface RecommendationLine {
  readonly reference: string;
  readonly title: string;
  readonly state: string;
  readonly stage: string;
  readonly lead: string | null;
  readonly theme: string | null;
  /** Its target or, where it is held up or complete, the day on which it is looked at again. */
  readonly dueOn: string | null;
  readonly heardOn: string | null;
  readonly late: boolean;
  readonly revision: number;
}

export interface RecommendationList {
  readonly lines: readonly RecommendationLine[];
  readonly total: number;
}

const open = '% open %';

/** Recommendations of every plan, the first that falls due first; those without a day last. */
@Injectable()
export class RecommendationListQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(
    asked: RecommendationsAsked,
    actor: Actor,
    today: PlainDate,
  ): Promise<RecommendationList> {
    const query = this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'one')
      .select([
        'one.id',
        'one.reference',
        'one.title',
        'one.statePath',
        'one.machineVersion',
        'one.tags',
        'one.lead',
        'one.theme',
        'one.dueOn',
        'one.heardOn',
        'one.revision',
      ])
      .where(`one.kind = 'recommendation'`);
    if (!opensEveryPlan(actor)) {
      const caseIds = ownPlans(actor);
      if (caseIds.length === 0) return { lines: [], total: 0 };
      query.andWhere('one.caseId IN (:...caseIds)', { caseIds });
    }
    const { organisation, state, late, page, perPage } = asked;
    if (organisation) query.andWhere('one.lead = :organisation', { organisation });
    if (state === 'open' || late) query.andWhere('one.tags LIKE :open', { open });
    if (state && state !== 'open') query.andWhere('one.statePath = :state', { state });
    if (late) query.andWhere('one.dueOn < :today', { today });
    const [rows, total] = await query
      // A day compares with no day differently on each database.
      .addSelect('CASE WHEN one.due_on IS NULL THEN 1 ELSE 0 END', 'without_day')
      .orderBy('without_day', 'ASC')
      .addOrderBy('one.dueOn', 'ASC')
      .addOrderBy('one.reference', 'ASC')
      .offset((page - 1) * perPage)
      .limit(perPage)
      .getManyAndCount();
    return { total, lines: rows.map((row) => lineOf(row, today)) };
  }
}

const ownPlans = (actor: Actor): readonly string[] =>
  actor.sight.of === 'own'
    ? [...actor.sight.caseIds].filter((caseId) =>
        mayOpen(actor, { caseId, kind: 'recommendation', title: '' }),
      )
    : [];

function lineOf(row: WorkflowInstance, today: PlainDate): RecommendationLine {
  const workflow = workflowOf('recommendation', row.machineVersion);
  return {
    reference: row.reference,
    title: row.title,
    state: row.statePath,
    stage: saysOf(workflow, '', row.statePath).label,
    lead: row.lead,
    theme: row.theme,
    dueOn: row.dueOn,
    heardOn: row.heardOn,
    late: row.tags.includes(' open ') && row.dueOn !== null && row.dueOn < today,
    revision: row.revision,
  };
}
