export { CasesModule } from './cases.module';
export { CaseListQuery } from './queries/case-list.query';
export { CaseViewQuery, type CaseView } from './queries/case-view.query';
export { FindRecordQuery } from './queries/find-record.query';
