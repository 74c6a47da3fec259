import { historyInParts, type HistoryEntry, type HistoryInParts } from '../../asking';
import type { Kept } from '../../asking';
import type { Standing } from '../../kernel/workflow-reader';
import { recordAddress, type RegisteredKind } from './addresses';
import { doingsOf, stopsOf, type Doings, type Stopped } from './doings.view';

/** What every page of one record has: what can be done, what is stopped, what was recorded. */
export interface RecordShown {
  readonly heading: string;
  readonly reference: string;
  readonly doings: Doings;
  readonly stops: readonly Stopped[];
  readonly history: HistoryInParts;
}

/** A record is set up with many entries in one go: only the latest are shown at once. */
const mostShown = 8;

export function recordShown<K extends RegisteredKind>(
  { row, memory }: Kept<K>,
  standing: Standing,
  entries: readonly HistoryEntry[],
  page: unknown,
): RecordShown {
  return {
    heading: memory.title,
    reference: row.reference,
    doings: doingsOf(row.reference, standing),
    stops: stopsOf(standing),
    history: historyInParts(entries, mostShown, page, recordAddress(row.reference)),
  };
}
