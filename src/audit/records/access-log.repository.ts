import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { AccessLogEntry } from '../../kernel/records/access-log-entry.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** One insert by itself, so that it can never contend with the command it tells of. */
@Injectable()
export class AccessLogRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async add(what: string, actor: string, reference: string | null): Promise<void> {
    const db = this.dataSource.manager;
    const review = reference
      ? await db.findOneBy(WorkflowInstance, { reference, kind: 'review-case' })
      : null;
    const entry = { id: newId(), caseId: review?.caseId ?? null, actor, what };
    await db.insert(AccessLogEntry, { ...entry, at: this.clock.now() });
  }
}
