import { appointmentRequirements } from './appointments';
import { cycleRequirements } from './cycle';
import { listRequirements } from './list';
import { officeRequirements } from './offices';
import { settingUpRequirements } from './setting-up';
import { termsRequirements } from './terms';

/** What must be true before each step in the life of a body (DOMAIN 4). */
export const bodyRequirements = [
  ...settingUpRequirements,
  ...termsRequirements,
  ...listRequirements,
  ...appointmentRequirements,
  ...officeRequirements,
  ...cycleRequirements,
];
