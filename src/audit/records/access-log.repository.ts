import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { AccessLogEntry } from '../../kernel/records/access-log-entry.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import type { AuditEntry, AuditWriter } from '../../web/audits';

/**
 * Writes down who opened which file, and when: reading is an act too.
 * One insert by itself, so that it can never contend with the command it tells of.
 */
@Injectable()
export class AccessLogRepository implements AuditWriter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async write({ what, actor, reference, outcome }: AuditEntry): Promise<void> {
    const db = this.dataSource.manager;
    const review = reference
      ? await db.findOneBy(WorkflowInstance, { reference, kind: 'review-case' })
      : null;
    await db.insert(AccessLogEntry, {
      id: newId(),
      caseId: review?.caseId ?? null,
      actor: actor ?? 'nobody signed in',
      at: this.clock.now(),
      what: outcome === 'done' ? what : `${what} (${outcome})`,
    });
  }
}
