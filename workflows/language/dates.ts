declare const plainDateBrand: unique symbol;
declare const partialDateBrand: unique symbol;

/** As much of a date as is known: '2018', '2018-09' or '2018-09-14'. It is never filled in. */
export type PartialDate = string & { readonly [partialDateBrand]: true };

/** A day of the process, 'YYYY-MM-DD' in Europe/London, that really exists. */
export type PlainDate = PartialDate & { readonly [plainDateBrand]: true };

export type Weekday = (typeof weekdays)[number];

const DAY_IN_MS = 86_400_000;

const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

// Years before 1000 are slips of the keyboard, and Date.UTC would read 0 to 99 as 1900 to 1999.
const YEAR = /^[1-9]\d{3}$/;
const MONTH = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;
const DAY = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(\d\d)$/;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false;
  const parts = DAY.exec(value);
  if (parts === null) return false;
  const day = Number(parts[3]);
  return day >= 1 && day <= daysInMonth(Number(parts[1]), Number(parts[2]));
}

export const isPartialDate = (value: unknown): value is PartialDate =>
  typeof value === 'string' && (YEAR.test(value) || MONTH.test(value) || isPlainDate(value));

/** @throws RangeError unless the text is a day that exists, written 'YYYY-MM-DD'. */
export function plainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  if (DAY.test(text)) {
    const [year = '', month = ''] = text.split('-');
    const days = daysInMonth(Number(year), Number(month));
    throw new RangeError(
      `'${text}' is not a real date: ${monthNames[Number(month) - 1]} ${year} has ${days} days.`,
    );
  }
  throw new RangeError(
    `'${text}' is not a date. Write the year, month and day as in 2026-03-03, for 3 March 2026.`,
  );
}

/** @throws RangeError unless the text is a year, a month or a day that exists. */
export function partialDate(text: string): PartialDate {
  if (isPartialDate(text)) return text;
  throw new RangeError(
    `'${text}' is not a date. Write as much as is known: 2018, or 2018-09, or 2018-09-14.`,
  );
}

/** For sorting, earliest first: negative, zero or positive. */
export const comparePlainDates = (a: PlainDate, b: PlainDate): number =>
  a < b ? -1 : Number(a > b);

export const partsOf = (date: PlainDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8)),
});

const dayNumberOf = (date: PlainDate): number => {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_IN_MS;
};

/** Days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  dayNumberOf(to) - dayNumberOf(from);

/** @throws RangeError when the number is not whole or leads outside the years 1000 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isSafeInteger(days)) {
    throw new RangeError(`Days are counted whole: ${days} cannot be added to ${sayDate(date)}.`);
  }
  const instant = new Date((dayNumberOf(date) + days) * DAY_IN_MS);
  if (!Number.isNaN(instant.getTime())) {
    const text = instant.toISOString().slice(0, 10);
    if (isPlainDate(text)) return text;
  }
  throw new RangeError(`${days} days from ${sayDate(date)} is outside the years 1000 to 9999.`);
}

export function weekdayOf(date: PlainDate): Weekday {
  // Day 0, 1 January 1970, was a Thursday; days before it are negative.
  const index = (((dayNumberOf(date) + 4) % 7) + 7) % 7;
  return weekdays[index] as Weekday;
}

/** '2026-03-03' is said '3 March 2026'. */
export function sayDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** '2018' is said '2018', and '2018-09' is said 'September 2018'. */
export function sayPartialDate(date: PartialDate): string {
  if (isPlainDate(date)) return sayDate(date);
  const [year, month] = date.split('-');
  return month === undefined ? date : `${monthNames[Number(month) - 1]} ${year}`;
}

export interface DateAsPrinted {
  /** The cell, letter for letter: these words go wherever the date goes. */
  readonly asPrinted: string;
  readonly date: PartialDate | null;
  /** 'words': it says something, but not one date. 'none': it says nothing, or that there is none. */
  readonly precision: 'day' | 'month' | 'year' | 'words' | 'none';
  /** True only when the cell says one date and nothing else. */
  readonly certain: boolean;
}

/**
 * Reads what a spreadsheet holds where a date belongs, inventing nothing.
 * Day first, as in Britain. A remark in brackets is kept but not read. A limit ('by 11 July'),
 * an approximation, a range or two different dates are words: none of them says when it was.
 */
export function readDateAsPrinted(text: string): DateAsPrinted {
  const without = (precision: 'words' | 'none'): DateAsPrinted => ({
    asPrinted: text,
    date: null,
    precision,
    certain: false,
  });
  const cell = text.trim();
  if (cell === '') return without('none');
  const { marked, dates } = markDates(outsideBrackets(cell) || cell);
  if (dates.length === 0) return without(SAYS_THERE_IS_NONE.test(cell) ? 'none' : 'words');
  const [date, ...others] = new Set(dates);
  if (!date || others.length > 0 || NOT_ONE_DAY.some((sign) => sign.test(marked))) {
    return without('words');
  }
  return {
    asPrinted: text,
    date,
    precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day',
    certain: marked === MARK && outsideBrackets(cell) === cell && !mayBeFinancialYear(cell),
  };
}

// A private-use character stands in for each date found, so that its neighbours can be looked at.
const MARK = '\uE000';

const MONTH_WORD =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?' +
  '|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ALONE = '(?<![\\w£/.-])';
const SEASON = 'spring|summer|autumn|winter';

type Found = readonly (string | undefined)[];

/** Longest first: what one form has taken, a shorter one cannot take again. */
const forms: readonly { readonly looksLike: RegExp; readonly read: (found: Found) => string }[] = [
  {
    looksLike: new RegExp(`${ALONE}(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?![\\d/-])`, 'g'),
    read: ([, year, , month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`,
  },
  {
    looksLike: new RegExp(`${ALONE}(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?![\\d/-])`, 'g'),
    read: ([, day, , month, year]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`,
  },
  {
    looksLike: new RegExp(
      `${ALONE}(\\d{1,2})(?:st|nd|rd|th)?(?: of | |-)${MONTH_WORD}(?:, | |-)(\\d{4})(?!\\d)`,
      'gi',
    ),
    read: ([, day, month, year]) => `${year}-${monthNumber(month)}-${twoDigits(day)}`,
  },
  {
    looksLike: new RegExp(
      `(?<!\\w)${MONTH_WORD} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`,
      'gi',
    ),
    read: ([, month, day, year]) => `${year}-${monthNumber(month)}-${twoDigits(day)}`,
  },
  {
    looksLike: new RegExp(`(?<!\\w)${MONTH_WORD}(?:, | |-)(\\d{4})(?!\\d)`, 'gi'),
    read: ([, month, year]) => `${year}-${monthNumber(month)}`,
  },
  {
    looksLike: new RegExp(`${ALONE}(\\d{4})-(\\d{2})(?![\\d/-])`, 'g'),
    read: ([, year, month]) => `${year}-${month}`,
  },
  {
    // In prose four digits may be a count or the time of day, so a year must be led in by a word.
    looksLike: new RegExp(
      `(?:^(?=\\d{4}$)|(?<=\\b(?:in|during|of|year|early|mid|late|${SEASON}) ))` +
        '((?:19|20)\\d{2})(?![\\w]|[-/.:]\\d| ?(?:hours|hrs))',
      'gi',
    ),
    read: ([, year]) => year ?? '',
  },
];

const LIMIT =
  'by|before|after|since|until|till|from|between|about|around|circa|approx(?:imately)?|than|up to';

/** Signs beside a date that it is one end, or only the neighbourhood, of when it was. */
const NOT_ONE_DAY: readonly RegExp[] = [
  new RegExp(`\\b(?:${LIMIT})\\.? (?:the )?(?:\\w+day,? )?${MARK}`, 'i'),
  new RegExp(`(?:[<>~]|\\bc\\.?) ?${MARK}`, 'i'),
  new RegExp(
    `(?:\\d(?:st|nd|rd|th)?|\\b${MONTH_WORD}) ?(?:[-–—/&,]|\\bto\\b|\\band\\b|\\bor\\b) ?${MARK}`,
    'i',
  ),
  new RegExp(
    `${MARK} ?(?:[-–—/&]|\\bto\\b|\\band\\b|\\bor\\b|\\buntil\\b) ?(?:\\d|${MONTH_WORD}\\b)`,
    'i',
  ),
  new RegExp(
    `${MARK} (?:or (?:after|later|before|earlier|so|thereabouts)|onwards?|to date)\\b`,
    'i',
  ),
];

const SAYS_THERE_IS_NONE =
  /\bno date\b|\bundated\b|\bnot (?:known|recorded|dated)\b|\bunknown\b|^(?:n\/?a|tbc|-|–|—|\?)$/i;

function markDates(printed: string): { marked: string; dates: readonly (PartialDate | null)[] } {
  const dates: (PartialDate | null)[] = [];
  let marked = printed.replace(/\s+/g, ' ');
  for (const { looksLike, read } of forms) {
    marked = marked.replace(looksLike, (...found: string[]) => {
      const date = read(found);
      // '31/02/2019' and '2013-14' look like dates and are none: a doubt, not something to mend.
      dates.push(isPartialDate(date) ? date : null);
      return MARK;
    });
  }
  return { marked, dates };
}

function outsideBrackets(text: string): string {
  let depth = 0;
  let outside = '';
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1;
    else if ((character === ')' || character === ']') && depth > 0) depth -= 1;
    else if (depth === 0) outside += character;
  }
  return outside.trim();
}

/** '2011-12' may be December 2011 or the financial year: the cell alone does not say. */
function mayBeFinancialYear(cell: string): boolean {
  const parts = /^\d\d(\d\d)-(\d\d)$/.exec(cell);
  return parts !== null && Number(parts[2]) === Number(parts[1]) + 1;
}

const twoDigits = (digits = ''): string => digits.padStart(2, '0');

const monthNumber = (word = ''): string => {
  const start = word.slice(0, 3).toLowerCase();
  return twoDigits(String(monthNames.findIndex((m) => m.toLowerCase().startsWith(start)) + 1));
};
