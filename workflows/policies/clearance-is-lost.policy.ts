import { askReview, reasonOf, type Policy } from './policy';

/** What is published stays so until the partnership takes it down: that is its own decision. */
export const clearanceIsLost: Policy = {
  id: 'clearance-is-lost',
  says: 'When the Home Office withdraws its clearance, a report not yet published goes back to the partnership',
  on: ['qualityAssurance.clearanceWithdrawn'],
  then: (fact) => [askReview('report.loseClearance', reasonOf(fact))],
};
