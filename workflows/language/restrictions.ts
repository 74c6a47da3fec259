/**
 * Why the words of an answer are read only where they stand, by those who may open the file: nobody
 * finds them by searching. What is `distressing` is shown after a deliberate click besides, and in
 * no list. `open` says that it was thought about, and that none of these holds.
 */
export const restrictions = {
  distressing: 'How somebody died, or what was done to them and by whom',
  death:
    'The cause and manner of a death, who is accused, and what was known of the people concerned',
  family: 'What families said and went through is read in its place',
  suspicion: 'Nobody is looked up as a suspect',
  welfare: 'Whose welfare keeps a report from being published',
  disclosure: 'Limits of disclosure',
  staff: 'Which member of staff was interviewed',
  interests: 'Interests that people declared, and why they were not chosen',
  fees: 'Fees',
  earlier: 'Earlier records word for word, which may hold any of these',
  partD: 'Part D is read in its place',
  open: 'It may be found',
} as const;

export type Restriction = keyof typeof restrictions;

/** An event and its answers, as far as they are marked. */
interface Marked {
  readonly restricted?: Restriction;
  readonly fields: Readonly<Record<string, { readonly restricted?: Restriction }>>;
}

/** What was decided about an answer of an event: by its own mark, or by that of the whole event. */
export const decidedOf = ({ fields, restricted }: Marked, field: string): Restriction | null =>
  fields[field]?.restricted ?? restricted ?? null;

/** Null where an answer may be found by its words. */
export function restrictionOf(
  definition: Marked,
  field: string,
): Exclude<Restriction, 'open'> | null {
  const decided = decidedOf(definition, field);
  return decided === 'open' ? null : decided;
}
