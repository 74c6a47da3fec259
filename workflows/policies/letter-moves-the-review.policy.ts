import { askReview, type Policy } from './policy';

/** Outcome A clears the report; after B or C it is amended first. */
export const letterMovesTheReview: Policy = {
  id: 'letter-moves-the-review',
  says: 'The letter from the Home Office clears the report (outcome A) or has it amended (B and C)',
  on: ['qualityAssurance.letterReceived'],
  then: ({ answers: { outcome } }) =>
    outcome === 'A'
      ? [askReview('report.clear')]
      : [askReview('report.startAmending', { outcome })],
};
