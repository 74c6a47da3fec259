import type { RequirementRow } from '../../../rows';
import { actionPlanRequirements } from './action-plan';
import { decidingRequirements } from './deciding';
import { everywhereRequirements } from './everywhere';
import { intakeRequirements } from './intake';
import { publishingRequirements } from './publishing';
import { regionRequirements } from './regions';
import { reviewingRequirements } from './reviewing';
import { signingOffRequirements } from './signing-off';

/** Every condition of a step of the review itself, in the order of a review's life. */
export const reviewCaseRequirements: readonly RequirementRow[] = [
  ...intakeRequirements,
  ...decidingRequirements,
  ...reviewingRequirements,
  ...signingOffRequirements,
  ...publishingRequirements,
  ...actionPlanRequirements,
  ...regionRequirements,
  ...everywhereRequirements,
];
