import { disappointment } from '../proof/scenario';
import { body } from './body.machine';
import { bodyScenarios } from './body.scenarios';

describe('a body', () => {
  for (const scenario of bodyScenarios) {
    it(scenario.title, () => expect(disappointment(body, scenario)).toBeNull());
  }
});
