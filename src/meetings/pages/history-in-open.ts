import type { HistoryEntry } from '../../asking';
import { documentAddress } from '../../documents';
import type { MeetingFound } from '../queries/meeting.query';
import { filesOf } from '../queries/papers.view';

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
    .map((entry) => ({ ...withoutFiles(entry, whole, memory), evidence: {} }));
}

/** An entry without the files of Part D: even what one is called may tell. */
function withoutFiles(
  entry: HistoryEntry,
  whole: MeetingFound['whole'],
  memory: MeetingFound['memory'],
): HistoryEntry {
  const open = new Set(filesOf(memory).map(({ reference }) => reference));
  const closed = filesOf(whole)
    .map(({ reference }) => reference)
    .filter((reference) => !open.has(reference));
  if (closed.length === 0) return entry;
  const addresses = closed.map(documentAddress);
  const names = Object.keys(entry.answers).filter((name) =>
    [entry.answers[name]].flat().some((one) => closed.some((reference) => reference === one)),
  );
  return {
    ...entry,
    details: entry.details.filter(
      ({ links = [] }) => !links.some(({ href }) => addresses.includes(href)),
    ),
    answers: Object.fromEntries(
      Object.entries(entry.answers).filter(([name]) => !names.includes(name)),
    ),
  };
}

/** The numbers of those that a reader may not know. */
function hidden(
  all: readonly { readonly id: string }[],
  open: readonly { readonly id: string }[],
): ReadonlySet<unknown> {
  const known = new Set(open.map(({ id }) => id));
  return new Set(all.map(({ id }) => id).filter((id) => !known.has(id)));
}
