import type { PlainDate } from './dates';

/** Whom a recommendation is addressed to: the words that are printed, and whom they mean. */
export interface Addressee {
  readonly printed: string;
  /** Reference of the organisation; null until a person has said whom the words mean. */
  readonly organisation: string | null;
  /** A person has said that the words mean no body of this partnership. */
  readonly decided?: 'notOurs';
}

/** In what capacity somebody speaks for an organisation. */
export const speakingAs = {
  representative: 'Representative',
  alternate: 'Alternate',
  interim: 'Interim representative',
  delegate: 'Named delegate',
  team: 'Kent Community Safety Team, for the agency',
  invitee: 'Invited',
} as const;
export type SpeakingAs = keyof typeof speakingAs;

/** The person who asks, as the partnership knows them. */
export interface AskerStanding {
  /** References of the organisations the person speaks for: the one they work for, as it is today. */
  readonly organisations: readonly string[];
  readonly capacity: SpeakingAs | null;
  /** Whether they speak for the lead agency of what is asked, or for one that supports it. */
  readonly part?: 'lead' | 'support';
  /** Of a meeting: who on the register of people they are; null where that is not known. */
  readonly person?: string | null;
}

/** What was said of a recommendation last, to be brought forward next time. */
export interface LastUpdate {
  readonly on: PlainDate;
  readonly by: string;
  readonly capacity: SpeakingAs | null;
  readonly narrative: string;
  /**
   * Only where an agency that supports the lead said it: the day on which the lead agency itself
   * was heard last, or null. A round waits for the lead.
   */
  readonly leadSaidOn?: PlainDate | null;
}

/** The day on which the lead agency itself was heard last. */
export const leadHeardOn = (
  said: Pick<LastUpdate, 'on' | 'leadSaidOn'> | null,
): PlainDate | null =>
  said === null ? null : said.leadSaidOn === undefined ? said.on : said.leadSaidOn;

export const levels = {
  single: 'One agency',
  multi: 'Several agencies together',
} as const;

export const scopes = {
  local: 'Local',
  regional: 'Regional',
  national: 'National',
} as const;

export const impacts = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  tooEarly: 'It is too early to tell',
} as const;
export type Impact = keyof typeof impacts;

/** Whatever a supersession may be traced through: a recommendation, and what took its place. */
export interface SupersededLink {
  readonly reference: string;
  readonly by: string | null;
}

/** One organisation in a round of updates, and the recommendations it is about. */
export interface AskedInRound {
  readonly organisation: string;
  readonly recommendations: readonly string[];
}

/** One recommendation in the pack for a meeting, as it stood when the round was closed. */
export interface LineOfPack {
  readonly recommendation: string;
  readonly title: string;
  readonly lead: string | null;
  /** What its state was called: 'Being carried out'. */
  readonly stands: string;
  readonly target: PlainDate | null;
  readonly rag: string;
  readonly why: string;
  readonly said: LastUpdate | null;
}

/** How a round of updates stands, found out when it is opened, chased or closed. */
export interface RoundStanding {
  /** Whom the round asks; before it is opened: whom it would ask. */
  readonly asked: readonly AskedInRound[];
  readonly answered: readonly AskedInRound[];
  readonly pack: readonly LineOfPack[];
  /** What other rounds are called that are still open. */
  readonly others?: readonly string[];
}
