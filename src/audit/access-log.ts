import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditWriter } from '../web/audits';
import { AccessLogRepository } from './records/access-log.repository';

/** Writes down who opened which file, and when: reading is an act too. */
@Injectable()
export class AccessLog implements AuditWriter {
  constructor(private readonly entries: AccessLogRepository) {}

  write({ what, actor, reference, outcome }: AuditEntry): Promise<void> {
    const said = outcome === 'done' ? what : `${what} (${outcome})`;
    return this.entries.add(said, actor ?? 'nobody signed in', reference);
  }
}
