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

/** Records of the partnership itself: they belong to no review, and reviews lean on them. */
export const governanceKinds = ['organisation', 'person', 'body', 'meeting'] as const;
export type GovernanceKind = (typeof governanceKinds)[number];

/** What stands on its own, with a reference of its own: 'R-0042', 'M-0007'. */
export type StandaloneKind = 'review-case' | GovernanceKind;
export type WorkflowKind = StandaloneKind | RibKind;

/** The letter before the number of a record that stands on its own. */
export const letterOf: Readonly<Record<StandaloneKind, string>> = {
  'review-case': 'R',
  organisation: 'O',
  person: 'P',
  body: 'B',
  meeting: 'M',
};

export const isGovernanceKind = (kind: string): kind is GovernanceKind =>
  (governanceKinds as readonly string[]).includes(kind);
