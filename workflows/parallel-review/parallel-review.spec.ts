import { disappointment } from '../proof/scenario';
import { parallelReview } from './parallel-review.machine';
import { parallelReviewScenarios } from './parallel-review.scenarios';

describe('parallel review', () => {
  for (const scenario of parallelReviewScenarios) {
    it(scenario.title, () => expect(disappointment(parallelReview, scenario)).toBeNull());
  }
});
