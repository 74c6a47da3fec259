import type { Scenario } from '../proof/scenario';
import { actionPlanScenarios } from './scenarios/action-plan.scenarios';
import { decidingScenarios } from './scenarios/deciding.scenarios';
import { decisionScenarios } from './scenarios/decisions.scenarios';
import { everywhereScenarios } from './scenarios/everywhere.scenarios';
import { intakeScenarios } from './scenarios/intake.scenarios';
import { publishingScenarios } from './scenarios/publishing.scenarios';
import { regionScenarios } from './scenarios/regions.scenarios';
import { reviewingScenarios } from './scenarios/reviewing.scenarios';
import { signingOffScenarios } from './scenarios/signing-off.scenarios';

/** Every story told of a review, in the order of its life. */
export const reviewCaseScenarios: readonly Scenario[] = [
  ...intakeScenarios,
  ...decidingScenarios,
  ...reviewingScenarios,
  ...signingOffScenarios,
  ...publishingScenarios,
  ...actionPlanScenarios,
  ...decisionScenarios,
  ...regionScenarios,
  ...everywhereScenarios,
];
