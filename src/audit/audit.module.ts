import { Global, Module } from '@nestjs/common';
import { AUDIT_WRITER } from '../web/audits';
import { AccessLog } from './access-log';
import { AccessLogRepository } from './records/access-log.repository';

@Global()
@Module({
  providers: [AccessLogRepository, { provide: AUDIT_WRITER, useClass: AccessLog }],
  exports: [AUDIT_WRITER],
})
export class AuditModule {}
