import {
  addDays,
  comparePlainDates,
  daysInMonth,
  isPlainDate,
  monthNames,
  partsOf,
  plainDate,
  sayDate,
  sayPartialDate,
  weekdayOf,
  type PartialDate,
  type PlainDate,
} from '../language/dates';

export interface Calendar {
  /** The table's own version, and after it every holiday added to it: kept with each deadline. */
  readonly version: string;
  readonly covers: { readonly from: PlainDate; readonly to: PlainDate };
  readonly holidays: ReadonlySet<PlainDate>;
}

/** `data/calendars/england-and-wales.json`, in the shape of the GOV.UK bank holiday feed. */
export interface CalendarFile {
  readonly division: string;
  readonly version: string;
  readonly source: string;
  readonly retrievedOn: string;
  readonly covers: { readonly from: string; readonly to: string };
  readonly events: readonly {
    readonly date: string;
    readonly title: string;
    readonly notes: string;
    readonly kind: string;
  }[];
}

/** How long something is allowed: exactly one of the three. */
export type Period =
  | { readonly calendarDays: number; readonly workingDays?: never; readonly calendarMonths?: never }
  | { readonly workingDays: number; readonly calendarDays?: never; readonly calendarMonths?: never }
  | {
      readonly calendarMonths: number;
      readonly calendarDays?: never;
      readonly workingDays?: never;
    };

export interface CannotYetSay {
  readonly kind: 'cannot-yet-say';
  /** A sentence for the officer: what is missing, and what to do about it. */
  readonly reason: string;
}

export type Due = { readonly kind: 'due'; readonly date: PlainDate } | CannotYetSay;

export type WorkingDayAnswer =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly because: 'weekend' | 'bank holiday' }
  | CannotYetSay;

export type DayCount = { readonly kind: 'counted'; readonly days: number } | CannotYetSay;

/*
 * Reading the calendar
 *
 * The bank holidays of England and Wales are those of Schedule 1 to the Banking and Financial
 * Dealings Act 1971 (https://www.legislation.gov.uk/ukpga/1971/80/schedule/1), the common law
 * holidays of Good Friday and Christmas Day, and whatever days are proclaimed from year to year.
 * A proclamation can come ten days before the day, as in September 2022, so the table in the
 * file is never the last word...
 */

/**
 * @param added holidays proclaimed since the file was written, as an administrator recorded them.
 * @throws RangeError when the file is for another division, or holds a date that cannot be.
 */
export function calendarFrom(
  file: CalendarFile,
  added: readonly { readonly date: string; readonly title: string }[] = [],
): Calendar {
  // ... nor is every division's table ours: Scotland has holidays that England and Wales do not.
  if (file.division !== 'england-and-wales') {
    throw new RangeError(
      `The calendar is for '${file.division}'. Use the one for 'england-and-wales'.`,
    );
  }
  const covers = { from: plainDate(file.covers.from), to: plainDate(file.covers.to) };
  if (covers.from > covers.to) {
    throw new RangeError(
      `The calendar says that it covers ${sayDate(covers.from)} to ${sayDate(covers.to)}. ` +
        'Put the earlier date first.',
    );
  }
  const inFile = new Set(file.events.map((event) => plainDate(event.date)));
  for (const date of inFile) {
    if (!isCovered(date, covers)) {
      throw new RangeError(
        `The calendar lists ${sayDate(date)}, a day outside the time it says that it covers.`,
      );
    }
  }
  // A holiday that the file has since caught up with is no longer an addition, so that the version
  // names only what was known beyond the file, and two calendars of one version count alike.
  const beyondFile = [...new Set(added.map(({ date }) => plainDate(date)))]
    .filter((date) => !inFile.has(date))
    .sort(comparePlainDates);
  return {
    version: [file.version, ...beyondFile].join('+'),
    covers,
    holidays: new Set([...inFile, ...beyondFile]),
  };
}

/*
 * Counting working days
 *
 * A working day is any day ...
 */

export function isWorkingDay(date: PlainDate, calendar: Calendar): WorkingDayAnswer {
  // ... other than a Saturday or a Sunday, which needs no table to tell, ...
  if (isWeekend(date)) return { kind: 'no', because: 'weekend' };
  // ... or a bank holiday; ...
  if (calendar.holidays.has(date)) return { kind: 'no', because: 'bank holiday' };
  // ... and where the table does not reach, we say so and stop rather than call a day ordinary only
  // because nobody has yet listed it.
  return isCovered(date, calendar.covers) ? { kind: 'yes' } : notInCalendar(date, calendar);
}

/** Forwards: the nth working day after the start. */
export function addWorkingDays(start: PlainDate, days: number, calendar: Calendar): Due {
  // A period of working days runs from the day after the day that starts it, that day not being
  // counted whatever the hour, and it ends with the last of the days allowed ...
  return stepWorkingDays(start, atLeastOne(days), 1, calendar);
}

/**
 * Backwards: the last working day on which papers may go out so that this many clear working days
 * lie between. To test a day on which they did go out, count
 * `workingDaysBetween(sentOn, addDays(meetingDate, -1), calendar)`.
 */
export function subtractClearWorkingDays(
  meetingDate: PlainDate,
  days: number,
  calendar: Calendar,
): Due {
  // ... whereas clear days, counted back from a meeting, leave out the day at each end: neither the
  // day of the meeting nor the day of circulation is one of them, so that the papers go out one
  // working day earlier still. (The agenda dated Tuesday 9 July 2019 for the Kent Community Safety
  // Partnership of Wednesday 17 July 2019 left just the five days 10, 11, 12, 15 and 16 July.)
  return stepWorkingDays(meetingDate, atLeastOne(days) + 1, -1, calendar);
}

/** Working days after the first date, up to and including the second; negative when it is earlier. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): DayCount {
  // Between two days we count as we add: the first day out, the last day in; and a day already past
  // is so many working days ago.
  if (from > to) {
    const ago = workingDaysBetween(to, from, calendar);
    return ago.kind === 'counted' ? { kind: 'counted', days: 0 - ago.days } : ago;
  }
  let days = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    const answer = isWorkingDay(day, calendar);
    if (answer.kind === 'cannot-yet-say') return answer;
    if (answer.kind === 'yes') days += 1;
  }
  return { kind: 'counted', days };
}

/*
 * Counting months
 *
 * A month in a statute is a calendar month (Interpretation Act 1978, Schedule 1:
 * https://www.legislation.gov.uk/ukpga/1978/30/schedule/1, from memory, unchecked). We read the
 * months of the guidance alike, and a period of them ends ...
 */

export function addCalendarMonths(start: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(start);
  const monthsOn = month - 1 + atLeastOne(months);
  const endYear = year + Math.floor(monthsOn / 12);
  const endMonth = (monthsOn % 12) + 1;
  // ... on the day that bears the same number as the day that started it, or, where the last month
  // is too short to have that day, on the last day of that month (Dodds v Walker [1981] 1 WLR 1027,
  // the corresponding date rule). It ends there even on a Sunday or a bank holiday: that is our own
  // reading, for we know of no rule that would carry it over to the next working day.
  const endDay = Math.min(day, daysInMonth(endYear, endMonth));
  return plainDate([endYear, pad(endMonth), pad(endDay)].join('-'));
}

/*
 * From a start to a due date
 */

/** @throws RangeError when the period is not a whole number of days or months, one or more. */
export function due(start: PartialDate | null, period: Period, calendar: Calendar): Due {
  // A period needs a day to run from. Where the day is not known, or only its month or its year,
  // we do not choose one.
  if (start === null) {
    return cannotYetSay(
      'The date that starts the clock is not known. Record it, and the due date can be worked out.',
    );
  }
  if (!isPlainDate(start)) {
    return cannotYetSay(
      `The date that starts the clock is known only as ${sayPartialDate(start)}. ` +
        'Record the exact day, and the due date can be worked out.',
    );
  }
  if (period.workingDays !== undefined) return addWorkingDays(start, period.workingDays, calendar);
  // Calendar days and months are counted without the table, and so they can always be worked out.
  if (period.calendarDays !== undefined) {
    return { kind: 'due', date: addDays(start, atLeastOne(period.calendarDays)) };
  }
  return { kind: 'due', date: addCalendarMonths(start, period.calendarMonths) };
}

/**
 * How a due date came about, as a sentence without its full stop. When the date was given under an
 * earlier calendar and would now be another, the sentence says both.
 */
export function explainPeriod(
  start: PartialDate | null,
  period: Period,
  given: Due,
  calendar: Calendar,
): string {
  if (given.kind === 'cannot-yet-say') return given.reason;
  const counted = due(start, period, calendar);
  const length = sayPeriod(period);
  if (!isPlainDate(start) || counted.kind === 'cannot-yet-say') {
    const doubt = counted.kind === 'cannot-yet-say' ? ` ${counted.reason}` : '';
    return `${sayDate(given.date)} was given as the due date, but it cannot be counted again.${doubt}`;
  }
  if (counted.date !== given.date) {
    return (
      `${length} from ${sayDate(start)} was given as ${sayDate(given.date)}; ` +
      `by calendar ${calendar.version} it is ${sayDate(counted.date)}`
    );
  }
  const leavingOut =
    period.workingDays === undefined ? '' : `, ${sayLeftOut(start, given.date, calendar)},`;
  const clipped = period.calendarMonths === undefined ? '' : sayClipped(start, given.date);
  return `${length} from ${sayDate(start)}${leavingOut} is ${sayDate(given.date)}${clipped}`;
}

function stepWorkingDays(from: PlainDate, days: number, step: 1 | -1, calendar: Calendar): Due {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, step);
    const answer = isWorkingDay(day, calendar);
    if (answer.kind === 'cannot-yet-say') return answer;
    if (answer.kind === 'yes') left -= 1;
  }
  return { kind: 'due', date: day };
}

const isWeekend = (date: PlainDate): boolean =>
  weekdayOf(date) === 'Saturday' || weekdayOf(date) === 'Sunday';

const isCovered = (date: PlainDate, covers: Calendar['covers']): boolean =>
  covers.from <= date && date <= covers.to;

const cannotYetSay = (reason: string): CannotYetSay => ({ kind: 'cannot-yet-say', reason });

function notInCalendar(date: PlainDate, { covers }: Calendar): CannotYetSay {
  return cannotYetSay(
    `The bank holidays of ${partsOf(date).year} are not in the calendar, which covers ` +
      `${sayDate(covers.from)} to ${sayDate(covers.to)}. ` +
      'Ask the administrator to add that year, and the date can be worked out.',
  );
}

function atLeastOne(count: number): number {
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw new RangeError(
    `A period is a whole number of days or months, one or more: ${count} is not.`,
  );
}

const pad = (number: number): string => String(number).padStart(2, '0');

function sayPeriod(period: Period): string {
  const [count, unit] =
    period.workingDays !== undefined
      ? [period.workingDays, 'working day']
      : period.calendarDays !== undefined
        ? [period.calendarDays, 'day']
        : [period.calendarMonths, 'month'];
  return count === 1 ? `One ${unit}` : `${count} ${unit}s`;
}

function sayLeftOut(start: PlainDate, end: PlainDate, calendar: Calendar): string {
  const passed = [...calendar.holidays]
    .filter((date) => start < date && date < end && !isWeekend(date))
    .sort(comparePlainDates)
    .map((date) => {
      const sameYear = partsOf(date).year === partsOf(start).year;
      return sameYear ? sayDate(date).replace(/ \d{4}$/, '') : sayDate(date);
    });
  if (passed.length === 0) return 'leaving out weekends';
  const holidays = passed.length === 1 ? 'one bank holiday' : `${passed.length} bank holidays`;
  const list = [passed.slice(0, -1).join(', '), passed.at(-1)].filter(Boolean).join(' and ');
  return `leaving out weekends and ${holidays} (${list})`;
}

function sayClipped(start: PlainDate, end: PlainDate): string {
  const wanted = partsOf(start).day;
  const { year, month, day } = partsOf(end);
  if (day >= wanted) return '';
  // Only the 29th of February comes and goes, so only then is the year worth saying.
  const inYear = wanted === 29 ? ` ${year}` : '';
  return ` (${monthNames[month - 1]}${inYear} has no ${wanted === 31 ? '31st' : `${wanted}th`})`;
}
