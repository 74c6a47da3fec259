/** What is recorded when a step ends, as far as clocks ask. */
export interface EndingFact {
  readonly type: string;
  /** The answer that says on which day it happened, where the form has one of its own. */
  readonly dayIn?: string;
}

/** One step of a review on its way to the formal conclusion. */
export interface RoadStep {
  readonly id: string;
  readonly title: string;
  /** As a sentence goes on: 'until the partnership signs the report off'. */
  readonly until: string;
  /** The stages it consists of. */
  readonly stages: readonly string[];
  readonly ends: readonly EndingFact[];
  /** Where the lifecycle stands after it. */
  readonly leadsTo: string;
  /** What may set a day for its end besides how long such steps take. */
  readonly waitsOn?: 'review panel' | 'date of the report' | 'day of publication';
}

/**
 * The road of a review that is held and published, in its order. A review may go back along it:
 * a step then lasts until the review first comes to a later one.
 */
export const road: readonly RoadStep[] = [
  {
    id: 'intake',
    title: 'Notification',
    until: 'the case goes to the Core Panel',
    stages: [
      'intake.received',
      'intake.awaitingInformation',
      'intake.transferPending',
      'intake.jurisdictionConfirmed',
      'intake.scoping',
    ],
    ends: [{ type: 'case.accepted' }],
    leadsTo: 'deciding.awaitingCorePanel',
  },
  {
    id: 'decision',
    title: 'Decision, here taken to be for a review',
    until: 'it is decided to hold a review',
    stages: [
      'deciding.awaitingCorePanel',
      'deciding.corePanelConvened',
      'deciding.deliberating',
      'deciding.deferred',
      'deciding.recommended',
      'deciding.reconsidering',
    ],
    ends: [{ type: 'decision.ratified', dayIn: 'decidedOn' }],
    leadsTo: 'deciding.decided.toReview',
  },
  {
    id: 'home-office-told',
    title: 'Telling the Home Office of the decision',
    until: 'the Home Office is told of the decision',
    stages: ['deciding.decided.toReview', 'deciding.decided.jointly', 'deciding.decided.directed'],
    ends: [{ type: 'homeOffice.informed', dayIn: 'informedOn' }],
    leadsTo: 'reviewing.commissioned',
  },
  {
    id: 'panel',
    title: 'Chair and review panel',
    until: 'the review panel is complete',
    stages: ['reviewing.commissioned', 'reviewing.formingPanel'],
    ends: [{ type: 'panel.constituted' }],
    leadsTo: 'reviewing.panelConstituted',
  },
  {
    id: 'terms',
    title: 'Terms of reference',
    until: 'the review panel agrees the terms of reference',
    stages: ['reviewing.panelConstituted'],
    ends: [{ type: 'terms.agreed', dayIn: 'agreedOn' }],
    leadsTo: 'reviewing.gatheringInformation',
    waitsOn: 'review panel',
  },
  {
    id: 'information',
    title: 'Information from the agencies',
    until: 'the drafting of the report begins',
    stages: ['reviewing.gatheringInformation'],
    ends: [{ type: 'report.draftStarted' }],
    leadsTo: 'reviewing.drafting',
  },
  {
    id: 'drafting',
    title: 'Draft of the report',
    until: 'the draft goes to the review panel',
    stages: ['reviewing.drafting'],
    ends: [{ type: 'report.draftCirculated' }],
    leadsTo: 'reviewing.withPanel',
  },
  {
    id: 'panel-reading',
    title: 'Draft with the review panel',
    until: 'the review panel closes its comments',
    stages: ['reviewing.withPanel'],
    ends: [{ type: 'report.commentsClosed' }],
    leadsTo: 'reviewing.withFamily',
    waitsOn: 'review panel',
  },
  {
    id: 'family-reading',
    title: 'Draft with the family',
    until: 'the family’s reading is closed',
    stages: ['reviewing.withFamily'],
    ends: [{ type: 'report.familyReadingClosed' }],
    leadsTo: 'reviewing.checkingFacts',
  },
  {
    id: 'fact-check',
    title: 'Check of the facts',
    until: 'the agencies have checked the facts',
    stages: ['reviewing.checkingFacts'],
    ends: [{ type: 'report.factCheckFinished' }],
    leadsTo: 'reviewing.finalDraft',
  },
  {
    id: 'final-draft',
    title: 'Final draft',
    until: 'the review panel agrees the final draft',
    stages: ['reviewing.finalDraft'],
    ends: [{ type: 'report.finalDraftAgreed', dayIn: 'agreedOn' }],
    leadsTo: 'signingOff.awaitingCspSignOff',
    waitsOn: 'review panel',
  },
  {
    id: 'sign-off',
    title: 'Sign-off by the partnership',
    until: 'the partnership signs the report off',
    stages: ['signingOff.awaitingCspSignOff'],
    ends: [{ type: 'report.signedOff', dayIn: 'signedOffOn' }],
    leadsTo: 'signingOff.signedOff',
    waitsOn: 'date of the report',
  },
  {
    id: 'submission',
    title: 'Submission to the Home Office',
    until: 'the report goes to the Home Office',
    stages: ['signingOff.signedOff'],
    ends: [{ type: 'report.submitted', dayIn: 'submittedOn' }, { type: 'qualityAssurance.opened' }],
    leadsTo: 'assuring.withHomeOffice',
  },
  {
    id: 'home-office',
    title: 'Quality assurance by the Home Office',
    until: 'the Home Office clears the report',
    stages: ['assuring.withHomeOffice', 'assuring.amending'],
    ends: [{ type: 'qualityAssurance.letterReceived' }, { type: 'report.cleared' }],
    leadsTo: 'publishing.preparing',
  },
  {
    id: 'publication',
    title: 'Publication',
    until: 'the report is published',
    stages: ['publishing.preparing', 'publishing.embargoed', 'publishing.scheduled'],
    ends: [{ type: 'publication.published', dayIn: 'publishedOn' }],
    leadsTo: 'monitoring.published',
    waitsOn: 'day of publication',
  },
  {
    id: 'conclusion',
    title: 'Action plan and conclusion',
    until: 'the partnership concludes the review',
    stages: ['monitoring.published', 'monitoring.withheld', 'monitoring.takenDown'],
    ends: [{ type: 'case.concluded', dayIn: 'concludedOn' }],
    leadsTo: 'concluded',
  },
];

/**
 * How far along the road a stage lies: the index of its step, the number of steps for a concluded
 * review, and null for a stage off the road, such as a case that rests without a review.
 */
export function placeOf(stage: string): number | null {
  return places.get(stage) ?? null;
}

/** Ten thousand reviews are asked for their place at once. */
const places: ReadonlyMap<string, number> = new Map([
  ...road.flatMap(({ stages }, index) => stages.map((stage) => [stage, index] as const)),
  ['concluded', road.length],
]);
