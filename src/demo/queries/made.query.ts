import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** Whether a database is empty, holds the whole demonstration, or anything else. */
@Injectable()
export class MadeQuery {
  constructor(private readonly dataSource: DataSource) {}

  async holdsReviews(): Promise<boolean> {
    return (await this.dataSource.manager.count(WorkflowInstance)) > 0;
  }
}
