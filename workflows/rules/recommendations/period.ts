import {
  addDays,
  plainDate,
  partsOf,
  type PartialDate,
  type PlainDate,
} from '../../language/dates';

/** Both days included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The financial year of a local authority begins on 1 April. */
export function financialYearToDate(today: PlainDate): Period {
  const { year, month } = partsOf(today);
  return { from: plainDate(`${month < 4 ? year - 1 : year}-04-01`), to: today };
}

/** The whole financial year before the one that a day is in. */
export function lastFinancialYear(today: PlainDate): Period {
  const { from } = financialYearToDate(today);
  const { year } = partsOf(from);
  return { from: plainDate(`${year - 1}-04-01`), to: plainDate(`${year}-03-31`) };
}

/** A day that is known in part lies within a period only if it must; 'unsure' where it may. */
export function within(date: PartialDate, { from, to }: Period): 'in' | 'out' | 'unsure' {
  const [first, last] = [from.slice(0, date.length), to.slice(0, date.length)];
  if (date < first || date > last) return 'out';
  if (date.length === from.length) return 'in';
  const beginsInside = date > first || isBeginning(from, date.length);
  const endsInside = date < last || isEnd(to, date.length);
  return beginsInside && endsInside ? 'in' : 'unsure';
}

/** Whether a day is the first of its year (4 signs are known) or of its month (7). */
const isBeginning = (day: PlainDate, known: number): boolean =>
  known === 4 ? day.endsWith('-01-01') : day.endsWith('-01');

const isEnd = (day: PlainDate, known: number): boolean => {
  const { month, day: number } = partsOf(day);
  const next = partsOf(addDays(day, 1));
  return known === 4 ? month === 12 && number === 31 : next.day === 1;
};
