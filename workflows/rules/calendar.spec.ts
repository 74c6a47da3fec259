import fc from 'fast-check';
import englandAndWales from '../../data/calendars/england-and-wales.json';
import {
  addDays,
  daysBetween,
  partialDate,
  partsOf,
  plainDate,
  weekdayOf,
  type PlainDate,
} from '../language/dates';
import {
  addCalendarMonths,
  addWorkingDays,
  calendarFrom,
  due,
  explainPeriod,
  isWorkingDay,
  subtractClearWorkingDays,
  workingDaysBetween,
  type Calendar,
  type CalendarFile,
  type Period,
} from './calendar';

const calendar = calendarFrom(englandAndWales);

const dueOn = (date: string) => ({ kind: 'due', date });

const notInCalendar = (year: number) => ({
  kind: 'cannot-yet-say',
  reason:
    `The bank holidays of ${year} are not in the calendar, which covers 1 January 2011 to ` +
    '31 December 2028. Ask the administrator to add that year, and the date can be worked out.',
});

/** Far enough inside the table that no count of a hundred working days can leave it. */
const anyDay = fc
  .integer({ min: 0, max: daysBetween(plainDate('2011-07-01'), plainDate('2028-06-30')) })
  .map((days) => addDays(plainDate('2011-07-01'), days));

const anyCount = fc.integer({ min: 1, max: 100 });

const dateOf = (answer: ReturnType<typeof due>): PlainDate => {
  if (answer.kind !== 'due') throw new Error(answer.reason);
  return answer.date;
};

describe('the England and Wales calendar that is shipped', () => {
  const { events } = englandAndWales;
  const ofKind = (kind: string) => events.filter((event) => event.kind === kind);

  it('names its source, the day it was true, and the time it covers', () => {
    expect(englandAndWales.source).not.toBe('');
    expect(plainDate(englandAndWales.retrievedOn)).toBe(englandAndWales.retrievedOn);
    expect(englandAndWales.covers).toEqual({ from: '2011-01-01', to: '2028-12-31' });
  });

  it('lists each holiday once, in order, on a weekday, with its title and kind', () => {
    const dates = events.map((event) => event.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const { date, title, kind } of events) {
      expect(['Saturday', 'Sunday']).not.toContain(weekdayOf(plainDate(date)));
      expect(title).not.toBe('');
      expect(['regular', 'substitute', 'moved', 'one-off']).toContain(kind);
    }
  });

  it('has eight holidays a year, and more only in the years of an extra one', () => {
    const perYear = Object.fromEntries(
      Array.from({ length: 18 }, (_, index) => {
        const year = 2011 + index;
        return [year, events.filter(({ date }) => date.startsWith(`${year}-`)).length];
      }).filter(([, count]) => count !== 8),
    );
    expect(perYear).toEqual({ 2011: 9, 2012: 9, 2022: 10, 2023: 9 });
  });

  it('has every holiday that was moved, and not the day it was moved from', () => {
    expect(ofKind('moved').map((event) => [event.date, event.notes])).toEqual([
      ['2012-06-04', 'Moved from Monday 28 May 2012'],
      ['2020-05-08', 'Moved from Monday 4 May 2020'],
      ['2022-06-02', 'Moved from Monday 30 May 2022'],
    ]);
    for (const before of ['2012-05-28', '2020-05-04', '2022-05-30']) {
      expect(isWorkingDay(plainDate(before), calendar)).toEqual({ kind: 'yes' });
    }
  });

  it('has every holiday that was proclaimed once', () => {
    expect(ofKind('one-off').map((event) => event.date)).toEqual([
      '2011-04-29',
      '2012-06-05',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
    ]);
  });
});

describe('reading a calendar', () => {
  const file = (changes: Partial<CalendarFile>): CalendarFile => ({
    ...englandAndWales,
    ...changes,
  });
  const event = (date: string) => ({ date, title: 'A holiday', notes: '', kind: 'one-off' });

  it('is refused for another part of the country', () => {
    expect(() => calendarFrom(file({ division: 'scotland' }))).toThrow(
      "The calendar is for 'scotland'. Use the one for 'england-and-wales'.",
    );
  });

  it('is refused when a date in it does not exist', () => {
    expect(() => calendarFrom(file({ events: [event('2026-02-30')] }))).toThrow(
      'February 2026 has 28 days',
    );
  });

  it('is refused when it lists a day outside the time it covers', () => {
    expect(() => calendarFrom(file({ events: [event('2029-01-01')] }))).toThrow(
      'The calendar lists 1 January 2029, a day outside the time it says that it covers.',
    );
  });

  it('is refused when the time it covers ends before it begins', () => {
    expect(() => calendarFrom(file({ covers: { from: '2028-12-31', to: '2011-01-01' } }))).toThrow(
      'Put the earlier date first.',
    );
  });

  it('is refused when an added holiday is not a date', () => {
    expect(() => calendarFrom(englandAndWales, [{ date: '14 June', title: 'A holiday' }])).toThrow(
      RangeError,
    );
  });

  it('keeps the version of the file when nothing was added', () => {
    expect(calendar.version).toBe(englandAndWales.version);
  });

  it('changes its version with each holiday added, in whatever order they were added', () => {
    const one = { date: '2027-06-14', title: 'A holiday' };
    const two = { date: '2026-11-30', title: 'Another holiday' };
    const added = calendarFrom(englandAndWales, [one, two, one]);
    expect(added.version).toBe(`${englandAndWales.version}+2026-11-30+2027-06-14`);
    expect(calendarFrom(englandAndWales, [two, one]).version).toBe(added.version);
  });

  it('does not count as added what the file has caught up with', () => {
    const known = { date: '2022-09-19', title: 'State funeral' };
    expect(calendarFrom(englandAndWales, [known]).version).toBe(englandAndWales.version);
  });
});

describe('a working day', () => {
  it.each([
    ['2024-03-28', { kind: 'yes' }],
    ['2024-03-29', { kind: 'no', because: 'bank holiday' }],
    ['2024-03-30', { kind: 'no', because: 'weekend' }],
    ['2024-03-31', { kind: 'no', because: 'weekend' }],
    ['2022-09-19', { kind: 'no', because: 'bank holiday' }],
    ['2011-01-04', { kind: 'yes' }],
    ['2028-12-29', { kind: 'yes' }],
    ['2028-12-31', { kind: 'no', because: 'weekend' }],
  ])('%s: %j', (date, answer) => {
    expect(isWorkingDay(plainDate(date), calendar)).toEqual(answer);
  });

  it('cannot be told from a holiday in a year that is not in the calendar', () => {
    expect(isWorkingDay(plainDate('2029-01-02'), calendar)).toEqual(notInCalendar(2029));
    expect(isWorkingDay(plainDate('2010-12-31'), calendar)).toEqual(notInCalendar(2010));
  });

  it('is never a Saturday or Sunday, in any year', () => {
    expect(isWorkingDay(plainDate('2029-01-06'), calendar)).toEqual({
      kind: 'no',
      because: 'weekend',
    });
  });

  it('is not a holiday that was added, even beyond the years the calendar covers', () => {
    const added = calendarFrom(englandAndWales, [{ date: '2029-06-04', title: 'A holiday' }]);
    expect(isWorkingDay(plainDate('2029-06-04'), added)).toEqual({
      kind: 'no',
      because: 'bank holiday',
    });
    expect(isWorkingDay(plainDate('2029-06-05'), added)).toEqual(notInCalendar(2029));
  });
});

describe('a period of working days', () => {
  it.each([
    ['T9: over Easter 2024', '2024-03-28', 5, '2024-04-08'],
    ['from a Friday to the Monday', '2026-11-20', 1, '2026-11-23'],
    ['from a Saturday, which is not counted either', '2026-11-21', 1, '2026-11-23'],
    ['from a bank holiday', '2026-12-25', 1, '2026-12-29'],
    ['across the state funeral of 19 September 2022', '2022-09-16', 1, '2022-09-20'],
    ['over 27 and 28 December 2021', '2021-12-24', 1, '2021-12-29'],
    ['over the moved holiday of 8 May 2020', '2020-05-01', 5, '2020-05-11'],
    ['over a leap day', '2024-02-28', 2, '2024-03-01'],
  ])('%s: %s and %i is %s', (_, start, days, end) => {
    expect(addWorkingDays(plainDate(start), days, calendar)).toEqual(dueOn(end));
  });

  it('moves on when a holiday is added inside it', () => {
    const file: CalendarFile = {
      ...englandAndWales,
      events: englandAndWales.events.filter((event) => event.date !== '2022-09-19'),
    };
    const before = calendarFrom(file);
    const after = calendarFrom(file, [{ date: '2022-09-19', title: 'State funeral' }]);
    const start = plainDate('2022-09-12');
    expect(addWorkingDays(start, 5, before)).toEqual(dueOn('2022-09-19'));
    expect(addWorkingDays(start, 5, after)).toEqual(dueOn('2022-09-20'));
    expect(addWorkingDays(start, 4, after)).toEqual(dueOn('2022-09-16'));
  });

  it('may end on the last working day that the calendar covers, and no later', () => {
    expect(addWorkingDays(plainDate('2028-12-28'), 1, calendar)).toEqual(dueOn('2028-12-29'));
    expect(addWorkingDays(plainDate('2028-12-28'), 2, calendar)).toEqual(notInCalendar(2029));
  });

  it('may start the day before the calendar begins, since that day is not counted', () => {
    expect(addWorkingDays(plainDate('2010-12-31'), 1, calendar)).toEqual(dueOn('2011-01-04'));
    expect(addWorkingDays(plainDate('2010-12-30'), 1, calendar)).toEqual(notInCalendar(2010));
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is never %p days', (days) => {
    const start = plainDate('2026-01-01');
    expect(() => addWorkingDays(start, days, calendar)).toThrow(RangeError);
    expect(() => subtractClearWorkingDays(start, days, calendar)).toThrow(RangeError);
  });

  it('ends on a working day, and counting back over it gives the days that were added', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, days) => {
        const end = dateOf(addWorkingDays(start, days, calendar));
        expect(isWorkingDay(end, calendar)).toEqual({ kind: 'yes' });
        expect(workingDaysBetween(start, end, calendar)).toEqual({ kind: 'counted', days });
      }),
    );
  });

  it('never ends earlier for starting later, and always ends later for being longer', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 20 }), anyCount, (start, later, days) => {
        const end = dateOf(addWorkingDays(start, days, calendar));
        expect(dateOf(addWorkingDays(addDays(start, later), days, calendar)) >= end).toBe(true);
        expect(dateOf(addWorkingDays(start, days + 1, calendar)) > end).toBe(true);
      }),
    );
  });

  it('is the same taken at once or in two parts', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (start, first, second) => {
        const halfway = dateOf(addWorkingDays(start, first, calendar));
        expect(addWorkingDays(halfway, second, calendar)).toEqual(
          addWorkingDays(start, first + second, calendar),
        );
      }),
    );
  });

  it('agrees with walking the table day by day', () => {
    const holidays = new Set(englandAndWales.events.map((event) => event.date));
    fc.assert(
      fc.property(anyDay, anyCount, (start, days) => {
        const end = dateOf(addWorkingDays(start, days, calendar));
        let counted = 0;
        for (let on = 1; on <= daysBetween(start, end); on += 1) {
          const day = addDays(start, on);
          const weekend = /^S/.test(weekdayOf(day));
          if (!weekend && !holidays.has(day)) counted += 1;
        }
        expect(counted).toBe(days);
      }),
    );
  });
});

describe('clear working days before a meeting', () => {
  it.each([
    ['T10: the KCSP of Wednesday 17 July 2019', '2019-07-17', 5, '2019-07-09'],
    ['T11: the KCSP of Tuesday 8 October 2019', '2019-10-08', 5, '2019-09-30'],
    ['a Monday meeting, with the papers out on a Friday', '2019-07-08', 5, '2019-06-28'],
    ['a Saturday meeting', '2026-11-21', 5, '2026-11-13'],
    ['a meeting after the Easter holidays', '2024-04-08', 5, '2024-03-27'],
  ])('%s', (_, meeting, days, circulation) => {
    expect(subtractClearWorkingDays(plainDate(meeting), days, calendar)).toEqual(
      dueOn(circulation),
    );
  });

  it('cannot be counted back to before the calendar begins', () => {
    const meeting = plainDate('2011-01-11');
    expect(subtractClearWorkingDays(meeting, 3, calendar)).toEqual(dueOn('2011-01-05'));
    expect(subtractClearWorkingDays(meeting, 5, calendar)).toEqual(notInCalendar(2010));
  });

  it('leave exactly that many working days between circulation and the meeting', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (meeting, days) => {
        const circulation = dateOf(subtractClearWorkingDays(meeting, days, calendar));
        const eve = addDays(meeting, -1);
        expect(workingDaysBetween(circulation, eve, calendar)).toEqual({ kind: 'counted', days });
        expect(isWorkingDay(circulation, calendar)).toEqual({ kind: 'yes' });
      }),
    );
  });
});

describe('the working days between two dates', () => {
  it.each([
    ['the same day', '2024-03-28', '2024-03-28', 0],
    ['over Easter 2024', '2024-03-28', '2024-04-08', 5],
    ['over a weekend alone', '2026-11-20', '2026-11-22', 0],
    ['back over a weekend alone', '2026-11-22', '2026-11-20', 0],
    ['back over Easter, for what is already late', '2024-04-08', '2024-03-28', -5],
  ])('%s', (_, from, to, days) => {
    expect(workingDaysBetween(plainDate(from), plainDate(to), calendar)).toEqual({
      kind: 'counted',
      days,
    });
  });

  it.each([
    ['2028-12-28', '2029-01-02', 2029],
    ['2029-01-02', '2028-12-28', 2029],
    ['2010-12-30', '2011-01-10', 2010],
  ])('cannot be counted from %s to %s', (from, to, year) => {
    expect(workingDaysBetween(plainDate(from), plainDate(to), calendar)).toEqual(
      notInCalendar(year),
    );
  });
});

describe('a period of calendar months', () => {
  it.each([
    ['T1: the last day of a short month in a leap year', '2024-01-31', 1, '2024-02-29'],
    ['T2: the last day of a short month', '2023-01-30', 1, '2023-02-28'],
    ['T3: from a leap day', '2024-02-29', 6, '2024-08-29'],
    ['T4: to a leap day', '2023-08-31', 6, '2024-02-29'],
    ['T8: to a Sunday, on which it stays', '2026-10-15', 1, '2026-11-15'],
    ['to a bank holiday, on which it stays', '2026-11-25', 1, '2026-12-25'],
    ['from the end of a short month, to the same number', '2026-02-28', 1, '2026-03-28'],
    ['over the turn of the year', '2026-11-30', 3, '2027-02-28'],
    ['to a December', '2026-06-30', 6, '2026-12-30'],
    ['from one leap day to a year without one', '2024-02-29', 12, '2025-02-28'],
    ['from one leap day to the next', '2024-02-29', 48, '2028-02-29'],
    ['beyond the calendar, of which it needs nothing', '2028-12-31', 2, '2029-02-28'],
  ])('%s: %s and %i is %s', (_, start, months, end) => {
    expect(addCalendarMonths(plainDate(start), months)).toBe(end);
    expect(due(plainDate(start), { calendarMonths: months }, calendar)).toEqual(dueOn(end));
  });

  it.each([0, -1, 0.5, Number.NaN])('is never %p months', (months) => {
    expect(() => addCalendarMonths(plainDate('2026-01-01'), months)).toThrow(RangeError);
  });

  it('ends in the right month, on the same number or the last day, and never earlier for a later start', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, months) => {
        const end = addCalendarMonths(start, months);
        const [from, to] = [partsOf(start), partsOf(end)];
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
        const lastOfMonth = partsOf(addDays(end, 1)).day === 1;
        expect(to.day === from.day || (to.day < from.day && lastOfMonth)).toBe(true);
        expect(addCalendarMonths(addDays(start, 1), months) >= end).toBe(true);
      }),
    );
  });
});

describe('a due date', () => {
  it('is counted in days without regard to weekends', () => {
    expect(due(plainDate('2024-04-03'), { calendarDays: 56 }, calendar)).toEqual(
      dueOn('2024-05-29'),
    );
    expect(() => due(plainDate('2024-04-03'), { calendarDays: 0 }, calendar)).toThrow(RangeError);
  });

  it('is counted from a day known in full, however it came to be known', () => {
    expect(due(partialDate('2024-03-28'), { workingDays: 5 }, calendar)).toEqual(
      dueOn('2024-04-08'),
    );
  });

  const periods: readonly Period[] = [
    { calendarDays: 5 },
    { workingDays: 5 },
    { calendarMonths: 1 },
  ];

  it.each(periods)('of %j cannot be given when only the month of the start is known', (period) => {
    expect(due(partialDate('2018-09'), period, calendar)).toEqual({
      kind: 'cannot-yet-say',
      reason:
        'The date that starts the clock is known only as September 2018. ' +
        'Record the exact day, and the due date can be worked out.',
    });
  });

  it.each(periods)('of %j cannot be given when the start is not known', (period) => {
    expect(due(null, period, calendar)).toEqual({
      kind: 'cannot-yet-say',
      reason:
        'The date that starts the clock is not known. ' +
        'Record it, and the due date can be worked out.',
    });
  });
});

describe('the explanation of a due date', () => {
  const explained = (start: string, period: Period, by: Calendar = calendar) =>
    explainPeriod(plainDate(start), period, due(plainDate(start), period, by), by);

  it.each<[string, string, Period]>([
    [
      'One month from 31 January 2026 is 28 February 2026 (February has no 31st)',
      '2026-01-31',
      { calendarMonths: 1 },
    ],
    [
      'One month from 31 January 2024 is 29 February 2024 (February has no 31st)',
      '2024-01-31',
      { calendarMonths: 1 },
    ],
    [
      'One month from 29 January 2025 is 28 February 2025 (February 2025 has no 29th)',
      '2025-01-29',
      { calendarMonths: 1 },
    ],
    [
      'One month from 30 January 2023 is 28 February 2023 (February has no 30th)',
      '2023-01-30',
      { calendarMonths: 1 },
    ],
    ['6 months from 29 February 2024 is 29 August 2024', '2024-02-29', { calendarMonths: 6 }],
    ['One month from 15 October 2026 is 15 November 2026', '2026-10-15', { calendarMonths: 1 }],
    ['56 days from 3 April 2024 is 29 May 2024', '2024-04-03', { calendarDays: 56 }],
    [
      '5 working days from 28 March 2024, leaving out weekends and 2 bank holidays ' +
        '(29 March and 1 April), is 8 April 2024',
      '2024-03-28',
      { workingDays: 5 },
    ],
    [
      'One working day from 16 September 2022, leaving out weekends and one bank holiday ' +
        '(19 September), is 20 September 2022',
      '2022-09-16',
      { workingDays: 1 },
    ],
    [
      '5 working days from 9 November 2026, leaving out weekends, is 16 November 2026',
      '2026-11-09',
      { workingDays: 5 },
    ],
    [
      '6 working days from 23 December 2026, leaving out weekends and 3 bank holidays ' +
        '(25 December, 28 December and 1 January 2027), is 5 January 2027',
      '2026-12-23',
      { workingDays: 6 },
    ],
  ])('%s', (sentence, start, period) => {
    expect(explained(start, period)).toBe(sentence);
  });

  it('does not name as left out a holiday that was added on a Saturday', () => {
    const added = calendarFrom(englandAndWales, [{ date: '2026-11-14', title: 'A holiday' }]);
    expect(explained('2026-11-09', { workingDays: 5 }, added)).toBe(
      '5 working days from 9 November 2026, leaving out weekends, is 16 November 2026',
    );
  });

  it('gives the reason when there is no date yet', () => {
    const period = { workingDays: 2 };
    const start = plainDate('2028-12-28');
    expect(explainPeriod(start, period, due(start, period, calendar), calendar)).toBe(
      notInCalendar(2029).reason,
    );
  });

  it('says both dates when the calendar has changed since the date was given', () => {
    const given = { kind: 'due', date: plainDate('2022-09-19') } as const;
    expect(explainPeriod(plainDate('2022-09-12'), { workingDays: 5 }, given, calendar)).toBe(
      '5 working days from 12 September 2022 was given as 19 September 2022; ' +
        'by calendar 2026-02-25 it is 20 September 2022',
    );
  });

  it('says that a date was given which can no longer be counted', () => {
    const given = { kind: 'due', date: plainDate('2018-10-31') } as const;
    expect(explainPeriod(null, { calendarMonths: 1 }, given, calendar)).toBe(
      '31 October 2018 was given as the due date, but it cannot be counted again. ' +
        'The date that starts the clock is not known. Record it, and the due date can be worked out.',
    );
  });
});
