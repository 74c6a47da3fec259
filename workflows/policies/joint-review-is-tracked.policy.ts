import type { Policy } from './policy';

/** The review that the other body holds, by what the other body is. */
const reviewsOf: Readonly<Record<string, string>> = {
  safeguardingAdultsBoard: 'sar',
  childSafeguardingPartnership: 'cspr',
  communitySafetyPartnership: 'dhr',
  nhsEngland: 'mentalHealth',
};

/** The other body's side of a joint review gets a record of its own. */
export const jointReviewIsTracked: Policy = {
  id: 'joint-review-is-tracked',
  says: "When another body agrees to a joint review, that body's review is tracked beside ours",
  on: ['partner.agreed'],
  then: ({ answers: { body, kind } }) => [
    {
      kind: 'open',
      of: 'parallel-review',
      event: 'parallelReview.identify',
      answers: { body, review: reviewsOf[String(kind)] ?? 'other', mode: 'joint' },
    },
  ],
};
