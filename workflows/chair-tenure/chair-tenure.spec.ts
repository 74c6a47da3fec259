import { disappointment } from '../proof/scenario';
import { chairTenure } from './chair-tenure.machine';
import { chairTenureScenarios } from './chair-tenure.scenarios';

describe('chair tenure', () => {
  for (const scenario of chairTenureScenarios) {
    it(scenario.title, () => expect(disappointment(chairTenure, scenario)).toBeNull());
  }
});
