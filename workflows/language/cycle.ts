import { isPlainDate, readDateAsPrinted, type PlainDate } from './dates';

/**
 * The day that one line of a yearly cycle says: '9 12 2026', '9/12/2026' or '9 December 2026'.
 * Null where it says no single day.
 */
export function dayOfMeeting(line: string): PlainDate | null {
  const written = line.trim().replace(/\s+/g, ' ');
  const digits = /^(\d{1,2}) (\d{1,2}) (\d{4})$/.exec(written);
  const { date, certain } = readDateAsPrinted(digits ? digits.slice(1).join('/') : written);
  return certain && isPlainDate(date) ? date : null;
}
