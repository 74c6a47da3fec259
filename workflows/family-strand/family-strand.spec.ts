import { disappointment } from '../proof/scenario';
import { familyStrand } from './family-strand.machine';
import { familyStrandScenarios } from './family-strand.scenarios';

describe('family strand', () => {
  for (const scenario of familyStrandScenarios) {
    it(scenario.title, () => expect(disappointment(familyStrand, scenario)).toBeNull());
  }
});
