export { CasesModule } from './cases.module';
export { CaseListQuery } from './queries/case-list.query';
export { CaseViewQuery, type CaseView } from './queries/case-view.query';
export { FindRecordQuery } from './queries/find-record.query';
export { stopsOf, type Stopped } from './pages/doings.view';
export { DaysToAvoidQuery, trialAhead } from './queries/days-to-avoid.query';
export { caseTabs, type CaseTab } from './pages/case-tabs';
export { stagesIn, type StagePassed } from './queries/stages-passed.query';
export { documentsShown, type DocumentShown } from './pages/case-beside.view';
