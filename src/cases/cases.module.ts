import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines';
import { IdentityModule } from '../identity';
import { CasesController } from './api/cases.controller';
import { RibsController } from './api/ribs.controller';
import { AskHandler } from './commands/ask.handler';
import { CaseListQuery } from './queries/case-list.query';
import { CaseViewQuery } from './queries/case-view.query';
import { FindRecordQuery } from './queries/find-record.query';
import { HistoryQuery } from './queries/history.query';

@Module({
  imports: [DeadlinesModule, IdentityModule],
  controllers: [CasesController, RibsController],
  providers: [AskHandler, CaseListQuery, CaseViewQuery, FindRecordQuery, HistoryQuery],
  exports: [AskHandler, CaseListQuery, CaseViewQuery, FindRecordQuery, HistoryQuery],
})
export class CasesModule {}
