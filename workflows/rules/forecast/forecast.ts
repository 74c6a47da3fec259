import { daysBetween, isPlainDate, sayDate, type PlainDate } from '../../language/dates';
import type { RunningClock } from '../clock-row';
import { clockRowOf } from '../clocks';
import { placeOf, road } from '../what-if/road';
import { cameTo, daysOfWork, type Course } from './course';

/** With fewer, "nine of ten" would be all of them, and one review would tip the answer. */
export const fewestForForecast = 10;

/** A date of which it can be foreseen whether it will be met. */
interface ForeseeableDate {
  readonly rule: string;
  /** The facts that meet it. What else stops its clock, such as an entry in error, meets nothing. */
  readonly metBy: readonly string[];
  /** The step of the road that comes to its end with it. */
  readonly endsStep: string;
  /** Where a review rests that has met the date and went off the road: stages beginning so. */
  readonly orRestsAt?: string;
  /** Where earlier records give the day on which it was met. */
  readonly inEarlierRecords?: string;
}

/**
 * Our own reminders are no dates that are missed, save where a later date was agreed. The quarterly
 * look at a plan (C12) follows the meetings of the Steering Group, and no work that takes its time.
 */
export const foreseeableDates: readonly ForeseeableDate[] = [
  {
    rule: 'C2/decide',
    metBy: ['decision.ratified', 'direction.received'],
    endsStep: 'decision',
    orRestsAt: 'deciding.noReview.',
    inEarlierRecords: 'decidedOn',
  },
  {
    rule: 'C5/report',
    metBy: ['report.signedOff'],
    endsStep: 'sign-off',
    inEarlierRecords: 'signedOffOn',
  },
  { rule: 'C8/amend', metBy: ['report.amended', 'report.cleared'], endsStep: 'home-office' },
  { rule: 'C9/copy-to-commissioner', metBy: ['copy.sent'], endsStep: 'submission' },
];

/** Whether a review that stands at this stage has come past a date, as far as its stage tells. */
export function hasComePast({ endsStep, orRestsAt }: ForeseeableDate, stage: string): boolean {
  const place = placeOf(stage);
  if (place === null) return orRestsAt !== undefined && stage.startsWith(orRestsAt);
  return place > (endOf.get(endsStep) ?? road.length);
}

const endOf: ReadonlyMap<string, number> = new Map(road.map(({ id }, index) => [id, index]));

/** The next date of a review that is still to come. */
export interface NextDate {
  readonly rule: string;
  readonly title: string;
  readonly due: PlainDate;
}

/**
 * The statutory date that comes next, or the agreed one that stands in its place. A date that has
 * passed is late, and nothing is foreseen of it.
 *
 * @param clocks of the review itself
 */
export function nextDate(clocks: readonly RunningClock[], today: PlainDate): NextDate | null {
  const dates = clocks.flatMap((clock): readonly NextDate[] => {
    const { ruleId: rule, statutoryDue, agreedDue, metOn, replacedBy } = clock;
    const row = clockRowOf(clock);
    const due = agreedDue ?? statutoryDue;
    const binds = agreedDue !== null || row?.force === 'must' || row?.force === 'should';
    const isForeseeable = foreseeableDates.some((one) => one.rule === rule);
    if (!row || !binds || !isForeseeable || metOn !== null || replacedBy !== null) return [];
    return due === null || due < today ? [] : [{ rule, title: row.title, due }];
  });
  return [...dates].sort((a, b) => a.due.localeCompare(b.due))[0] ?? null;
}

/**
 * How many days of work past reviews took from coming to a step to meeting a date, the shortest
 * first. A review of which a day is not known, or was entered out of its order, is left out.
 */
export function daysToMeet(
  step: string,
  { rule, inEarlierRecords }: Pick<ForeseeableDate, 'rule' | 'inEarlierRecords'>,
  past: readonly Course[],
): readonly number[] {
  return past
    .flatMap((course): readonly number[] => {
      const from = cameTo(step, course);
      const told = course.earlier?.[inEarlierRecords ?? ''];
      const metOn = [...(course.met.get(rule) ?? []), told].filter(isPlainDate);
      const met = metOn.find((day) => from !== null && day >= from);
      if (from === null || met === undefined) return [];
      const took = daysOfWork(from, met, course.rests);
      return took === null ? [] : [took];
    })
    .sort((a, b) => a - b);
}

/** How a review stands before its next date. */
export interface BeforeDate {
  /** Days of work since it came to its step. */
  readonly gone: number;
  /** Days until the date: the date itself is the last. */
  readonly left: number;
}

/** What past reviews say: all days are counted from as far as this review has come. */
export type Outlook =
  | {
      readonly kind: 'too few';
      /** Past reviews that came from this step to the date, and those of them still at work by then. */
      readonly passed: number;
      readonly count: number;
    }
  | {
      readonly kind: 'foreseen';
      readonly isLikelyToMiss: boolean;
      readonly count: number;
      /** How many of them took longer than the time that is left. */
      readonly longer: number;
      readonly halfWithin: number;
      readonly halfOrMore: number;
      readonly nineOfTenWithin: number;
    };

/**
 * Whether a date is likely to be missed: more than half of the past reviews that had come as far
 * took longer from there than the time that is left.
 *
 * @param days of past reviews from coming to the step to meeting the date, the shortest first
 */
export function outlookBefore({ gone, left }: BeforeDate, days: readonly number[]): Outlook {
  const asFar = days.slice(firstFrom(days, gone));
  const count = asFar.length;
  if (count < fewestForForecast) return { kind: 'too few', passed: days.length, count };
  const longer = count - firstFrom(asFar, gone + left + 1);
  const at = (place: number): number => (asFar[place] ?? 0) - gone;
  return {
    kind: 'foreseen',
    isLikelyToMiss: longer * 2 > count,
    count,
    longer,
    halfWithin: at(Math.ceil(count / 2) - 1),
    halfOrMore: at(Math.floor(count / 2)),
    nineOfTenWithin: at(Math.ceil(count * 0.9) - 1),
  };
}

/** The place of the first that is not smaller; there may be many thousand questions in a morning. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A review of which something may be foreseen. */
export interface UnderWay {
  readonly stage: string;
  readonly course: Course;
  /** Its own clocks. */
  readonly clocks: readonly RunningClock[];
}

export interface Forecast extends NextDate {
  readonly gone: number;
  readonly left: number;
  readonly outlook: Outlook;
}

/**
 * Whether an open review is likely to miss its next date, from how long past reviews took.
 * Nothing is foreseen while the whole work waits: nobody knows for how long it will. Nor where no
 * date is still to come, or nobody knows since when the review is at its step.
 *
 * The days of past pauses count as no days of work. A pause moves no date: the time that is left is
 * what the clock leaves.
 *
 * @param daysFrom how long past reviews took from a step to a date, as `daysToMeet` says
 */
export function forecast(
  { stage, course, clocks }: UnderWay,
  today: PlainDate,
  daysFrom: (step: string, rule: string) => readonly number[],
): Forecast | null {
  if (course.rests.some(({ until }) => until === null)) return null;
  const step = road[placeOf(stage) ?? road.length];
  const next = step && nextDate(clocks, today);
  if (!step || !next) return null;
  const came = cameTo(step.id, course);
  const gone = came === null ? null : daysOfWork(came, today, course.rests);
  if (gone === null) return null;
  const left = daysBetween(today, next.due);
  return {
    ...next,
    gone,
    left,
    outlook: outlookBefore({ gone, left }, daysFrom(step.id, next.rule)),
  };
}

export const isLikelyToMiss = ({ outlook }: Forecast): boolean =>
  outlook.kind === 'foreseen' && outlook.isLikelyToMiss;

/** What stands behind a forecast, in sentences. */
export function sayForecast({ due, gone, left, outlook }: Forecast): string {
  if (outlook.kind === 'too few') {
    const { passed, count } = outlook;
    const wanted = `A forecast for ${sayDate(due)} needs ${fewestForForecast} past reviews that had come as far`;
    return passed === count
      ? `${wanted}; there ${areSaid(count)}.`
      : `${wanted}; there ${areSaid(count)}, because the others took fewer than ${days(gone)} from this step.`;
  }
  const { count, halfWithin, halfOrMore, nineOfTenWithin } = outlook;
  const behind = outlook.isLikelyToMiss
    ? `Likely to miss ${sayDate(due)}. Half of ${count} past reviews took ${days(halfOrMore)} or more from here`
    : `Half of ${count} past reviews took ${days(halfWithin)} or less from here`;
  return `${behind}; ${leftSaid(left)}. Nine of ten took ${days(nineOfTenWithin)} or less.`;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const areSaid = (count: number): string => {
  if (count === 0) return 'is none';
  return count === 1 ? 'is 1' : `are ${count}`;
};

function leftSaid(left: number): string {
  if (left === 0) return 'the date is today';
  return left === 1 ? '1 day is left' : `${left} days are left`;
}
