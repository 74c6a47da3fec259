import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SourceMemory } from '../../../workflows/language/memory';
import { mayOpen, opensEveryPlan, type Actor } from '../../kernel/actor';
import { KeptRecords, type KeptRecord } from '../../kernel/kept-records';
import { versionOf } from '../../kernel/kind-version';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** Whatever may have a plan: a review, or another source that the partnership answers. */
export interface PlanOwner {
  readonly caseId: string;
  readonly reference: string;
  readonly title: string;
  /** The stage of a review, such as 'reviewing.drafting'; the state of a source. */
  readonly statePath: string;
  readonly isOpen: boolean;
  /** Null for a review. */
  readonly source: SourceMemory | null;
}

type Lean = Pick<WorkflowInstance, 'caseId' | 'reference' | 'title' | 'statePath' | 'tags'>;

interface Whole {
  readonly reviews: readonly PlanOwner[];
  readonly sources: ReadonlyMap<string, KeptRecord<'source'>>;
  readonly owners: readonly PlanOwner[];
}

/** What plans belong to, and the names of those whom they ask. */
@Injectable()
export class PlansQuery {
  private readLast: { readonly version: string; readonly reviews: readonly PlanOwner[] } | null =
    null;
  private whole: Whole | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly records: KeptRecords,
  ) {}

  /**
   * Reviews and sources whose plans this actor may see; the same list again, for whoever sees all
   * of them, for as long as none of them changes.
   */
  async owners(actor: Actor): Promise<readonly PlanOwner[]> {
    const owners = await this.everyOwner();
    return opensEveryPlan(actor)
      ? owners
      : owners.filter(({ caseId, title }) =>
          mayOpen(actor, { caseId, title, kind: 'recommendation' }),
        );
  }

  private async everyOwner(): Promise<readonly PlanOwner[]> {
    const [reviews, sources] = await Promise.all([
      this.reviews(),
      this.records.all(this.dataSource.manager, 'source'),
    ]);
    if (this.whole?.reviews === reviews && this.whole.sources === sources) return this.whole.owners;
    const owners = [
      ...reviews,
      ...[...sources.values()].map(({ row, memory }) => owner(row, memory)),
    ];
    this.whole = { reviews, sources, owners };
    return owners;
  }

  /** There are very many: they are read again only after one has changed. */
  private async reviews(): Promise<readonly PlanOwner[]> {
    const { manager } = this.dataSource;
    const version = await versionOf(manager, 'review-case');
    if (this.readLast?.version === version) return this.readLast.reviews;
    const rows = await manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .select('review.caseId', 'caseId')
      .addSelect('review.reference', 'reference')
      .addSelect('review.title', 'title')
      .addSelect('review.statePath', 'statePath')
      .addSelect('review.tags', 'tags')
      .where(`review.kind = 'review-case'`)
      .orderBy('review.reference')
      .getRawMany<Lean>();
    const reviews = rows.map((row) => owner(row, null));
    this.readLast = { version, reviews };
    return reviews;
  }

  /** Names of organisations by reference: 'O-0003' -> 'Kent Police'. Whoever reads a plan reads them. */
  async organisations(): Promise<ReadonlyMap<string, string>> {
    const all = await this.records.all(this.dataSource.manager, 'organisation');
    return new Map([...all].map(([reference, { row }]) => [reference, row.title]));
  }
}

const owner = ({ tags, ...row }: Lean, source: SourceMemory | null): PlanOwner => ({
  caseId: row.caseId,
  reference: row.reference,
  title: row.title,
  statePath: row.statePath,
  isOpen: tags.includes(' open '),
  source,
});
