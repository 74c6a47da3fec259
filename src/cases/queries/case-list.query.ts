import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '../../kernel/clock';
import type { Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { saysOf } from '../../../workflows/language/where';

export const sortings = ['reference', 'title', 'since', 'stage'] as const;
export type Sorting = (typeof sortings)[number];

export interface CaseListAsked {
  /** A stage's path or the beginning of one: 'reviewing' or 'reviewing.drafting'. */
  readonly stage?: string;
  readonly area?: string;
  readonly edition?: string;
  readonly standing?: 'open' | 'resting' | 'ended';
  /** Words to be found in the reference or the title. */
  readonly words?: string;
  readonly sort: Sorting;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

export interface CaseLine {
  readonly reference: string;
  readonly title: string;
  readonly area: string | null;
  readonly edition: string;
  readonly statePath: string;
  readonly stage: string;
  readonly waitsFor: string | null;
  readonly since: string | null;
  readonly revision: number;
  /** The next date on which one of its running clocks falls due. */
  readonly dueOn: string | null;
  /** The day on which something was last recorded of it. */
  readonly heardOn: string | null;
}

export interface CaseList {
  readonly lines: readonly CaseLine[];
  readonly total: number;
}

const columns: Readonly<Record<Sorting, string>> = {
  reference: 'review.reference',
  title: 'review.title',
  since: 'review.since',
  stage: 'review.statePath',
};

/** The reviews an actor may see, filtered, sorted and a page at a time. */
@Injectable()
export class CaseListQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(asked: CaseListAsked, actor: Actor): Promise<CaseList> {
    const query = this.seenBy(actor);
    if (asked.stage) {
      query.andWhere('(review.statePath = :stage OR review.statePath LIKE :within)', {
        stage: asked.stage,
        within: `${asked.stage}.%`,
      });
    }
    if (asked.area) query.andWhere('review.area = :area', { area: asked.area });
    if (asked.edition) query.andWhere('review.edition = :edition', { edition: asked.edition });
    if (asked.standing) {
      query.andWhere('review.tags LIKE :tag', { tag: `% ${asked.standing} %` });
    }
    if (asked.words) {
      const words = `%${asked.words.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`;
      query.andWhere(
        `(LOWER(review.title) LIKE :words ESCAPE '\\' OR LOWER(review.reference) LIKE :words ESCAPE '\\')`,
        { words },
      );
    }
    const direction = asked.descending ? 'DESC' : 'ASC';
    const total = await query.getCount();
    const found = await query
      .select('review.id', 'id')
      .orderBy(columns[asked.sort], direction)
      .addOrderBy('review.reference', direction)
      .offset((asked.page - 1) * asked.perPage)
      .limit(asked.perPage)
      .getRawMany<{ id: string }>();
    const ids = found.map(({ id }) => id);
    // Found and sorted by what an index holds: only those of the page are read as a whole.
    const read = await this.dataSource.manager.findBy(WorkflowInstance, { id: In(ids) });
    const rows = ids.flatMap((id) => read.filter((row) => row.id === id));
    const [due, heard] = await Promise.all([this.dueDays(ids), this.heardDays(ids)]);
    const lines = rows.map((row) => ({
      ...lineOf(row),
      dueOn: due.get(row.id) ?? null,
      heardOn: heard.get(row.id) ?? null,
    }));
    return { lines, total };
  }

  private dueDays(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.daysBy(
      caseIds,
      `SELECT case_id, MIN(COALESCE(agreed_due, statutory_due)) AS day FROM deadline
       WHERE met_on IS NULL AND replaced_by IS NULL`,
    );
  }

  private heardDays(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.daysBy(caseIds, 'SELECT case_id, MAX(at) AS day FROM fact WHERE 1 = 1');
  }

  private async daysBy(
    caseIds: readonly string[],
    select: string,
  ): Promise<ReadonlyMap<string, string>> {
    if (caseIds.length === 0) return new Map();
    const marks = caseIds.map((_, index) => `$${index + 1}`).join();
    const rows = await this.dataSource.query<{ case_id: string; day: string | null }[]>(
      `${select} AND case_id IN (${marks}) GROUP BY case_id`,
      [...caseIds],
    );
    return new Map(
      rows.flatMap(({ case_id: id, day }) => (day ? [[id, dayIn(day)] as const] : [])),
    );
  }

  /** Every area named on a review that this actor may see, for the filter. */
  async areas(actor: Actor): Promise<readonly string[]> {
    const rows = await this.seenBy(actor)
      .select('DISTINCT review.area', 'area')
      .andWhere('review.area IS NOT NULL')
      .orderBy('area')
      .getRawMany<{ area: string }>();
    return rows.map(({ area }) => area);
  }

  private seenBy({ sight }: Actor): SelectQueryBuilder<WorkflowInstance> {
    const query = this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .where(`review.kind = 'review-case'`);
    if (sight.of !== 'own') return query;
    const own = [...sight.caseIds];
    return own.length === 0
      ? query.andWhere('1 = 0')
      : query.andWhere('review.caseId IN (:...own)', { own });
  }
}

/** A date stays as it is; of an instant, the day on which it fell here. */
const dayIn = (day: string): string => (day.includes('T') ? dayOf(day) : day);

function lineOf(row: WorkflowInstance): Omit<CaseLine, 'dueOn' | 'heardOn'> {
  const workflow = workflowOf(row.kind, row.machineVersion);
  const { label, waitsFor } = saysOf(workflow, workflow.lifecycle ?? '', row.statePath);
  return {
    reference: row.reference,
    title: row.title,
    area: row.area,
    edition: row.edition,
    statePath: row.statePath,
    stage: label,
    waitsFor: waitsFor ?? null,
    since: row.since,
    revision: row.revision,
  };
}
