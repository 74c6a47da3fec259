/** The ribs: what there may be many of, what outlives the review, or what another body owns. */
export const ribKinds = [
  'chair-tenure',
  'panel-member',
  'agency-review',
  'family-strand',
  'quality-assurance',
  'parallel-review',
] as const;
export type RibKind = (typeof ribKinds)[number];
export type WorkflowKind = 'review-case' | RibKind;
