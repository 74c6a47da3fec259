import { requirementsFor } from '../../../requirement';
import { answeringRequirements } from './answering';
import { makingRequirements } from './making';
import { namingRequirements } from './naming';
import { progressRequirements } from './progress';
import { settlingRequirements } from './settling';

/** Every condition on the way of a recommendation, from its first words to its effect. */
export const recommendationRequirements = requirementsFor('recommendation')([
  ...makingRequirements,
  ...namingRequirements,
  ...answeringRequirements,
  ...progressRequirements,
  ...settlingRequirements,
]);
