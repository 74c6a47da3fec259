import { disappointment } from '../proof/scenario';
import { recommendation } from './recommendation.machine';
import { recommendationScenarios } from './recommendation.scenarios';

describe('recommendation', () => {
  for (const scenario of recommendationScenarios) {
    it(scenario.title, () => expect(disappointment(recommendation, scenario)).toBeNull());
  }
});
