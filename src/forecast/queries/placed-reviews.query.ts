import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { versionMadeOf, versionOf } from '../../kernel/kind-version';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** Where a review stands. */
export interface Placed {
  readonly reference: string;
  readonly stage: string;
  readonly revision: number;
}

/** Every review, the latest first. */
export interface Everywhere {
  /** Another one as soon as anything was recorded of any review. */
  readonly version: string;
  readonly placed: readonly Placed[];
}

interface Kept extends Everywhere {
  /** When the latest fact was recorded that may be in it: an instant in UTC. */
  readonly upTo: string;
}

/** Facts: after more of them, everything is read again. */
const mostRecorded = 500;

/** Where all reviews stand. After a fact only those are read again of which something was recorded. */
@Injectable()
export class PlacedReviewsQuery {
  private kept: Kept | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The same object as before for as long as no review has changed. */
  async all(): Promise<Everywhere> {
    const version = await versionOf(this.dataSource.manager, 'review-case');
    if (this.kept?.version === version) return this.kept;
    const upTo = await this.latestInstant();
    const placed = (await this.broughtUpToDate(version)) ?? (await this.whole());
    this.kept = { version, placed, upTo };
    return this.kept;
  }

  private async latestInstant(): Promise<string> {
    const found = await this.dataSource.manager
      .createQueryBuilder(Fact, 'fact')
      .select('MAX(fact.at)', 'at')
      .getRawOne<{ at: string | null }>();
    return found?.at ?? '';
  }

  /**
   * Null where that is not all that has changed, as when a fact was committed after one that was
   * recorded later: the version would tell.
   */
  private async broughtUpToDate(version: string): Promise<readonly Placed[] | null> {
    if (this.kept === null || this.kept.upTo === '') return null;
    const { placed, upTo } = this.kept;
    // Asked apart and in their order, so that the facts are found by the index of their instants.
    const recorded = await this.dataSource.manager
      .createQueryBuilder(Fact, 'fact')
      .select('fact.instanceId', 'id')
      .where('fact.at >= :upTo', { upTo })
      .orderBy('fact.at')
      .limit(mostRecorded + 1)
      .getRawMany<{ id: string }>();
    if (recorded.length === 0 || recorded.length > mostRecorded) return null;
    const ids = [...new Set(recorded.map(({ id }) => id))];
    const found = await this.reviews()
      .andWhere('review.id IN (:...ids)', { ids })
      .getRawMany<Placed>();
    const changed = new Map(found.map((one) => [one.reference, one]));
    const known = placed.map((one) => {
      const now = changed.get(one.reference);
      changed.delete(one.reference);
      return now ?? one;
    });
    const all = [...[...changed.values()].sort(latestFirst), ...known];
    return versionMadeOf(all) === version ? all : null;
  }

  private whole(): Promise<readonly Placed[]> {
    return this.reviews()
      .orderBy('LENGTH(review.reference)', 'DESC')
      .addOrderBy('review.reference', 'DESC')
      .getRawMany<Placed>();
  }

  /** What is asked here stands in the index `workflow_instance_board`. */
  private reviews(): SelectQueryBuilder<WorkflowInstance> {
    return this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .select('review.reference', 'reference')
      .addSelect('review.statePath', 'stage')
      .addSelect('review.revision', 'revision')
      .where('review.kind = :kind', { kind: 'review-case' });
  }
}

const latestFirst = (a: Placed, b: Placed): number =>
  b.reference.length - a.reference.length || b.reference.localeCompare(a.reference);
