import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RecommendationMemory } from '../../../workflows/language/memory';
import { mayOpen, type Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';

/** A recommendation of a review, as its page counts it. */
export interface ItsRecommendation {
  readonly reference: string;
  readonly state: string;
  readonly memory: RecommendationMemory;
}

/** What a review has recommended, as far as somebody may see it. */
@Injectable()
export class ItsRecommendationsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(caseId: string, actor: Actor): Promise<readonly ItsRecommendation[]> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { caseId, kind: 'recommendation' },
      order: { number: 'ASC' },
    });
    return rows
      .filter((row) => mayOpen(actor, row))
      .map((row) => ({
        reference: row.reference,
        state: row.statePath,
        memory: statesKept<'recommendation'>(row).memory,
      }));
  }
}
