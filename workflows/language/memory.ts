import type { PartialDate, PlainDate } from './dates';
import type { EditionId } from './editions';
import type { Rung } from './escalation';
import type { FileKept } from './files';
import type {
  AgendaItem,
  Appointment,
  Attendance,
  Declaration,
  MeetingAction,
  MeetingDecision,
  Seat,
  Substitution,
  Terms,
} from './governance';
import type { WorkflowKind } from './kinds';
import type { Addressee, AskedInRound, Impact, LastUpdate, LineOfPack } from './recommendations';
import type { TimeOfDay } from './times';

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

/** What an organisation is, from a day: a later entry holds until the next. */
export interface OrganisationStanding {
  readonly from: PlainDate;
  /** Under section 5 of the Crime and Disorder Act 1998. */
  readonly responsibleAuthority: boolean;
  /** Editions of the guidance under which it is a body named in section 9(4). */
  readonly dutyBodyUnder: readonly EditionId[];
}

export interface OrganisationMemory {
  readonly edition: EditionId;
  /** The name it has today. */
  readonly title: string;
  readonly kind: string;
  /** Every name it has had, with the day from which it had it; the first may reach back further. */
  readonly names: readonly { readonly name: string; readonly from: PlainDate }[];
  readonly existsFrom: PlainDate | null;
  /** Its last day. */
  readonly existsUntil: PlainDate | null;
  /** References of the organisations that took over its work. */
  readonly successors: readonly string[];
  /** What it counts as in a quorum; its directorates and its rows on a list share it. */
  readonly unit: string;
  /** Stands for several bodies that sit as one: the districts, the CCGs. */
  readonly collective: boolean;
  readonly standings: readonly OrganisationStanding[];
  /** Versions of the information sharing agreement it has signed. */
  readonly agreementsSigned: readonly { readonly version: string; readonly on: PlainDate }[];
}

export interface PersonMemory {
  readonly edition: EditionId;
  /** The name this person goes by today. */
  readonly title: string;
  /** Where OFFICIAL-SENSITIVE papers may be sent. */
  readonly secureEmail: string | null;
  /** Set when this turned out to be the same person as another: 'P-0003'. */
  readonly sameAs: string | null;
}

export interface BodyMemory {
  readonly edition: EditionId;
  readonly title: string;
  /** A short name for addresses and rules: 'steering-group'. */
  readonly key: string;
  readonly kind: 'partnership' | 'subGroup' | 'corePanel' | 'reviewPanel' | 'other';
  /** The body that approves its terms: 'B-0001'; null where it approves its own. */
  readonly parent: string | null;
  /** For a review panel: 'R-0042'. */
  readonly review: string | null;
  /** Its meetings are about people: not shown to those who may see stages only. */
  readonly confidential: boolean;
  /** From this day its decisions are taken at meetings kept here; null: not yet. */
  readonly meetingsKeptFrom: PlainDate | null;
  readonly terms: readonly Terms[];
  readonly seats: readonly Seat[];
  readonly appointments: readonly Appointment[];
  /** How many were ever entered: one entered by mistake leaves the list, and its number stays used. */
  readonly appointmentsMade: number;
  /** When an office-holder was reviewed and stayed: appointment id and day. */
  readonly chairReviews: readonly { readonly appointment: string; readonly on: PlainDate }[];
  /** Yearly cycles of meetings, as agreed. */
  readonly cycles: readonly { readonly year: number; readonly agreedOn: PlainDate }[];
  /** When the terms were looked at and left as they are, or changed. */
  readonly termsReviewedOn: readonly PlainDate[];
  /** Versions of the information sharing agreement its members have to sign, oldest first. */
  readonly agreements: readonly { readonly version: string; readonly issuedOn: PlainDate }[];
}

export interface MeetingMemory {
  readonly edition: EditionId;
  /** 'DHR Steering Group, 9 December 2026' */
  readonly title: string;
  /** Reference of the body: 'B-0002'. */
  readonly body: string;
  readonly bodyName: string;
  readonly confidential: boolean;
  /** Null while it is postponed without a new day. */
  readonly on: PlainDate | null;
  readonly startsAt: TimeOfDay | null;
  readonly place: string | null;
  readonly agendaAgreed: boolean;
  readonly agenda: readonly AgendaItem[];
  readonly papers: readonly {
    readonly id: string;
    readonly what: readonly string[];
    readonly item: string | null;
    readonly circulatedOn: PlainDate;
    readonly lateReason: string | null;
    readonly restricted: boolean;
    /** The papers themselves, where they were attached. */
    readonly files?: readonly FileKept[];
  }[];
  readonly replies: readonly {
    readonly person: string;
    readonly answer: 'coming' | 'notComing' | 'notSure';
  }[];
  readonly substitutions: readonly Substitution[];
  readonly openedAt: TimeOfDay | null;
  readonly presides: string | null;
  readonly attendance: readonly Attendance[];
  readonly declarations: readonly Declaration[];
  /** The item in hand. */
  readonly item: string | null;
  readonly decisions: readonly MeetingDecision[];
  readonly actions: readonly MeetingAction[];
  readonly closedAt: TimeOfDay | null;
  /** Attendance was changed after the meeting was closed. */
  readonly attendanceCorrected: boolean;
  readonly minutesAgreedOn: PlainDate | null;
  readonly minutesAgreedAt: string | null;
  readonly minutesCorrections: string | null;
  /** The agreed minutes as they were handed in: without Part D, and Part D by itself. */
  readonly minutesFiles?: readonly FileKept[];
  readonly partDFiles?: readonly FileKept[];
}

export interface RecommendationMemory {
  readonly edition: EditionId;
  /** What lists show: '9.1 b: Health visitors ask about…' */
  readonly title: string;
  /** As it is printed; two may have the same. */
  readonly label: string | null;
  readonly text: string;
  /** Earlier words, and until when they stood. */
  readonly wordings: readonly { readonly text: string; readonly until: PlainDate }[];
  readonly level: 'single' | 'multi' | null;
  readonly scope: 'local' | 'regional' | 'national' | null;
  readonly theme: string | null;
  readonly finding: string | null;
  readonly learningPoint: string | null;
  readonly action: string | null;
  readonly measure: string | null;
  readonly milestones: string | null;
  readonly addressees: readonly Addressee[];
  readonly lead: string | null;
  readonly support: readonly string[];
  /** The person or the post that answers for it. */
  readonly owner: string | null;
  readonly targetPrinted: string | null;
  readonly target: PlainDate | null;
  /** The first target date there was; it stays when the date is changed. */
  readonly originalTarget: PlainDate | null;
  readonly slips: number;
  readonly acceptedPart: string | null;
  readonly waitsFor: string | null;
  readonly blockReviewOn: PlainDate | null;
  /** Refusals by the agency that has it now, and the day of the last. */
  readonly rejections: number;
  readonly rejectedOn: PlainDate | null;
  readonly lastUpdate: LastUpdate | null;
  readonly updates: number;
  /** A new date that the agency asked for, until one is agreed. */
  readonly askedDate: { readonly date: PlainDate; readonly reason: string } | null;
  /** The day on which it was complete, as the agency says. */
  readonly claimedOn: PlainDate | null;
  readonly evidenceHeld: readonly string[];
  readonly completedOn: PlainDate | null;
  readonly completionPrinted: string | null;
  readonly verifiedBy: string | null;
  readonly verifierOrganisation: string | null;
  /** A reference, or the words for what took its place. */
  readonly supersededBy: string | null;
  readonly sentTo: string | null;
  readonly sentOn: PlainDate | null;
  readonly impact: Impact | null;
  readonly impactDueOn: PlainDate | null;
  readonly escalations: readonly { readonly on: PlainDate; readonly decision: string | null }[];
  readonly commitments: readonly string[];
  readonly proposedOn: PlainDate | null;
}

export interface SourceMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly kind: 'inspection' | 'strategy' | 'communitySafetyAgreement' | 'other';
  readonly answersTo: string;
  readonly publishedOn: PartialDate | null;
  readonly link: string | null;
}

export interface UpdateRoundMemory {
  readonly edition: EditionId;
  /** 'Updates asked for by 1 June 2026' */
  readonly title: string;
  /** The meeting it prepares: 'M-0007'. */
  readonly meeting: string | null;
  readonly openedOn: PlainDate | null;
  readonly closesOn: PlainDate | null;
  /** Who was asked, and about what, on the day it was opened. */
  readonly asked: readonly AskedInRound[];
  readonly reminders: readonly { readonly on: PlainDate; readonly who: readonly string[] }[];
  readonly closedOn: PlainDate | null;
  /** Who had answered, and about what, on the day it was closed. */
  readonly answered: readonly AskedInRound[];
  /** What goes to the meeting, as it stood when the round was closed. */
  readonly pack: readonly LineOfPack[];
}

export interface LearningEventMemory {
  readonly edition: EditionId;
  readonly title: string;
  readonly kind: 'seminar' | 'briefing' | 'jointLearning' | 'webinar' | 'other';
  readonly heldOn: PlainDate | null;
  readonly audience: string;
  readonly people: number | null;
  readonly feedback: readonly string[];
  /** What it spreads: 'R-0042/recommendation/3'. */
  readonly recommendations: readonly string[];
}

export interface MemoryOf {
  'review-case': ReviewMemory;
  'chair-tenure': ChairMemory;
  'panel-member': PanelMemberMemory;
  'agency-review': AgencyReviewMemory;
  'family-strand': FamilyStrandMemory;
  'quality-assurance': QualityAssuranceMemory;
  'parallel-review': ParallelReviewMemory;
  organisation: OrganisationMemory;
  person: PersonMemory;
  body: BodyMemory;
  meeting: MeetingMemory;
  recommendation: RecommendationMemory;
  source: SourceMemory;
  'update-round': UpdateRoundMemory;
  'learning-event': LearningEventMemory;
}

/** What every chart remembers, whatever it models. */
export type AnyMemory = MemoryOf[WorkflowKind];
