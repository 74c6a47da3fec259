import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayOpen, type Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** The record that an item of an agenda is about: a review, an earlier meeting, a body. */
@Injectable()
export class MovedRecordQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when there is none, or it is not one that this actor may open. */
  async find(reference: string | null, actor: Actor): Promise<WorkflowInstance | null> {
    if (reference === null) return null;
    const row = await this.dataSource.manager.findOneBy(WorkflowInstance, { reference });
    return row && mayOpen(actor, row) ? row : null;
  }
}
