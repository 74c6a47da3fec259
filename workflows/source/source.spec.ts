import { disappointment } from '../proof/scenario';
import { source } from './source.machine';
import { sourceScenarios } from './source.scenarios';

describe('source', () => {
  for (const scenario of sourceScenarios) {
    it(scenario.title, () => expect(disappointment(source, scenario)).toBeNull());
  }
});
