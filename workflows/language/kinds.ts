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

/** What a plan is made of. The plan is the review's, or that of a source the partnership answers. */
export const plannedKinds = ['recommendation'] as const;
export type PlannedKind = (typeof plannedKinds)[number];

/** Records that plans are followed with; they belong to the partnership, as its register does. */
export const monitoringKinds = ['source', 'update-round', 'learning-event'] as const;
export type MonitoringKind = (typeof monitoringKinds)[number];

/** Everything that is kept for the partnership and is neither a review nor a rib of one. */
export type PartnershipKind = GovernanceKind | MonitoringKind | PlannedKind;

/** What stands on its own, with a reference of its own: 'R-0042', 'M-0007'. */
export type StandaloneKind = 'review-case' | GovernanceKind | MonitoringKind;
export type WorkflowKind = StandaloneKind | RibKind | PlannedKind;

/** The letter before the number of a record that stands on its own. */
export const letterOf: Readonly<Record<StandaloneKind, string>> = {
  'review-case': 'R',
  organisation: 'O',
  person: 'P',
  body: 'B',
  meeting: 'M',
  source: 'S',
  'update-round': 'U',
  'learning-event': 'E',
};

export const isGovernanceKind = (kind: string): kind is GovernanceKind =>
  (governanceKinds as readonly string[]).includes(kind);

export const isPlannedKind = (kind: string): kind is PlannedKind =>
  (plannedKinds as readonly string[]).includes(kind);

export const isMonitoringKind = (kind: string): kind is MonitoringKind =>
  (monitoringKinds as readonly string[]).includes(kind);

export const isPartnershipKind = (kind: string): kind is PartnershipKind =>
  isGovernanceKind(kind) || isMonitoringKind(kind) || isPlannedKind(kind);
