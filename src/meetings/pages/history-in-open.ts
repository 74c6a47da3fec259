import type { HistoryEntry } from '../../asking';
import type { MeetingFound } from '../queries/meeting.query';

/** The history of a meeting as far as a reader may know it: what is of Part D is left out. */
export function historyInOpen(
  entries: readonly HistoryEntry[],
  { whole, memory, seesPartD }: MeetingFound,
): readonly HistoryEntry[] {
  if (seesPartD) return entries;
  const hidden = new Set(
    whole.agenda.filter((item) => !memory.agenda.includes(item)).map(({ id }) => id),
  );
  return entries
    .filter(({ answers }) => answers.restricted !== true && !hidden.has(String(answers.item)))
    .map((entry) => ({ ...entry, evidence: {} }));
}
