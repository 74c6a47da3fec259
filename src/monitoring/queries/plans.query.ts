import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SourceMemory } from '../../../workflows/language/memory';
import { mayOpen, type Actor } from '../../kernel/actor';
import { versionOf } from '../../kernel/kind-version';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';

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

/** What plans belong to, and the names of those whom they ask. */
@Injectable()
export class PlansQuery {
  private readLast: { readonly version: string; readonly reviews: readonly PlanOwner[] } | null =
    null;

  constructor(private readonly dataSource: DataSource) {}

  /** Reviews and sources whose plans this actor may see. */
  async owners(actor: Actor): Promise<readonly PlanOwner[]> {
    const { manager } = this.dataSource;
    const sources = await manager.find(WorkflowInstance, {
      where: { kind: 'source' },
      order: { reference: 'ASC' },
    });
    return [
      ...(await this.reviews()),
      ...sources.map((row) => owner(row, statesKept<'source'>(row).memory)),
    ].filter(({ caseId, title }) => mayOpen(actor, { caseId, title, kind: 'recommendation' }));
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
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      select: { id: true, reference: true, title: true },
      where: { kind: 'organisation' },
    });
    return new Map(rows.map(({ reference, title }) => [reference, title]));
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
