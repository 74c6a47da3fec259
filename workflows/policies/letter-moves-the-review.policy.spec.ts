import { letterMovesTheReview } from './letter-moves-the-review.policy';

const letter = (outcome: string) => ({
  type: 'qualityAssurance.letterReceived',
  of: 'quality-assurance' as const,
  number: 1,
  answers: { outcome, items: [] },
});
const asksReview = (event: string, answers = {}) => [
  { kind: 'ask', of: 'review-case', number: 1, event, answers },
];

describe('the letter from the Home Office', () => {
  it('clears the report with outcome A', () => {
    expect(letterMovesTheReview.then(letter('A'), {})).toEqual(asksReview('report.clear'));
  });

  it.each(['B', 'C'])('has it amended with outcome %s', (outcome) => {
    expect(letterMovesTheReview.then(letter(outcome), {})).toEqual(
      asksReview('report.startAmending', { outcome }),
    );
  });
});
