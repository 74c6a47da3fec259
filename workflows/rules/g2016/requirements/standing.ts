import type { Evidence } from '../../../language/evidence';

const stagesOfAReview = ['reviewing', 'signingOff', 'assuring', 'publishing', 'monitoring'];

const stagesAfterTheTerms = [
  'reviewing.gatheringInformation',
  'reviewing.drafting',
  'reviewing.withPanel',
  'reviewing.withFamily',
  'reviewing.checkingFacts',
  'reviewing.finalDraft',
  'signingOff',
  'assuring',
];

const isAtOneOf = ({ review }: Evidence, stages: readonly string[]): boolean =>
  stages.some((stage) => review?.states.lifecycle?.startsWith(stage));

/** Whether the review is ours to hold and is not concluded. Where another leads, it is not. */
export const isCommissioned = (evidence: Evidence): boolean =>
  isAtOneOf(evidence, stagesOfAReview) && !isAtOneOf(evidence, ['reviewing.contributing']);

/** Whether the terms of reference are agreed; a review taken over later has them behind it. */
export const hasTerms = (evidence: Evidence): boolean =>
  (evidence.review?.memory.termsVersion ?? 0) > 0 || isAtOneOf(evidence, stagesAfterTheTerms);

/** Whether the report has been decided upon: published, withheld, taken down again, or concluded. */
export const isPastPublication = (evidence: Evidence): boolean =>
  isAtOneOf(evidence, ['monitoring', 'concluded']);

export const hasChairInPost = ({ ribs }: Evidence): boolean =>
  (ribs?.['chair-tenure'] ?? []).some(({ state }) => state === 'active');

/** Whether a court has convicted: a charge is not a conviction, and neither is an acquittal. */
export const isConvicted = ({ review }: Evidence): boolean =>
  ['awaitingSentence', 'concluded'].includes(review?.states.criminal ?? '');
