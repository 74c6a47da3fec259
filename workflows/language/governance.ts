import type { PlainDate } from './dates';
import type { TimeOfDay } from './times';

/** Both days included; an end that is open is null. */
export interface Held {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export const isHeldOn = ({ from, until }: Held, day: PlainDate): boolean =>
  from <= day && (until === null || day <= until);

/**
 * What is counted. `members`: people, each for a different organisation. `authorities`: the
 * responsible authorities represented. `notKnown`: no rule is known, and none is made up.
 */
export type QuorumCounts = 'members' | 'authorities' | 'notKnown';

/** Two rows of one council are one organisation (`unit`), or two rows of the list (`seat`). */
export type CountingKey = 'unit' | 'seat';

export interface QuorumRule {
  readonly counts: QuorumCounts;
  /** How many; 0 where no rule is known. */
  readonly needs: number;
  readonly by: CountingKey;
  readonly chairMustBePresent: boolean;
  readonly remoteCounts: boolean;
}

/** One version of a body's terms of reference. */
export interface Terms {
  readonly version: number;
  readonly title: string;
  /** By the body itself. */
  readonly agreedOn: PlainDate;
  /** Null until approved: a draft binds nobody. */
  readonly inForceFrom: PlainDate | null;
  /** The meeting that approved them: they do not yet bind that one. */
  readonly approvedAt: string | null;
  readonly purpose: string;
  readonly responsibilities: readonly string[];
  readonly membership: string;
  readonly quorum: QuorumRule;
  readonly meetingsAYear: number | null;
  readonly mostMonthsBetween: number | null;
  /** The body before whose meetings this one meets. */
  readonly meetsBefore: string | null;
  /** Clear working days between circulation and meeting; null: the terms do not say. */
  readonly paperDays: number | null;
  readonly howChaired: string;
  readonly chairReviewMonths: number | null;
  /** More than half of all responsible authorities may remove the chair, at a meeting. */
  readonly chairRemovable: boolean;
  readonly termsReviewMonths: number | null;
  readonly agreementRequired: boolean;
  readonly source: string;
}

/** A row of a body's list: an organisation that sits, or is invited. */
export interface Seat extends Held {
  readonly id: string;
  /** As printed on the list: 'Kent Adult Social Care and Health'. */
  readonly name: string;
  /** Reference of the organisation: 'O-0008'. */
  readonly organisation: string;
  readonly standing: 'member' | 'invited';
  /** As printed: 'N/A' says that there is no standing alternate, which bans nobody. */
  readonly note: string | null;
}

export const capacities = {
  representative: 'Representative',
  alternate: 'Alternate',
  interim: 'Interim representative',
  chair: 'Chair',
  viceChair: 'Vice-Chair',
  invitee: 'Invited',
  officer: 'Officer in attendance',
} as const;
export type Capacity = keyof typeof capacities;

/** In these capacities a person stands for the organisation of a seat. */
export const standsForSeat: readonly Capacity[] = ['representative', 'alternate', 'interim'];

/** An office or a place that a person holds on a body. */
export interface Appointment extends Held {
  readonly id: string;
  /** Reference of the person: 'P-0003'. */
  readonly person: string;
  readonly capacity: Capacity;
  /** Null for an office that is not tied to a row of the list. */
  readonly seat: string | null;
}

/** What an organisation is to a body's count on one day. */
export interface SeatInRoom {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
  /** What it counts as: 'Kent County Council' for each of its directorates. */
  readonly unit: string;
  readonly responsibleAuthority: boolean;
  readonly standing: Seat['standing'];
}

export interface AppointmentInRoom {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly capacity: Capacity;
  readonly seat: string | null;
}

/**
 * Everything about a body that a meeting of one day stands on: loaded inside the transaction, and
 * kept with each decision, so that it can be told years later why it was allowed.
 */
export interface Room {
  readonly body: string;
  readonly bodyName: string;
  /** Its meetings are about people: not shown to those who may see stages only. */
  readonly confidential: boolean;
  readonly on: PlainDate;
  /** Null when no terms of reference were in force on that day. */
  readonly terms: Terms | null;
  readonly seats: readonly SeatInRoom[];
  readonly appointments: readonly AppointmentInRoom[];
  /** Names of the people that the meeting speaks of, by reference. */
  readonly names: Readonly<Record<string, string>>;
  /** Organisations that the meeting speaks of, by reference, seated or not. */
  readonly organisations: Readonly<
    Record<
      string,
      { readonly name: string; readonly unit: string; readonly responsibleAuthority: boolean }
    >
  >;
  /** The last day on which papers go out in time; null where the terms set no time. */
  readonly papersBy: PlainDate | null;
  /** Two entries of the register that are one person: 'P-0007' is 'P-0003'. */
  readonly sameAs?: Readonly<Record<string, string>>;
  /** The nearest term of each person who is on no list on that day, but was or will be. */
  readonly outOfTerm?: readonly OutOfTerm[];
}

export interface OutOfTerm extends Held {
  readonly person: string;
  /** Reference of the organisation they stood or will stand for; null for an office alone. */
  readonly organisation: string | null;
}

/** How somebody takes part. `member`: on the list, or recorded in the minutes as a member. */
export const partsTaken = {
  member: 'Member (representative, alternate or interim)',
  substitute: 'Substitute nominated in writing',
  invitee: 'Invited',
  officer: 'Officer in attendance, or presenting',
} as const;
export type PartTaken = keyof typeof partsTaken;

/** While somebody was in the room; `to` is null until they leave. */
export interface Spell {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay | null;
}

export interface Attendance {
  readonly person: string;
  readonly as: PartTaken;
  /** Whom they said they were there for, where the list does not say it; null: not recorded. */
  readonly organisation: string | null;
  readonly remotely: boolean;
  readonly spells: readonly Spell[];
}

export interface Substitution {
  readonly seat: string;
  readonly person: string;
  readonly nominatedOn: PlainDate;
  readonly inWriting: boolean;
}

export interface Declaration {
  readonly person: string;
  /** Null: for the whole meeting. */
  readonly item: string | null;
  readonly nature: string;
  /** Takes no part in the item: not counted while it is decided. */
  readonly leaves: boolean;
}

/** One person in the room, with every claim to stand for somebody. */
export interface Present {
  readonly person: string;
  readonly name: string;
  readonly presides: boolean;
  /** Holds the body's chair or vice-chair on that day. */
  readonly holdsChair: boolean;
  readonly remotely: boolean;
  /** The rows of the list this person may be counted for; empty when there is none. */
  readonly claims: readonly Claim[];
  /** Why there is no claim, for people: 'invited, not a member'. */
  readonly whyNot: string | null;
  /** Said to be a member, but nobody recorded of which organisation. */
  readonly organisationUnknown: boolean;
}

export interface Claim {
  readonly seat: string;
  readonly seatName: string;
  readonly unit: string;
  readonly responsibleAuthority: boolean;
}

/** What a quorum stood on, in full: the answer to "why was this allowed?". */
export interface Quorum {
  readonly verdict: 'quorate' | 'inquorate' | 'cannotBeTold' | 'noRule';
  readonly counts: number;
  /** Null where no rule is known. */
  readonly needs: number | null;
  /** How many more are needed; 0 when quorate. */
  readonly short: number;
  /** Each organisation counted, with the people who stand for it. */
  readonly counted: readonly { readonly unit: string; readonly people: readonly string[] }[];
  readonly notCounted: readonly { readonly name: string; readonly why: string }[];
  /** People whose organisation nobody recorded: they might make the difference. */
  readonly untold: readonly string[];
  readonly warnings: readonly string[];
  /** The whole answer in one or two sentences. */
  readonly says: string;
}

export interface AgendaItem {
  /** '1', '2', …; never used again. */
  readonly id: string;
  readonly title: string;
  /** Part D: for members whose organisation has signed the current agreement. */
  readonly restricted: boolean;
  /** The record it is about: 'R-0042', 'M-0006', 'B-0001'. */
  readonly about: string | null;
  /** What a decision on it would record there: 'corePanel.recommend'. */
  readonly asks: string | null;
  readonly withdrawn: boolean;
}

export interface MeetingDecision {
  readonly id: string;
  readonly item: string;
  readonly at: TimeOfDay;
  readonly words: string;
  readonly standing: 'taken' | 'proposed';
  readonly quorum: Quorum;
  readonly termsVersion: number | null;
  /** Organisations that disagreed, as recorded; empty: by consensus. */
  readonly dissent: readonly string[];
  readonly dissentReasons: string | null;
  readonly votesFor: readonly string[];
  readonly about: string | null;
  readonly asks: string | null;
  /** The proposed decision of an earlier meeting that this one makes good: 'M-0006/2'. */
  readonly ratifies: string | null;
}

export interface MeetingAction {
  readonly id: string;
  readonly item: string | null;
  readonly what: string;
  /** Reference of the organisation that owns it. */
  readonly owner: string;
  readonly dueOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
}

/** A decision of a meeting, as the record that it moves may ask about it. */
export interface DecisionStanding {
  /** 'M-0007/3' */
  readonly reference: string;
  readonly body: string;
  readonly bodyKey: string;
  readonly heldOn: PlainDate;
  readonly standing: MeetingDecision['standing'];
  readonly about: string | null;
  /** The record that asks is the one it is about. */
  readonly aboutThis: boolean;
  readonly asks: string | null;
  readonly dissent: readonly string[];
  readonly votesFor: readonly string[];
  readonly quorum: Quorum;
}

/** Who holds an office of the partnership on the day that is asked about. */
export interface OfficeStanding {
  readonly capacity: 'chair' | 'viceChair';
  readonly person: string;
  readonly name: string;
}

/** A responsible authority with a seat: what it is counted as, and the organisations that are it. */
export interface AuthoritySeated {
  readonly unit: string;
  /** References: 'O-0001'. */
  readonly organisations: readonly string[];
}
