import type { Scenario } from '../proof/scenario';

export const reviewCaseScenarios: readonly Scenario[] = [];
