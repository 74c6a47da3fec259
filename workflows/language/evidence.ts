import type { PlainDate } from './dates';
import type { EditionId } from './editions';
import type { AttachedFile } from './files';
import type { AuthoritySeated, DecisionStanding, OfficeStanding, Room } from './governance';
import type { RibKind } from './kinds';
import type { MemoryOf, ReviewMemory } from './memory';
import type { AskerStanding, RoundStanding, SupersededLink } from './recommendations';

/** How one small machine beside the review stands, as the rules may ask about it. */
export interface RibStanding<K extends RibKind = RibKind> {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly memory: MemoryOf[K];
}

/** How the review itself stands, as the rules of its ribs may ask about it. */
export interface ReviewStanding {
  /** Region -> the path within it: {lifecycle: 'reviewing.drafting', hold: 'running', …}. */
  readonly states: Readonly<Record<string, string>>;
  readonly memory: ReviewMemory;
}

export interface ClockStanding {
  readonly rule: string;
  readonly due: PlainDate | null;
}

/**
 * What the system knew when it was asked: loaded inside the same transaction, kept with the fact.
 * Only the parts that the rules of the gate consult are present.
 */
export interface Evidence {
  readonly today: PlainDate;
  /** Only with a record's first event: the edition it was opened under. */
  readonly openedUnder?: EditionId;
  readonly review?: ReviewStanding;
  readonly ribs?: { readonly [K in RibKind]?: readonly RibStanding<K>[] };
  /** Kinds of document held on the case's register. */
  readonly documents?: readonly string[];
  readonly clocks?: readonly ClockStanding[];
  /** The conflict of interest the person asking has declared on this case, if any. */
  readonly conflicted?: boolean;
  /** Recommendations still open, by their label as printed; none until plans are kept here. */
  readonly openRecommendations?: readonly string[];
  /** The reference of the record that is asked: 'P-0003'. */
  readonly self?: string;
  /** For a meeting: its body, terms and people on its day. */
  readonly room?: Room;
  /** The decision that was named as what this stands on; null: there is none of that name. */
  readonly decision?: DecisionStanding | null;
  /**
   * The bodies whose decisions are taken at meetings kept here, each by its key and again by its
   * reference, with the first day of that. Before it, and for other bodies, a decision is recorded
   * without a meeting.
   */
  readonly bodiesKept?: Readonly<Record<string, PlainDate>>;
  /** Short names of bodies that are taken. */
  readonly bodyKeys?: readonly string[];
  /** Who holds the offices of the KCSP on the day this happened; absent: its list is not kept here. */
  readonly offices?: readonly OfficeStanding[];
  /** The responsible authorities seated on a body on the day this happened, each once. */
  readonly authorities?: readonly AuthoritySeated[];
  /** The event with which the record began: one that was read in from earlier records, or written here. */
  readonly openedWith?: string;
  /** For which organisations the person who asks may speak. */
  readonly asker?: AskerStanding;
  /**
   * For a supersession: the recommendation that is named, if it is kept here, and whatever it leads
   * to, each with what took its own place.
   */
  readonly supersessions?: readonly SupersededLink[];
  /** The files that the answers name. */
  readonly files?: readonly AttachedFile[];
  /** For a round of updates: who is asked, who has answered, what goes to the meeting. */
  readonly round?: RoundStanding;
}

/** The parts of the evidence a rule may name. */
export type Consulted =
  | 'review'
  | 'documents'
  | 'clocks'
  | 'conflicted'
  | 'openRecommendations'
  | 'self'
  | 'room'
  | 'decision'
  | 'bodiesKept'
  | 'bodyKeys'
  | 'offices'
  | 'authorities'
  | 'asker'
  | 'openedWith'
  | 'supersessions'
  | 'round'
  | RibKind;
