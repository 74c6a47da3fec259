import { askReview, reasonOf, type Policy } from './policy';

/** The report is then where it stood before it was submitted. */
export const submissionIsWithdrawn: Policy = {
  id: 'submission-is-withdrawn',
  says: 'When the partnership withdraws its submission, the report is back with the partnership',
  on: ['qualityAssurance.submissionWithdrawn'],
  then: (fact) => [askReview('report.withdrawFromHomeOffice', reasonOf(fact))],
};
