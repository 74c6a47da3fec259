export { RecommendationsModule } from './recommendations.module';
export { PlanQuery } from './queries/plan.query';
export { ImportPlans, type PlansToImport } from './importing/import-plans';
export { PlanImportingModule } from './importing/plan-importing.module';
export { AgencyLists } from './pages/agency-lists';
export { listPage, type ListPage as AgencyList } from './pages/list.view';
export { printedNames } from './importing/printed-bodies';
export { LearnedNamesQuery } from './queries/learned-names.query';
export { dueOf, saidShown, type SaidShown } from './pages/list.view';
