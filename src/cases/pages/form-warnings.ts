const madePublic =
  'This cannot be undone. Once a report is public it has been read and copied. It can be taken down later, but not be made unread.';

/** Deeds that reach people outside and cannot be taken back. */
const reachesThePublic: readonly string[] = [
  'publication.publish',
  'publication.correct',
  'publication.republish',
];

/** What to say before an event is sent; with a kind, that it ends a record of that kind. */
export function warningFor(event: string, endsA?: string): string | null {
  if (reachesThePublic.includes(event)) return madePublic;
  if (endsA === undefined) return null;
  return endsA === 'review-case'
    ? 'This cannot be undone. It closes the case for good: nothing can be recorded on it afterwards, and it cannot be opened again.'
    : 'This cannot be undone. It ends the record for good: nothing can be recorded on it afterwards; another one can be begun.';
}
