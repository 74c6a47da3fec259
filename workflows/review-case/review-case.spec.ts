import { disappointment } from '../proof/scenario';
import { reviewCaseScenarios } from './review-case.scenarios';
import { reviewCase } from './review-case.workflow';

describe('a review', () => {
  for (const scenario of reviewCaseScenarios) {
    it(scenario.title, () => expect(disappointment(reviewCase, scenario)).toBeNull());
  }
});
