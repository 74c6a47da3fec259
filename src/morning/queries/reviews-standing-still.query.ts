import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { saysOf } from '../../../workflows/language/where';
import type { Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow } from '../../kernel/workflow-registry';

/** A review that somebody should look at. */
export interface StandingReview {
  readonly reference: string;
  readonly title: string;
  readonly stage: string;
  readonly sentence: string | null;
  /** The day on which it came to its stage; not always known of reviews that were taken over. */
  readonly since: string | null;
}

/** Open reviews that wait for somebody, or of which nothing was heard. */
@Injectable()
export class ReviewsStandingStillQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param whom as the charts say it: 'the KCSP Chair' */
  async waitingFor(
    whom: readonly string[],
    most: number,
    actor: Actor,
  ): Promise<readonly StandingReview[]> {
    if (whom.length === 0) return [];
    const paths = await this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .select('DISTINCT review.statePath', 'path')
      .where(`review.kind = 'review-case'`)
      .getRawMany<{ path: string }>();
    const { lifecycle } = reviewCase();
    const waiting = paths
      .map(({ path }) => path)
      .filter((path) =>
        whom.includes(saysOf(reviewCase(), lifecycle ?? '', path).waitsFor ?? 'nobody'),
      );
    if (waiting.length === 0) return [];
    return this.first(
      this.open(actor)
        .andWhere('review.statePath IN (:...waiting)', { waiting })
        .orderBy('review.since', 'ASC', 'NULLS LAST'),
      most,
    );
  }

  /** Of which nothing at all was recorded since an instant; a pause that is recorded is no silence. */
  async silentSince(
    instant: string,
    most: number,
    actor: Actor,
  ): Promise<readonly StandingReview[]> {
    return this.first(
      this.open(actor)
        .andWhere(`review.tags NOT LIKE '% onHold %'`)
        .andWhere(
          'NOT EXISTS (SELECT 1 FROM fact WHERE fact.case_id = review.case_id AND fact.at > :instant)',
          { instant },
        )
        .orderBy('review.since', 'ASC', 'NULLS FIRST'),
      most,
    );
  }

  /** Found and sorted by what an index holds; only those that are shown are read. */
  private async first(
    query: SelectQueryBuilder<WorkflowInstance>,
    most: number,
  ): Promise<readonly StandingReview[]> {
    const found = await query
      .select('review.id', 'id')
      .addOrderBy('review.reference')
      .limit(most)
      .getRawMany<{ id: string }>();
    const rows = await this.dataSource.manager.findBy(WorkflowInstance, {
      id: In(found.map(({ id }) => id)),
    });
    return found.flatMap(({ id }) => rows.filter((row) => row.id === id).map(standing));
  }

  /** Those given to somebody by case: of a few every word can be said. */
  async givenTo({ sight }: Actor): Promise<readonly WorkflowInstance[]> {
    if (sight.of !== 'own' || sight.caseIds.size === 0) return [];
    return this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .where(`review.kind = 'review-case'`)
      .andWhere('review.caseId IN (:...own)', { own: [...sight.caseIds] })
      .orderBy('review.reference')
      .getMany();
  }

  private open({ sight }: Actor): SelectQueryBuilder<WorkflowInstance> {
    const query = this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .where(`review.kind = 'review-case' AND review.tags LIKE '% open %'`);
    if (sight.of !== 'own') return query;
    return sight.caseIds.size === 0
      ? query.andWhere('1 = 0')
      : query.andWhere('review.caseId IN (:...own)', { own: [...sight.caseIds] });
  }
}

const reviewCase = () => currentWorkflow('review-case');

function standing({ reference, title, statePath, since }: WorkflowInstance): StandingReview {
  const workflow = reviewCase();
  const { label, sentence } = saysOf(workflow, workflow.lifecycle ?? '', statePath);
  return { reference, title, stage: label, sentence: sentence ?? null, since };
}
