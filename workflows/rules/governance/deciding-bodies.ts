/** A decision that moves a record, and the body that takes it. */
export interface DecidingBody {
  /** The event that the decision becomes. */
  readonly gate: string;
  /** Key of the body. */
  readonly body: string;
  readonly bodyName: string;
  /** What an item may ask for, so that its decision can become this event. */
  readonly onItemsFor: readonly string[];
  /** How an agenda calls it. */
  readonly item: string;
  /** The KCSP Chair, or the Vice-Chair, may take it between meetings. */
  readonly orByOffice: boolean;
  /** Where the review or the recommendation stands while this is waiting for the body: region and its states. */
  readonly waits: { readonly region: string; readonly states: readonly string[] } | null;
}

/** Which body takes which decision about a review (DOMAIN 2.2, 2.18, 2.19, 4.1). */
export const decidingOnReviews: readonly DecidingBody[] = [
  {
    gate: 'corePanel.recommend',
    onItemsFor: ['corePanel.recommend'],
    body: 'core-panel',
    bodyName: 'Core Panel',
    item: 'Is the test for a review met?',
    orByOffice: false,
    waits: {
      region: 'lifecycle',
      states: [
        'deciding.awaitingCorePanel',
        'deciding.corePanelConvened',
        'deciding.deliberating',
        'deciding.reconsidering',
      ],
    },
  },
  {
    gate: 'corePanel.defer',
    onItemsFor: ['corePanel.recommend', 'corePanel.defer'],
    body: 'core-panel',
    bodyName: 'Core Panel',
    item: 'Wait for information before recommending',
    orByOffice: false,
    waits: null,
  },
  {
    gate: 'actionPlan.passQualityAssurance',
    onItemsFor: ['actionPlan.passQualityAssurance'],
    body: 'steering-group',
    bodyName: 'DHR Steering Group',
    item: 'Quality assurance of the action plan',
    orByOffice: false,
    waits: { region: 'actionPlan', states: ['drafting'] },
  },
  {
    gate: 'actionPlan.review',
    onItemsFor: ['actionPlan.review'],
    body: 'steering-group',
    bodyName: 'DHR Steering Group',
    item: 'Look at the action plan',
    orByOffice: false,
    waits: null,
  },
  {
    gate: 'actionPlan.escalate',
    onItemsFor: ['actionPlan.escalate'],
    body: 'steering-group',
    bodyName: 'DHR Steering Group',
    item: 'Take a recommendation to the KCSP',
    orByOffice: false,
    waits: null,
  },
  {
    gate: 'timescale.agreeExtension',
    onItemsFor: ['timescale.agreeExtension'],
    body: 'kcsp',
    bodyName: 'Kent Community Safety Partnership',
    item: 'More time for the report',
    orByOffice: true,
    waits: { region: 'timescale', states: ['extensionRequested'] },
  },
  {
    gate: 'case.conclude',
    onItemsFor: ['case.conclude'],
    body: 'kcsp',
    bodyName: 'Kent Community Safety Partnership',
    item: 'Formal conclusion of the review',
    orByOffice: true,
    waits: { region: 'actionPlan', states: ['awaitingConclusion'] },
  },
];

const steeringGroup = {
  body: 'steering-group',
  bodyName: 'DHR Steering Group',
  orByOffice: false,
} as const;

const onRejections: readonly string[] = [
  'recommendation.upholdRejection',
  'recommendation.askAgain',
];

/** Which body takes which decision about a recommendation (DOMAIN 2.18, 3.10). */
export const decidingOnRecommendations: readonly DecidingBody[] = [
  {
    ...steeringGroup,
    gate: 'recommendation.upholdRejection',
    onItemsFor: onRejections,
    item: 'A recommendation that the agency rejects',
    waits: { region: '', states: ['rejectedPending'] },
  },
  {
    ...steeringGroup,
    gate: 'recommendation.askAgain',
    onItemsFor: onRejections,
    item: 'Ask the agency again',
    waits: null,
  },
  {
    ...steeringGroup,
    gate: 'recommendation.changeDate',
    onItemsFor: ['recommendation.changeDate'],
    item: 'A new target date',
    waits: null,
  },
  {
    ...steeringGroup,
    gate: 'recommendation.verify',
    onItemsFor: ['recommendation.verify'],
    item: 'Is the recommendation complete?',
    waits: null,
  },
  {
    ...steeringGroup,
    gate: 'recommendation.escalate',
    onItemsFor: ['recommendation.escalate', ...onRejections],
    item: 'Take a recommendation to the KCSP',
    waits: null,
  },
];

export const decidingBodies: readonly DecidingBody[] = [
  ...decidingOnReviews,
  ...decidingOnRecommendations,
];
