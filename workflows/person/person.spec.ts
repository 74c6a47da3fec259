import { disappointment } from '../proof/scenario';
import { person } from './person.machine';
import { personScenarios } from './person.scenarios';

describe('a person', () => {
  for (const scenario of personScenarios) {
    it(scenario.title, () => expect(disappointment(person, scenario)).toBeNull());
  }
});
