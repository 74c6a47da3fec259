import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isFileReference } from '../../../workflows/language/files';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Document } from '../../kernel/records/document.entity';
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
    const document = isFileReference(reference)
      ? await db.findOneBy(Document, { id: reference })
      : null;
    const about = document ? document.record?.split('/')[0] : reference;
    const review = about
      ? await db.findOneBy(WorkflowInstance, { reference: about, kind: 'review-case' })
      : null;
    const said = document ? `${what} ${document.id}` : what;
    const entry = { id: newId(), caseId: review?.caseId ?? null, actor, what: said };
    await db.insert(AccessLogEntry, { ...entry, at: this.clock.now() });
  }
}
