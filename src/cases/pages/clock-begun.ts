import { isPlainDate, sayDate } from '../../../workflows/language/dates';
import type { ClockLine } from '../../deadlines';

/** The clock that was started, the one due first where there are several; null where none was. */
export function clockBegun(
  before: readonly ClockLine[],
  after: readonly ClockLine[],
): string | null {
  const ran = new Set(before.map(nameOf));
  const [first] = after
    .filter((clock) => clock.metOn === null && !ran.has(nameOf(clock)))
    .map((clock) => ({ title: clock.title, due: clock.agreedDue ?? clock.statutoryDue }))
    .filter(({ due }) => isPlainDate(due))
    .sort((a, b) => String(a.due).localeCompare(String(b.due)));
  if (!first || !isPlainDate(first.due)) return null;
  return `A clock has started: ${first.title}, due on ${sayDate(first.due)}.`;
}

const nameOf = ({ rule, of, startedOn, agreedDue, statutoryDue }: ClockLine): string =>
  JSON.stringify([rule, of, startedOn, agreedDue ?? statutoryDue]);
