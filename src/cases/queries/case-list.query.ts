import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
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
    const [rows, total] = await query
      .orderBy(columns[asked.sort], direction)
      .addOrderBy('review.reference', direction)
      .skip((asked.page - 1) * asked.perPage)
      .take(asked.perPage)
      .getManyAndCount();
    return { lines: rows.map(lineOf), total };
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

function lineOf(row: WorkflowInstance): CaseLine {
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
