import { jointReviewIsTracked } from './joint-review-is-tracked.policy';

const agreed = (kind: string) => ({
  type: 'partner.agreed',
  of: 'review-case' as const,
  number: 1,
  answers: { body: 'The other body', kind, lead: 'The other body', coversBoth: true },
});

describe('when another body agrees to a joint review', () => {
  it.each([
    ['safeguardingAdultsBoard', 'sar'],
    ['childSafeguardingPartnership', 'cspr'],
    ['communitySafetyPartnership', 'dhr'],
    ['nhsEngland', 'mentalHealth'],
    ['other', 'other'],
  ])('its review is tracked: %s, %s', (kind, review) => {
    expect(jointReviewIsTracked.then(agreed(kind), {})).toEqual([
      {
        kind: 'open',
        of: 'parallel-review',
        event: 'parallelReview.identify',
        answers: { body: 'The other body', review, mode: 'joint' },
      },
    ]);
  });
});
