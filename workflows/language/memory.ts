import type { PlainDate } from './dates';
import type { EditionId } from './editions';
import type { Rung } from './escalation';
import type { WorkflowKind } from './kinds';

/**
 * What each chart remembers because a later rule of its own, or of its neighbour, asks about it.
 * Plain data only; what nobody asks about stays in the facts.
 */
export interface ReviewMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly area: string | null;
  /** Entered from earlier records: what they do not show is not known here. */
  readonly adopted: boolean;
  readonly suicide: boolean;
  /** Agencies asked for information before the decision, and those that have answered. */
  readonly scopingAsked: readonly string[];
  readonly scopingReturned: readonly string[];
  /** Bodies with duties under section 9(4) that said they had contact. */
  readonly dutyBodiesWithContact: readonly string[];
  readonly scopingReviewHeld: boolean;
  readonly deferredUntil: PlainDate | null;
  readonly recommendation: 'review' | 'noReview' | 'joint' | 'otherLeads' | null;
  readonly decision: 'review' | 'noReview' | 'joint' | 'otherLeads' | null;
  readonly origin: 'voluntary' | 'directed';
  readonly directed: boolean;
  /** The other body of a joint review, once it has agreed. */
  readonly partner: string | null;
  readonly familyToldOfDecision: boolean;
  /** Offices whose holder has declared a conflict of interest on this case. */
  readonly conflictedOffices: readonly string[];
  readonly panelGaps: boolean;
  readonly termsVersion: number;
  readonly openDraftComments: boolean;
  readonly factsConfirmedBy: readonly string[];
  readonly factsDueBy: PlainDate | null;
  /** Rounds of Home Office quality assurance begun, and what the last letter said. */
  readonly qualityRound: number;
  readonly qualityOutcome: 'A' | 'B' | 'C' | null;
  readonly cleared: boolean;
  readonly clearanceException: boolean;
  readonly familyToldOfPublication: boolean;
  readonly agenciesToldOfPublication: boolean;
  readonly scheduledFor: PlainDate | null;
  /** What became of the publication, so that a reopened case can go back to it. */
  readonly publication: 'published' | 'withheld' | 'takenDown' | null;
  readonly planLeads: readonly string[];
  readonly planAgreedBy: readonly string[];
  /** A later date for the report has been agreed at least once. */
  readonly extended: boolean;
  readonly holdReason: 'trial' | 'inquest' | 'coroner' | 'judicialReview' | 'other' | null;
  readonly holdScope: 'full' | 'partial' | null;
  readonly holdReviewOn: PlainDate | null;
  readonly trialOn: PlainDate | null;
  readonly disclosureReviewOn: PlainDate | null;
  readonly errorProposedBy: string | null;
  /** The KCSP has been told that the review is about to be concluded. */
  readonly kcspTold: boolean;
}

export interface ChairMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly candidate: string | null;
  /** Linked today with an agency in this review, by the candidate's own declaration. */
  readonly currentLink: boolean;
  /** Set only where somebody other than the chair writes the overview report. */
  readonly author: string | null;
}

export interface PanelMemberMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly agency: string;
  /** Null until the agency says whom it sends. */
  readonly name: string | null;
  /** A body named in section 9(4) that had contact with the people in this review. */
  readonly dutyBody: boolean;
  /** A specialist domestic abuse organisation. */
  readonly specialist: boolean;
  readonly confidentialitySigned: boolean;
  readonly absencesInARow: number;
  /** The agency has said that it will not sit, and has not changed its mind. */
  readonly refused: boolean;
  readonly escalatedTo: Rung | null;
}

export interface AgencyReviewMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly agency: string;
  readonly asked: 'imr' | 'summary' | 'chronology' | 'nil';
  readonly author: string | null;
  readonly round: number;
  readonly dueOn: PlainDate | null;
  /** The senior investigating officer has limited whom the author may interview. */
  readonly limited: boolean;
  /** This round of it has been presented to the review panel. */
  readonly presented: boolean;
  /** The agency searched and had no contact: there is nothing of its own in the report. */
  readonly nilReturned: boolean;
  readonly escalatedTo: Rung | null;
}

export interface FamilyStrandMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly kind: 'family' | 'friend' | 'child' | 'perpetrator' | 'perpetratorFamily';
  readonly witness: boolean;
  /** The senior investigating officer has agreed, on record, that this witness may be contacted. */
  readonly sioPermits: boolean;
  readonly died: boolean;
  readonly advocate: string | null;
  readonly termsOffered: boolean;
  readonly draftRead: boolean;
  /** The person was offered the draft and does not wish to read it. */
  readonly draftDeclined: boolean;
  readonly toldBeforePublication: boolean;
}

export interface QualityAssuranceMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly round: number;
  readonly outcome: 'A' | 'B' | 'C' | null;
  /** The letter's areas for development, as printed. */
  readonly items: readonly string[];
  /** Numbers (from 1) of the items answered: changed, or not changed with a reason. */
  readonly answered: readonly number[];
  /** The partnership has asked the Home Office to agree that the report is not published. */
  readonly nonPublicationRequested: boolean;
}

export interface ParallelReviewMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly body: string;
  readonly mode: 'separate' | 'coordinated' | 'joint' | 'otherLeads' | null;
  readonly lead: string | null;
}

export interface MemoryOf {
  'review-case': ReviewMemory;
  'chair-tenure': ChairMemory;
  'panel-member': PanelMemberMemory;
  'agency-review': AgencyReviewMemory;
  'family-strand': FamilyStrandMemory;
  'quality-assurance': QualityAssuranceMemory;
  'parallel-review': ParallelReviewMemory;
}

/** What every chart remembers, whatever it models. */
export type AnyMemory = MemoryOf[WorkflowKind];
