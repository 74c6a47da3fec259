import { dayOfMeeting } from '../../../../language/cycle';
import type { PlainDate } from '../../../../language/dates';
import { isTimeOfDay } from '../../../../language/times';
import type { Situation } from '../../../rows';
import { bodyRows, ours } from './ours';

const linesOf = ({ asked }: Situation<'body'>): readonly string[] =>
  Array.isArray(asked.days) ? asked.days.map(String) : [];

const daysOf = (situation: Situation<'body'>): readonly PlainDate[] =>
  linesOf(situation).flatMap((line) => dayOfMeeting(line) ?? []);

const repeatedIn = (situation: Situation<'body'>): readonly string[] =>
  linesOf(situation).filter((line, index, all) => {
    const day = dayOfMeeting(line);
    return day !== null && all.slice(0, index).some((earlier) => dayOfMeeting(earlier) === day);
  });

/** The days on which a body meets in a year (DOMAIN 4.1, 4.7). */
export const cycleRequirements = bodyRows([
  {
    ...ours,
    id: 'body.agreeCycle/real-days',
    gate: 'body.agreeCycle',
    says: 'Each line is one real date, written day, month and year, such as 9 12 2026',
    field: 'days',
    consults: [],
    met: (situation) => linesOf(situation).every((line) => dayOfMeeting(line) !== null),
    names: (situation) =>
      linesOf(situation)
        .filter((line) => dayOfMeeting(line) === null)
        .map((line) => `“${line}”`),
    examples: [
      { given: { asked: { days: ['11 3 2026', '9 December 2026'] } }, met: true },
      { given: { asked: { days: ['11 3 2026', '31 6 2026'] } }, met: false },
      { given: { asked: { days: ['March 2026'] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.agreeCycle/days-differ',
    gate: 'body.agreeCycle',
    says: 'No day is entered twice',
    field: 'days',
    consults: [],
    met: (situation) => repeatedIn(situation).length === 0,
    names: repeatedIn,
    examples: [
      { given: { asked: { days: ['11 3 2026', '9 12 2026'] } }, met: true },
      { given: { asked: { days: ['9 12 2026', '9 December 2026'] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.agreeCycle/begins-in-its-year',
    gate: 'body.agreeCycle',
    says: 'The first of the meetings lies in the year in which the cycle begins',
    field: 'year',
    consults: [],
    met: (situation) => {
      const [first] = [...daysOf(situation)].sort();
      return first === undefined || first.startsWith(`${String(situation.asked.year)}-`);
    },
    examples: [
      {
        given: { asked: { year: 2019, days: ['18 3 2020', '17 7 2019', '8 10 2019'] } },
        met: true,
        why: 'a cycle may run into the next year',
      },
      { given: { asked: { year: 2020, days: ['17 7 2019', '18 3 2020'] } }, met: false },
      { given: { asked: { year: 2025, days: ['11 3 2026'] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.agreeCycle/time-of-day',
    gate: 'body.agreeCycle',
    says: 'The time is written with hours and minutes on the 24-hour clock, such as 10:00',
    field: 'startsAt',
    consults: [],
    met: ({ asked: { startsAt } }) => startsAt === undefined || isTimeOfDay(startsAt),
    examples: [
      { given: { asked: { startsAt: '10:00' } }, met: true },
      { given: { asked: {} }, met: true },
      { given: { asked: { startsAt: '10 a.m.' } }, met: false },
    ],
  },
]);
