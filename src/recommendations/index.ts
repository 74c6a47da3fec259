export { RecommendationsModule } from './recommendations.module';
export { PlanQuery } from './queries/plan.query';
export { recommendationEntities } from './records/draft.entity';
export { ImportPlans, type PlansToImport } from './importing/import-plans';
export { PlanImportingModule } from './importing/plan-importing.module';
