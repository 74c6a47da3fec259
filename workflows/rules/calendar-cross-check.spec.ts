import Holidays from 'date-holidays';
import englandAndWales from '../../data/calendars/england-and-wales.json';
import { plainDate, weekdayOf, type PlainDate } from '../language/dates';
import { calendarFrom } from './calendar';

interface AllowedDifference {
  readonly date: string;
  readonly listedBy: 'our calendar' | 'date-holidays';
  readonly reason: string;
}

/** Where the package is behind the proclamations, as far as we know: nothing else may differ. */
const allowedDifferences: readonly AllowedDifference[] = [
  {
    date: '2011-04-29',
    listedBy: 'our calendar',
    reason: 'The extra holiday for the royal wedding: in the GOV.UK feed, not in date-holidays.',
  },
  {
    date: '2012-05-28',
    listedBy: 'date-holidays',
    reason: 'The spring holiday of 2012 moved to 4 June for the jubilee: date-holidays left it.',
  },
  {
    date: '2012-06-04',
    listedBy: 'our calendar',
    reason: 'The day to which the spring holiday of 2012 was moved.',
  },
];

const calendar = calendarFrom(englandAndWales);

const isWeekday = (date: PlainDate): boolean => !['Saturday', 'Sunday'].includes(weekdayOf(date));

const years = Array.from({ length: 18 }, (_, index) => 2011 + index);

const publicHolidays = new Holidays('GB', 'ENG');

const listedElsewhere = (year: number): readonly PlainDate[] =>
  publicHolidays
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => plainDate(holiday.date.slice(0, 10)))
    .filter(isWeekday);

describe('our bank holidays beside those of an independent source', () => {
  it.each(years)('agree in %i, but for the differences listed with their reasons', (year) => {
    const theirs = new Set(listedElsewhere(year));
    const ours = [...calendar.holidays].filter((date) => date.startsWith(`${year}-`));
    const allowed = (listedBy: AllowedDifference['listedBy']) =>
      allowedDifferences
        .filter((one) => one.listedBy === listedBy && one.date.startsWith(`${year}-`))
        .map((one) => one.date);

    expect(ours.filter((date) => !theirs.has(date))).toEqual(allowed('our calendar'));
    expect([...theirs].filter((date) => !calendar.holidays.has(date))).toEqual(
      allowed('date-holidays'),
    );
  });

  it('cover every year that our calendar says that it covers', () => {
    expect(calendar.covers).toEqual({ from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` });
  });
});
