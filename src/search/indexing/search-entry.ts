/** What can be searched for, as a filter says it. */
export const foundKinds = {
  review: 'Reviews',
  recommendation: 'Recommendations',
  update: 'Updates',
  meeting: 'Meetings and minutes',
  document: 'Documents',
  person: 'People',
  organisation: 'Organisations',
  body: 'Bodies',
  other: 'Plans, rounds and learning',
} as const;

export type FoundKind = keyof typeof foundKinds;

export const isFoundKind = (text: unknown): text is FoundKind =>
  typeof text === 'string' && Object.hasOwn(foundKinds, text);

/** One thing that can be found: a record by what it is called, or one entry of its history. */
export interface SearchEntry {
  readonly instanceId: string;
  /** Null for the record itself. */
  readonly factId: string | null;
  readonly event: string | null;
  readonly kind: FoundKind;
  /** For a record: its reference in small letters, 'r-0042'. */
  readonly reference: string | null;
  /** Its printed number or its whole name without spaces, '9.1b', 'kentpolice'. */
  readonly label: string | null;
  readonly occurredOn: string | null;
  readonly title: string;
  /** What else it is called: its reference, its printed number, names it had. */
  readonly names: string;
  /** Words that a list may show. */
  readonly body: string;
  /** Words that find it, and that are read only where it is opened. */
  readonly quiet: string;
  /** Who may find it, and its kind: each a word of its own. */
  readonly marks: string;
}

/** A name, a printed number or a reference as it is compared: spaces and capitals do not count. */
export const exactly = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
