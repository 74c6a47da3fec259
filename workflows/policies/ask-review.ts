import type { FactSeen, NextStep } from './policy';

/** Asks the review itself, of which a case has one. */
export const askReview = (event: string, answers: NextStep['answers'] = {}): NextStep => ({
  kind: 'ask',
  of: 'review-case',
  number: 1,
  event,
  answers,
});

/** Hands on the reason that was given, if one was. */
export const reasonOf = ({ answers: { reason } }: FactSeen): NextStep['answers'] =>
  reason === undefined ? {} : { reason };
