import { monthNames } from '../../../workflows/language/dates';
import type { Field, Fields } from '../../../workflows/language/fields';

/** What a browser sends: each name once, or several times. */
export type Typed = Readonly<Record<string, unknown>>;

export const dateParts = ['day', 'month', 'year'] as const;

/** The name of the boxes that say when it happened, on forms that have no such field of their own. */
export const happenedOnBox = 'effectiveOn';

export interface FormAnswers {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly effectiveOn?: string;
}

/**
 * Turns the boxes of a form into answers. Only the form is read here: what cannot be read as its
 * field wants it is handed on as it was typed, for the check of shapes to refuse in words.
 * Names that begin with an underscore belong to the form itself.
 */
export function readForm(fields: Fields, typed: Typed): FormAnswers {
  const known = new Set(Object.entries(fields).flatMap(([name, field]) => boxesOf(name, field)));
  for (const box of datedBoxes(happenedOnBox)) known.add(box);
  const unknown = Object.entries(typed).filter(([name]) => !known.has(name) && name[0] !== '_');
  const read = Object.entries(fields).map(([name, field]): [string, unknown] => [
    name,
    readBox(name, field, typed),
  ]);
  const answers = Object.fromEntries<unknown>(
    [...read, ...unknown].filter(([, value]) => value !== undefined),
  );
  const effectiveOn = readDay(happenedOnBox, typed);
  return effectiveOn === undefined ? { answers } : { answers, effectiveOn };
}

/** The names of the boxes that one field is drawn with. */
export const boxesOf = (name: string, { kind }: Field): readonly string[] =>
  kind === 'date' || kind === 'partialDate' ? datedBoxes(name) : [name];

const datedBoxes = (name: string): readonly string[] => dateParts.map((part) => `${name}-${part}`);

function readBox(name: string, field: Field, typed: Typed): unknown {
  const value = typed[name];
  switch (field.kind) {
    case 'date':
      return readDay(name, typed);
    case 'partialDate':
      return readPartialDay(name, typed);
    case 'yesNo':
      return value === 'yes' ? true : value === 'no' ? false : (value ?? '') || undefined;
    case 'number':
      return readNumber(value);
    case 'choices':
    case 'picks':
      return value === undefined || Array.isArray(value) ? value : [value];
    case 'files':
      return value === undefined || value === '' ? undefined : [...new Set([value].flat())];
    case 'lines':
      return readLines(value);
    case 'time':
      return readTime(value);
    case 'text':
    case 'choice':
    case 'pick':
      return typeof value === 'string' ? unixLines(value).trim() || undefined : value;
  }
}

/** Browsers end the lines of a text with two characters, whatever was typed. */
const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n');

function readLines(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const lines = unixLines(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? undefined : lines;
}

function readNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const digits = value.trim();
  if (digits === '') return undefined;
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : value;
}

/** '9.30', '930' and '9:30' are the same time. */
function readTime(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const [, hours, minutes] = /^(\d{1,2})[:.h]?(\d{2})$/.exec(text) ?? [];
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : text || undefined;
}

function readDay(name: string, typed: Typed): string | undefined {
  const { day, month, year, isEmpty, asTyped } = partsTyped(name, typed);
  if (isEmpty) return undefined;
  return day && month && year ? `${year}-${month}-${day}` : asTyped;
}

/** As much as is known: the year, the month and the year, or all three. */
function readPartialDay(name: string, typed: Typed): string | undefined {
  const { day, month, year, isEmpty, leftOut, asTyped } = partsTyped(name, typed);
  if (isEmpty) return undefined;
  if (year && month && day) return `${year}-${month}-${day}`;
  if (year && month && leftOut.day) return `${year}-${month}`;
  if (year && leftOut.month && leftOut.day) return year;
  return asTyped;
}

interface PartsTyped {
  readonly day: string | null;
  readonly month: string | null;
  readonly year: string | null;
  readonly isEmpty: boolean;
  readonly leftOut: { readonly day: boolean; readonly month: boolean };
  readonly asTyped: string;
}

function partsTyped(name: string, typed: Typed): PartsTyped {
  const [day, month, year] = dateParts.map((part) => {
    const value = typed[`${name}-${part}`];
    return typeof value === 'string' ? value.trim() : '';
  }) as [string, string, string];
  return {
    day: twoDigits(day),
    month: monthNumber(month),
    year: /^\d{4}$/.test(year) ? year : null,
    isEmpty: day === '' && month === '' && year === '',
    leftOut: { day: day === '', month: month === '' },
    asTyped: [day, month, year].filter((part) => part !== '').join(' '),
  };
}

const twoDigits = (text: string): string | null =>
  /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : null;

/** '3', 'March' and 'mar' are the same month. */
function monthNumber(text: string): string | null {
  if (!/^[a-z]{3,}$/i.test(text)) return twoDigits(text);
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase()));
  return index < 0 ? null : twoDigits(String(index + 1));
}
