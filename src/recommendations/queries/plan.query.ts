import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { mayOpen, type Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** A plan by the reference of what it belongs to: a review, or another source. */
@Injectable()
export class PlanQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when there is none, or none of its recommendations may be seen by this actor. */
  async find(reference: string, actor: Actor): Promise<WorkflowInstance | null> {
    const row = await this.dataSource.manager.findOneBy(WorkflowInstance, {
      reference,
      kind: In(['review-case', 'source']),
    });
    return row && mayOpen(actor, { ...row, kind: 'recommendation' }) ? row : null;
  }

  /** Its recommendations, in the order in which they were entered. */
  recommendationsOf({ caseId }: WorkflowInstance): Promise<WorkflowInstance[]> {
    return this.dataSource.manager.find(WorkflowInstance, {
      where: { caseId, kind: 'recommendation' },
      order: { number: 'ASC' },
    });
  }
}
