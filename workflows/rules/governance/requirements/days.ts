import { isPlainDate, sayDate, type PlainDate } from '../../../language/dates';

/** The day in a box of the form; null where it was left empty. */
export const dayIn = (value: unknown): PlainDate | null => (isPlainDate(value) ? value : null);

/** Both days included; an end on either side that is open is null. */
export const isWithin = (
  day: PlainDate,
  from: PlainDate | null,
  until: PlainDate | null,
): boolean => (from === null || from <= day) && (until === null || day <= until);

/** 'from 1 April 2021 until 30 June 2022' */
export const sayTerm = (from: PlainDate | null, until: PlainDate | null): string =>
  [
    from === null ? [] : [`from ${sayDate(from)}`],
    until === null ? [] : [`until ${sayDate(until)}`],
  ]
    .flat()
    .join(' ');
