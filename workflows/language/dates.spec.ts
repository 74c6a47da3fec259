import fc from 'fast-check';
import {
  addDays,
  comparePlainDates,
  daysBetween,
  isPartialDate,
  isPlainDate,
  partialDate,
  plainDate,
  readDateAsPrinted,
  sayDate,
  sayPartialDate,
  weekdayOf,
  type DateAsPrinted,
} from './dates';

const anyDate = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((instant) => plainDate(instant.toISOString().slice(0, 10)));

describe('a plain date', () => {
  it.each(['2026-03-03', '2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])(
    'accepts %s, a day that exists',
    (text) => {
      expect(isPlainDate(text)).toBe(true);
      expect(plainDate(text)).toBe(text);
    },
  );

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '2026-03',
    '2026-03-03T00:00:00Z',
    ' 2026-03-03',
    '2026-03-03\n',
    '0202-03-03',
    '03/03/2026',
    '',
  ])('refuses %j, which is not a day', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it.each([undefined, null, 20260303, {}])('refuses %p, which is not text', (value) => {
    expect(isPlainDate(value)).toBe(false);
  });

  it('says how to write a date when it is not given one', () => {
    expect(() => plainDate('3 March')).toThrow(
      "'3 March' is not a date. Write the year, month and day as in 2026-03-03, for 3 March 2026.",
    );
  });

  it('says how many days the month has when the day does not exist', () => {
    expect(() => plainDate('2026-02-30')).toThrow(
      "'2026-02-30' is not a real date: February 2026 has 28 days.",
    );
  });

  it('is said day first, as in Britain', () => {
    expect(sayDate(plainDate('2026-03-03'))).toBe('3 March 2026');
    expect(sayDate(plainDate('2019-12-25'))).toBe('25 December 2019');
  });

  it.each([
    ['1970-01-01', 'Thursday'],
    ['1969-12-31', 'Wednesday'],
    ['2019-07-17', 'Wednesday'],
    ['2022-09-19', 'Monday'],
    ['2024-02-29', 'Thursday'],
    ['1900-01-01', 'Monday'],
  ] as const)('knows that %s was a %s', (text, weekday) => {
    expect(weekdayOf(plainDate(text))).toBe(weekday);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
  ])('counts %s and %i days as %s, whatever the clocks do', (start, days, end) => {
    expect(addDays(plainDate(start), days)).toBe(end);
    expect(daysBetween(plainDate(start), plainDate(end))).toBe(days);
  });

  it('will not add part of a day', () => {
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(plainDate('2026-01-01'), Number.NaN)).toThrow(RangeError);
  });

  it.each([
    ['9999-12-31', 1],
    ['1000-01-01', -1],
    ['2026-01-01', Number.MAX_SAFE_INTEGER],
  ])('will not leave the years that can be written: %s and %i days', (start, days) => {
    expect(() => addDays(plainDate(start), days)).toThrow('outside the years 1000 to 9999');
  });

  it('sorts earliest first', () => {
    const sorted = ['2026-01-02', '2025-12-31', '2026-01-01', '2025-12-31']
      .map(plainDate)
      .sort(comparePlainDates);
    expect(sorted).toEqual(['2025-12-31', '2025-12-31', '2026-01-01', '2026-01-02']);
  });

  it('comes back to where it started when days are added and taken away', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const there = addDays(date, days);
        expect(daysBetween(date, there)).toBe(days);
        expect(addDays(there, -days)).toBe(date);
        expect(Math.sign(comparePlainDates(there, date))).toBe(Math.sign(days));
      }),
    );
  });

  it('has the same weekday seven days on and another the day after', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
        expect(weekdayOf(addDays(date, 1))).not.toBe(weekdayOf(date));
      }),
    );
  });
});

describe('a partly known date', () => {
  it.each([
    ['2018', '2018'],
    ['2018-09', 'September 2018'],
    ['2018-09-14', '14 September 2018'],
  ])('keeps %s as it is known and says it as %s', (text, said) => {
    expect(isPartialDate(text)).toBe(true);
    expect(partialDate(text)).toBe(text);
    expect(sayPartialDate(partialDate(text))).toBe(said);
  });

  it.each(['18', '2018-9', '2018-13', '2018-00', '2018-02-30', '2018-', 'September 2018', '0018'])(
    'refuses %s',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
      expect(() => partialDate(text)).toThrow(
        `'${text}' is not a date. Write as much as is known: 2018, or 2018-09, or 2018-09-14.`,
      );
    },
  );

  it('is not a plain date until its day is known', () => {
    expect(isPlainDate(partialDate('2018-09'))).toBe(false);
    expect(isPlainDate(partialDate('2018-09-14'))).toBe(true);
  });
});

type Reading = readonly [cell: string, date: string | null, precision: DateAsPrinted['precision']];

const readings = (rows: readonly Reading[], certain: boolean): void => {
  it.each(rows)('%j is read as %j (%s)', (cell, date, precision) => {
    expect(readDateAsPrinted(cell)).toEqual({ asPrinted: cell, date, precision, certain });
  });
};

describe('a date as a spreadsheet prints it', () => {
  describe('is certain when the cell says one date and nothing else', () => {
    readings(
      [
        ['2013-05-29', '2013-05-29', 'day'],
        [' 2013-05-29 ', '2013-05-29', 'day'],
        ['17/07/2019', '2019-07-17', 'day'],
        ['3/4/2019', '2019-04-03', 'day'],
        ['17.07.2019', '2019-07-17', 'day'],
        ['17-07-2019', '2019-07-17', 'day'],
        ['2019/07/17', '2019-07-17', 'day'],
        ['3 March 2026', '2026-03-03', 'day'],
        ['3rd of March 2026', '2026-03-03', 'day'],
        ['3-Mar-2026', '2026-03-03', 'day'],
        ['1 Sept 2011', '2011-09-01', 'day'],
        ['March 3, 2026', '2026-03-03', 'day'],
        ['29 February 2024', '2024-02-29', 'day'],
        ['September 2011', '2011-09', 'month'],
        ['may 2014', '2014-05', 'month'],
        ['Sep-2011', '2011-09', 'month'],
        ['2018-09', '2018-09', 'month'],
        ['2018', '2018', 'year'],
      ],
      true,
    );
  });

  describe('is one date, not certain, when the cell says more', () => {
    readings(
      [
        ['September 2011 (initiated)', '2011-09', 'month'],
        ['2012-07-31 (incident 2012-07-30 about 23:30, died next day)', '2012-07-31', 'day'],
        [
          '2013-08-19 (initial scoping meeting CSP + police, "19 August", year implied)',
          '2013-08-19',
          'day',
        ],
        ['2019-09-17 (review completed)', '2019-09-17', 'day'],
        ['2019-09-17 (review completed', '2019-09-17', 'day'],
        ['2019-09-17 - review completed', '2019-09-17', 'day'],
        ['May 2016 (date of completion)', '2016-05', 'month'],
        ['2024-04-03 (date of coroner letter)', '2024-04-03', 'day'],
        ['KCSP briefing 2019-07-17 (item D4)', '2019-07-17', 'day'],
        ['review took place in 2016', '2016', 'year'],
        ['Home Office approval July 2014', '2014-07', 'month'],
        ['Approved for publication in August 2019', '2019-08', 'month'],
        ['NHS independent investigation published 2020-06-24', '2020-06-24', 'day'],
        ['manslaughter conviction 2012-07-12, 12 years', '2012-07-12', 'day'],
        [
          'perpetrator died in prison shortly before trial; inquest January 2017: unlawful killing',
          '2017-01',
          'month',
        ],
        ['guilty of murder August 2012', '2012-08', 'month'],
        ['convicted; life sentence May 2016', '2016-05', 'month'],
        ['early 2011', '2011', 'year'],
        ['2013-05-29?', '2013-05-29', 'day'],
        ['2013-05-29 00:00:00', '2013-05-29', 'day'],
        ['(2013-05-29)', '2013-05-29', 'day'],
        ['2013-05-29; 29/05/2013', '2013-05-29', 'day'],
        ['Wednesday 17 July 2019', '2019-07-17', 'day'],
      ],
      false,
    );
  });

  describe('may be a month or a financial year, and the cell does not say which', () => {
    readings([['2011-12', '2011-12', 'month']], false);
  });

  describe('is words when a limit or an approximation is given', () => {
    readings(
      [
        ['by 2013-07-11 (exact day not given)', null, 'words'],
        ['2012-03-13 or after (999 call 01:32 that day)', null, 'words'],
        ['before 3 March 2026', null, 'words'],
        ['by Wednesday 17 July 2019', null, 'words'],
        ['no later than 17/07/2019', null, 'words'],
        ['from March 2011', null, 'words'],
        ['March 2011 onwards', null, 'words'],
        ['about September 2011', null, 'words'],
        ['approx. 3 March 2026', null, 'words'],
        ['c. March 2011', null, 'words'],
        ['<2013-05-29', null, 'words'],
      ],
      false,
    );
  });

  describe('is words when there are several dates, or a range', () => {
    readings(
      [
        ['August 2021 / Updated May 2022 (Final v5)', null, 'words'],
        ['Home Office library lists it twice: April 2023 and February 2024', null, 'words'],
        ['August/September 2011', null, 'words'],
        ['3 to 5 March 2026', null, 'words'],
        ['3, 4 March 2026', null, 'words'],
        ['3 March 2026 or 4th', null, 'words'],
        ['between March 2012 and April 2013', null, 'words'],
        ['2016-2018', null, 'words'],
        ['in 2016 and in 2017', null, 'words'],
      ],
      false,
    );
  });

  describe('is words when the only date is a remark about something else', () => {
    readings(
      [
        [
          'Not fully commenced until criminal proceedings concluded (agreed 2013-08-19)',
          null,
          'words',
        ],
      ],
      false,
    );
  });

  describe('is words when no date can be taken from them', () => {
    readings(
      [
        [
          'Deferred at the request of the Coroner until after the inquest (about 13 months)',
          null,
          'words',
        ],
        ['perpetrator took his own life before arrest', null, 'words'],
        ['listed as Learning for Publication only', null, 'words'],
        ['2000 pages', null, 'words'],
        ['called at 2015 hours', null, 'words'],
        ['in 2015 hours', null, 'words'],
        ['B/2012', null, 'words'],
      ],
      false,
    );
  });

  describe('is words when it looks like a date and is none, or leaves out the century', () => {
    readings(
      [
        ['31/02/2019', null, 'words'],
        ['07/17/2019', null, 'words'],
        ['30 February 2013', null, 'words'],
        ['2013-02-30', null, 'words'],
        ['2013-14', null, 'words'],
        ['2013/14', null, 'words'],
        ['3/4/19', null, 'words'],
        ['3-Mar-26', null, 'words'],
        ['Sep-11', null, 'words'],
      ],
      false,
    );
  });

  describe('is none when the cell is empty or says that there is none', () => {
    readings(
      [
        ['', null, 'none'],
        ['   ', null, 'none'],
        ['(no date on the published page)', null, 'none'],
        ['(news report, undated in the excerpt)', null, 'none'],
        ['not known', null, 'none'],
        ['N/A', null, 'none'],
        ['-', null, 'none'],
      ],
      false,
    );
  });

  it('keeps the words of any cell and never makes a date that the cell does not spell', () => {
    const pieces = fc.constantFrom(
      ...['2013', '-05-', '29', '/', ' ', 'May', 'by', '(', ')', '31', '02', 'to', '.', 'or after'],
      ...['September 2011', '17/07/2019', '\uE000', '[', 'c.', ',', 'undated', 'in 2016', '–'],
    );
    const cells = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(cells, (cell) => {
        const read = readDateAsPrinted(cell);
        expect(read.asPrinted).toBe(cell);
        expect(read.date === null).toBe(read.precision === 'words' || read.precision === 'none');
        if (read.date === null) return expect(read.certain).toBe(false);
        expect(isPartialDate(read.date)).toBe(true);
        expect(cell).toContain(read.date.slice(0, 4));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back with certainty every day as we say it and as we store it', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const cell of [date, sayDate(date)]) {
          expect(readDateAsPrinted(cell)).toEqual({
            asPrinted: cell,
            date,
            precision: 'day',
            certain: true,
          });
        }
      }),
    );
  });

  it('reads a very long cell at once', () => {
    const long = `${'('.repeat(50_000)}${'by '.repeat(50_000)}${' '.repeat(50_000)}2013-05-29`;
    const started = performance.now();
    expect(readDateAsPrinted(long).asPrinted).toBe(long);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
