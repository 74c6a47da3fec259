import {
  daysBetween,
  isPartialDate,
  isPlainDate,
  partsOf,
  sayPartialDate,
  type PlainDate,
} from '../../../workflows/language/dates';

const say = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A stretch of days as a person says it: '5 days', '3 weeks', '7 months', '2 years'. */
export function howLong(from: PlainDate, to: PlainDate): string {
  const days = daysBetween(from, to);
  if (days < 21) return say(days, 'day');
  const months = monthsBetween(from, to);
  if (months < 2) return say(Math.floor(days / 7), 'week');
  return months < 24 ? say(months, 'month') : say(Math.floor(months / 12), 'year');
}

function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month - Number(b.day < a.day);
}

/** 'At this stage since 12 May 2025, for 6 months'; null when nobody knows since when. */
export function sinceWhen(since: string | null, today: PlainDate): string | null {
  if (!isPartialDate(since)) return null;
  const sentence = `At this stage since ${sayPartialDate(since)}`;
  if (!isPlainDate(since) || since >= today) return sentence;
  return `${sentence}, for ${howLong(since, today)}`;
}
