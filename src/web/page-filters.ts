const calendarDate = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });

const day = calendarDate({ day: 'numeric', month: 'long', year: 'numeric' });
const month = calendarDate({ month: 'long', year: 'numeric' });
const instantDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const instantTime = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
  timeZone: 'Europe/London',
});

/** '2026-03-03' is said '3 March 2026', '2018-09' 'September 2018'; other words stay as they are. */
export function sayDate(date: string | null | undefined): string {
  if (!date) return '';
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return day.format(new Date(`${date}T00:00:00Z`));
  if (/^\d{4}-\d\d$/.test(date)) return month.format(new Date(`${date}-01T00:00:00Z`));
  return date;
}

/** An instant in UTC is said as the clock showed it here: '3 March 2026 at 9:05am'. */
export function sayInstant(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  const time = instantTime.format(at).replace(/\s/g, '').toLowerCase();
  return `${instantDay.format(at)} at ${time}`;
}

/** '1 day', '3 days'; a plural that is no s is given: `2 | plural('inquest', 'inquests')`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** 'Kent Police, KMPT and Medway Council'. */
export const listed = (items: readonly string[], last = 'and'): string =>
  items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;

export const pageFilters = { sayDate, sayInstant, plural, listed };
