import { Global, Module } from '@nestjs/common';
import { AUDIT_WRITER } from '../web/audits';
import { AccessLogRepository } from './records/access-log.repository';

@Global()
@Module({
  providers: [AccessLogRepository, { provide: AUDIT_WRITER, useExisting: AccessLogRepository }],
  exports: [AUDIT_WRITER],
})
export class AuditModule {}
