import { disappointment } from '../proof/scenario';
import { learningEvent } from './learning-event.machine';
import { learningEventScenarios } from './learning-event.scenarios';

describe('learning event', () => {
  for (const scenario of learningEventScenarios) {
    it(scenario.title, () => expect(disappointment(learningEvent, scenario)).toBeNull());
  }
});
