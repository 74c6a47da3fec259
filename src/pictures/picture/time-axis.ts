import {
  daysBetween,
  monthNames,
  partsOf,
  plainDate,
  type PlainDate,
} from '../../../workflows/language/dates';
import { addCalendarMonths } from '../../../workflows/rules/calendar';

export interface Tick {
  /** In per cent of the width. */
  readonly at: number;
  readonly label: string;
}

/** Days laid out along a line of any width. */
export interface TimeAxis {
  readonly ticks: readonly Tick[];
  /** Where a day stands, in per cent of the width; days beyond the first and the last stand there. */
  at(day: PlainDate): number;
}

/** In months: the smallest that leaves no more marks than a phone has room for. */
const strides = [1, 2, 3, 6, 12, 24, 60, 120];
const mostTicks = 5;

/** In per cent, at either end: what stands on the first or the last day is not cut off. */
const margin = 3;

/** @param days at least one; the axis reaches from the first of them to the last. */
export function timeAxis(days: readonly PlainDate[]): TimeAxis {
  const sorted = [...days].sort();
  const first = sorted[0] ?? plainDate('2000-01-01');
  const last = sorted.at(-1) ?? first;
  const whole = Math.max(1, daysBetween(first, last));
  const at = (day: PlainDate): number =>
    Math.round(
      (margin + Math.min(1, Math.max(0, daysBetween(first, day) / whole)) * (100 - 2 * margin)) *
        100,
    ) / 100;
  const marks = strides.map((stride) => marksBetween(first, last, stride));
  const fewEnough = marks.find((found) => found.length <= mostTicks) ?? [];
  return { at, ticks: fewEnough.map((day) => ({ at: at(day), label: labelOf(day) })) };
}

/** The first days of months, every so many months. */
function marksBetween(first: PlainDate, last: PlainDate, stride: number): readonly PlainDate[] {
  const { year } = partsOf(first);
  const marks: PlainDate[] = [];
  let day = plainDate(`${String(year - (year % Math.max(1, stride / 12)))}-01-01`);
  while (day <= last && marks.length <= mostTicks) {
    if (day >= first) marks.push(day);
    day = addCalendarMonths(day, stride);
  }
  return marks;
}

function labelOf(day: PlainDate): string {
  const { year, month } = partsOf(day);
  return `${(monthNames[month - 1] ?? '').slice(0, 3)} ${year}`;
}
