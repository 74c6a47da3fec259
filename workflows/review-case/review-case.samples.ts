import type { Samples } from '../proof/scenario';
import { actionPlanSamples } from './samples/action-plan.samples';
import { decidingSamples } from './samples/deciding.samples';
import { everywhereSamples } from './samples/everywhere.samples';
import { intakeSamples } from './samples/intake.samples';
import { publishingSamples } from './samples/publishing.samples';
import { regionSamples } from './samples/regions.samples';
import { reviewingSamples } from './samples/reviewing.samples';
import { signingOffSamples } from './samples/signing-off.samples';

/** Lawful ways of asking each event of a review; several where a branch hangs on the answer. */
export const reviewCaseSamples: Samples = {
  ...intakeSamples,
  ...decidingSamples,
  ...reviewingSamples,
  ...signingOffSamples,
  ...publishingSamples,
  ...actionPlanSamples,
  ...regionSamples,
  ...everywhereSamples,
};
