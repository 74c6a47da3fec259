export { CasesModule } from './cases.module';
export { AskHandler, type Answer, type Sent } from './commands/ask.handler';
export { CaseListQuery } from './queries/case-list.query';
export { CaseViewQuery, type CaseView } from './queries/case-view.query';
export { FindRecordQuery } from './queries/find-record.query';
export { HistoryQuery } from './queries/history.query';
