import type { HistoryEntry } from '../../asking';
import type { MeetingFound } from '../queries/meeting.query';

/** The history of a meeting as far as a reader may know it: what is of Part D is left out. */
export function historyInOpen(
  entries: readonly HistoryEntry[],
  { whole, memory, seesPartD }: MeetingFound,
): readonly HistoryEntry[] {
  if (seesPartD) return entries;
  const items = hidden(whole.agenda, memory.agenda);
  const actions = hidden(whole.actions, memory.actions);
  return entries
    .filter(
      ({ answers: { restricted, item, action } }) =>
        restricted !== true && !items.has(item) && !actions.has(action),
    )
    .map((entry) => ({ ...entry, evidence: {} }));
}

/** The numbers of those that a reader may not know. */
function hidden(
  all: readonly { readonly id: string }[],
  open: readonly { readonly id: string }[],
): ReadonlySet<unknown> {
  const known = new Set(open.map(({ id }) => id));
  return new Set(all.map(({ id }) => id).filter((id) => !known.has(id)));
}
