import { daysBetween, isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import type { EditionId } from '../../../workflows/language/editions';
import { addCalendarMonths } from '../../../workflows/rules/calendar';
import { clockTables, periodOf } from '../../../workflows/rules/clocks';
import type { Life, Milestone } from '../queries/lives.query';

/** A stretch of a review's life between two of its days. */
export interface Span {
  readonly name: string;
  readonly from: Milestone;
  readonly to: Milestone;
}

/** From the decision to hold a review to the signature of the partnership: rule C5. */
export const reportSpan: Span = { name: 'Decision to report', from: 'toBeHeld', to: 'signedOff' };

export const spans: readonly Span[] = [
  { name: 'Notification to decision', from: 'aware', to: 'decided' },
  reportSpan,
  { name: 'Report to Home Office', from: 'signedOff', to: 'submitted' },
  { name: 'With the Home Office', from: 'submitted', to: 'cleared' },
  { name: 'Clearance to publication', from: 'cleared', to: 'published' },
  { name: 'Publication to conclusion', from: 'published', to: 'concluded' },
];

export type Measured =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'not yet' }
  /** It has ended, but a day is not known, or the end comes before the beginning. */
  | { readonly kind: 'unknown' };

/** How long a stretch took, in days; nothing is guessed from a month or a year. */
export function measured({ on }: Life, { from, to }: Span): Measured {
  const start = on[from];
  const end = on[to];
  if (end === null) return { kind: 'not yet' };
  if (!isPlainDate(start) || !isPlainDate(end) || end < start) return { kind: 'unknown' };
  return { kind: 'days', days: daysBetween(start, end) };
}

export type Reckoning = 'met' | 'later' | 'running' | 'overdue';

/**
 * How the report of a review stands against the months its edition allows from the decision,
 * whatever was agreed since; null where that cannot be said.
 */
export function sixMonths({ edition, on }: Life, today: PlainDate): Reckoning | null {
  const { toBeHeld, signedOff } = on;
  const rule = clockTables[edition as EditionId].find(({ id }) => id === 'C5/report');
  const months = rule && periodOf(rule).calendarMonths;
  if (months === undefined || !isPlainDate(toBeHeld)) return null;
  const due = addCalendarMonths(toBeHeld, months);
  if (signedOff === null) return today > due ? 'overdue' : 'running';
  if (!isPlainDate(signedOff) || signedOff < toBeHeld) return null;
  return signedOff > due ? 'later' : 'met';
}

/** The one in the middle, rounded to a whole number; null where there is none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2);
}
