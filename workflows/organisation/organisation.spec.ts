import { disappointment } from '../proof/scenario';
import { organisation } from './organisation.machine';
import { organisationScenarios } from './organisation.scenarios';

describe('an organisation', () => {
  for (const scenario of organisationScenarios) {
    it(scenario.title, () => expect(disappointment(organisation, scenario)).toBeNull());
  }
});
