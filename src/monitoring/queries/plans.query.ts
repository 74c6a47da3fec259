import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SourceMemory } from '../../../workflows/language/memory';
import { mayOpen, type Actor } from '../../kernel/actor';
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
  constructor(private readonly dataSource: DataSource) {}

  /** Reviews and sources whose plans this actor may see. */
  async owners(actor: Actor): Promise<readonly PlanOwner[]> {
    const { manager } = this.dataSource;
    const reviews: readonly Lean[] = await manager.find(WorkflowInstance, {
      select: { id: true, caseId: true, reference: true, title: true, statePath: true, tags: true },
      where: { kind: 'review-case' },
      order: { reference: 'ASC' },
    });
    const sources = await manager.find(WorkflowInstance, {
      where: { kind: 'source' },
      order: { reference: 'ASC' },
    });
    return [
      ...reviews.map((row) => owner(row, null)),
      ...sources.map((row) => owner(row, statesKept<'source'>(row).memory)),
    ].filter((one) => mayOpen(actor, { ...one, kind: 'recommendation' }));
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
