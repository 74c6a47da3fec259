import { disappointment } from '../proof/scenario';
import { qualityAssurance } from './quality-assurance.machine';
import { qualityAssuranceScenarios } from './quality-assurance.scenarios';

describe('quality assurance', () => {
  for (const scenario of qualityAssuranceScenarios) {
    it(scenario.title, () => expect(disappointment(qualityAssurance, scenario)).toBeNull());
  }
});
