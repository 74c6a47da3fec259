import type { Answers, Fields } from './fields';
import type { PlainDate } from './dates';
import type { Asker } from './roles';
import type { Evidence } from './evidence';
import type { Restriction } from './restrictions';

/**
 * One thing that may be asked of a chart: what the button says, what the form asks,
 * and which fact is recorded when the answer is yes.
 */
export interface EventDefinition<F extends Fields = Fields> {
  readonly label: string;
  readonly records: string;
  readonly fields: F;
  /** How the history says it, in the past tense: 'The Core Panel recommended a review.' */
  readonly says: string;
  /** The field that says when it happened; without one the form asks for `effectiveOn`. */
  readonly happenedOn?: keyof F & string;
  /** For a record taken over from elsewhere: the field that says since when it stands there. */
  readonly sinceFrom?: keyof F & string;
  /** Who must be told once it is recorded (DOMAIN 2.20, 5.8). */
  readonly tells?: readonly string[];
  /** Each of several organisations is told by itself: those of this answer, or those a round asks. */
  readonly tellsEach?: 'who' | 'asked';
  /** To whom it goes outside: its form is checked once more before it is sent. */
  readonly leaves?: string;
  /** What of the same chart mends it where it was recorded by mistake. */
  readonly undoneBy?: readonly string[];
  /** What holds of every answer that has no mark of its own. */
  readonly restricted?: Restriction;
  /** Asked by a policy, or while a spreadsheet is read in: never shown as a button. */
  readonly hidden?: true;
}

export type EventCatalogue = Readonly<Record<string, EventDefinition>>;

/** Keeps the literal types of a catalogue's fields, so that answers are typed from them. */
export const catalogue = <const C extends EventCatalogue>(events: C): C => events;

/** What the executor adds to every event before a chart sees it. */
export interface AskedWith {
  /** When it happened. */
  readonly effectiveOn: PlainDate;
  /** When it was entered: an instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Who asked: a user's id, or 'system' for a policy. */
  readonly by: string;
  readonly as: readonly Asker[];
  readonly evidence: Evidence;
}

/** The union of events of a chart, each with the typed answers of its own form. */
export type EventsOf<C extends EventCatalogue> = {
  [K in keyof C & string]: { readonly type: K } & Answers<C[K]['fields']> & AskedWith;
}[keyof C & string];

/** An event as anybody may hand it in: its name and answers, nothing trusted yet. */
export interface Asked extends AskedWith {
  readonly type: string;
  readonly [answer: string]: unknown;
}

/** What a chart's one action `record` hands out for the store to keep. */
export interface RecordedFact {
  readonly type: string;
  readonly askedEvent: string;
}
