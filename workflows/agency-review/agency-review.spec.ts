import { disappointment } from '../proof/scenario';
import { agencyReview } from './agency-review.machine';
import { agencyReviewScenarios } from './agency-review.scenarios';

describe('agency review', () => {
  for (const scenario of agencyReviewScenarios) {
    it(scenario.title, () => expect(disappointment(agencyReview, scenario)).toBeNull());
  }
});
