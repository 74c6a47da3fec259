import type { ReviewStanding, RibStanding } from '../language/evidence';
import type { RibKind } from '../language/kinds';
import type { MemoryOf, ReviewMemory } from '../language/memory';

/** Small situations for worked examples: everything ordinary unless the example says otherwise. */
const ordinaryReview: ReviewMemory = {
  edition: 'g2016',
  title: 'Not yet named',
  area: null,
  adopted: false,
  suicide: false,
  scopingAsked: [],
  scopingReturned: [],
  dutyBodiesWithContact: [],
  scopingReviewHeld: false,
  deferredUntil: null,
  recommendation: null,
  decision: null,
  origin: 'voluntary',
  directed: false,
  partner: null,
  familyToldOfDecision: false,
  conflictedOffices: [],
  panelGaps: false,
  termsVersion: 0,
  openDraftComments: false,
  factsConfirmedBy: [],
  factsDueBy: null,
  qualityRound: 0,
  qualityOutcome: null,
  cleared: false,
  clearanceException: false,
  familyToldOfPublication: false,
  agenciesToldOfPublication: false,
  scheduledFor: null,
  publication: null,
  planLeads: [],
  planAgreedBy: [],
  extended: false,
  holdReason: null,
  holdScope: null,
  holdReviewOn: null,
  trialOn: null,
  disclosureReviewOn: null,
  errorProposedBy: null,
  kcspTold: false,
};

export const blankReviewMemory = ordinaryReview;

/** A review standing at a stage, every other region at rest. */
export const reviewAt = (
  lifecycle: string,
  memory: Partial<ReviewMemory> = {},
  regions: Readonly<Record<string, string>> = {},
): ReviewStanding => ({
  states: {
    lifecycle,
    hold: 'running',
    criminal: 'unknown',
    disclosure: 'notAsked',
    inquest: 'notApplicable',
    timescale: 'asSet',
    actionPlan: 'none',
    entry: 'inOrder',
    ...regions,
  },
  memory: { ...ordinaryReview, ...memory },
});

export const ribAt = <K extends RibKind>(
  state: string,
  memory: Partial<MemoryOf[K]> = {},
  title = 'One of them',
  number = 1,
): RibStanding<K> => ({
  number,
  title,
  state,
  memory: { edition: 'g2016', title, ...memory } as MemoryOf[K],
});
