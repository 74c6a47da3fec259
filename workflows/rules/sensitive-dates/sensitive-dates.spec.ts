import { plainDate } from '../../language/dates';
import {
  comingUp,
  datesToAvoid,
  notedDays,
  sensitiveOn,
  warningOf,
  type DatedFact,
  type SensitiveDate,
} from './sensitive-dates';

const date = (
  day: string,
  recurs: SensitiveDate['recurs'],
  what = 'a birthday in the family',
): SensitiveDate => ({ day: plainDate(day), what, recurs });

const isAvoided = (day: string, ...dates: SensitiveDate[]): boolean =>
  sensitiveOn(plainDate(day), dates).length > 0;

describe('a day to avoid', () => {
  it.each([
    ['2026-03-03', '2026-03-03', 'once', true],
    ['2026-03-02', '2026-03-03', 'once', false],
    ['2026-03-04', '2026-03-03', 'once', false],
    ['2027-03-03', '2026-03-03', 'once', false],
    ['2024-03-03', '2026-03-03', 'yearly', true],
    ['2026-03-03', '2026-03-03', 'yearly', true],
    ['2031-03-03', '2026-03-03', 'yearly', true],
    ['2031-03-02', '2026-03-03', 'yearly', false],
    ['2031-04-03', '2026-03-03', 'yearly', false],
    ['2025-12-31', '1980-12-31', 'yearly', true],
    ['2026-01-01', '1980-12-31', 'yearly', false],
    ['2025-03-03', '2025-03-03', 'from then', false],
    ['2024-03-03', '2025-03-03', 'from then', false],
    ['2026-03-03', '2025-03-03', 'from then', true],
    ['2026-01-31', '2025-01-31', 'from then', true],
    ['2026-01-30', '2025-01-31', 'from then', false],
  ] as const)('%s against %s %s: %s', (day, first, recurs, avoided) => {
    expect(isAvoided(day, date(first, recurs))).toBe(avoided);
  });

  it.each([
    ['2024-02-28', false],
    ['2024-02-29', true],
    ['2024-03-01', false],
    ['2025-02-27', false],
    ['2025-02-28', true],
    ['2025-03-01', true],
    ['2025-03-02', false],
    ['2000-02-28', false],
    ['2000-02-29', true],
    ['2100-02-28', true],
    ['2100-03-01', true],
  ])('a birthday on 29 February against %s: %s', (day, avoided) => {
    expect(isAvoided(day, date('1992-02-29', 'yearly'))).toBe(avoided);
  });

  it('leaves a birthday on 28 February or 1 March where it is', () => {
    expect(isAvoided('2025-03-01', date('1992-02-28', 'yearly'))).toBe(false);
    expect(isAvoided('2025-02-28', date('1992-03-01', 'yearly'))).toBe(false);
  });

  it('is said in a sentence that asks and does not forbid', () => {
    const day = plainDate('2026-03-03');
    const death = date('2025-03-03', 'from then', 'the anniversary of the death');
    expect(warningOf(day, [death])).toBe(
      '3 March 2026 is the anniversary of the death. Choose another day if you can.',
    );
    expect(warningOf(day, [death, date('2010-03-03', 'yearly'), death])).toBe(
      '3 March 2026 is the anniversary of the death, and a birthday in the family. Choose another day if you can.',
    );
  });
});

describe('the days to avoid in a stretch of time', () => {
  const found = (from: string, to: string, ...dates: SensitiveDate[]) =>
    comingUp(dates, plainDate(from), plainDate(to)).map(({ on }) => on);

  it('has both its ends in it', () => {
    const birthday = date('1980-03-03', 'yearly');
    expect(found('2026-03-03', '2027-03-03', birthday)).toEqual(['2026-03-03', '2027-03-03']);
    expect(found('2026-03-04', '2027-03-02', birthday)).toEqual([]);
  });

  it('is in order, over the turn of a year', () => {
    expect(
      found(
        '2025-12-01',
        '2026-02-28',
        date('1980-01-06', 'yearly'),
        date('2026-02-02', 'once'),
        date('1979-12-24', 'yearly'),
      ),
    ).toEqual(['2025-12-24', '2026-01-06', '2026-02-02']);
  });

  it('has both days for a 29 February that the year lacks, and one where it has it', () => {
    const birthday = date('1992-02-29', 'yearly');
    expect(found('2025-01-01', '2025-12-31', birthday)).toEqual(['2025-02-28', '2025-03-01']);
    expect(found('2028-01-01', '2028-12-31', birthday)).toEqual(['2028-02-29']);
  });

  it('has no anniversary before the death, and nothing where it ends before it begins', () => {
    const death = date('2026-03-03', 'from then');
    expect(found('2025-01-01', '2026-12-31', death)).toEqual([]);
    expect(found('2027-12-31', '2027-01-01', death)).toEqual([]);
  });
});

describe('what a case holds', () => {
  const fact = (type: string, answers: DatedFact['answers'], rest: Partial<DatedFact> = {}) => ({
    instance: 'case',
    entry: 1,
    type,
    answers,
    ...rest,
  });
  const strand = { instance: 'strand', entry: 4 };
  const daysOf = (facts: readonly DatedFact[], trialOn: string | null = null) =>
    datesToAvoid(facts, trialOn === null ? null : plainDate(trialOn)).map(({ day, what }) => [
      day,
      what,
    ]);

  it.each(['case.notified', 'case.transferReceived', 'case.adopted'])(
    'the day of the death from %s',
    (type) => {
      expect(daysOf([fact(type, { deathDate: '2025-11-03' })])).toEqual([
        ['2025-11-03', 'the anniversary of the death'],
      ]);
    },
  );

  it.each(['2025-11', '2025', undefined])('no day where only %s is known', (deathDate) => {
    expect(daysOf([fact('case.notified', { deathDate })])).toEqual([]);
  });

  it('the day as it was corrected last, and not what was corrected of another entry', () => {
    const correction = (to: string, entry: number, field = 'deathDate') =>
      fact('date.corrected', { entry, field, to }, { entry: 9 });
    const notified = fact('case.notified', { deathDate: '2025-11-03' });
    expect(
      daysOf([notified, correction('2025-11-02', 1), correction('2025-11-01', 1)])[0]?.[0],
    ).toBe('2025-11-01');
    expect(daysOf([notified, correction('2025-11', 1)])).toEqual([]);
    expect(
      daysOf([notified, correction('2025-10-01', 2), correction('2025-10-01', 1, 'receivedOn')])[0],
    ).toEqual(['2025-11-03', 'the anniversary of the death']);
  });

  it('what the family told us of, corrected on its own record only', () => {
    const noted = fact(
      'familyStrand.dateNoted',
      { occasion: 'birthdayOfChild', falls: '2015-05-01', yearly: true },
      strand,
    );
    const correct = (instance: string) =>
      fact(
        'familyStrand.dateCorrected',
        { entry: 4, field: 'falls', to: '2015-05-02' },
        { instance, entry: 5 },
      );
    expect(daysOf([noted])).toEqual([['2015-05-01', 'the birthday of a child in the family']]);
    expect(daysOf([noted, correct('another')])[0]?.[0]).toBe('2015-05-01');
    expect(daysOf([noted, correct('strand')])[0]?.[0]).toBe('2015-05-02');
    expect(datesToAvoid([noted], null)[0]?.recurs).toBe('yearly');
  });

  it('no day that was withdrawn, of its own record only', () => {
    const noted = (instance: string) =>
      fact(
        'familyStrand.dateNoted',
        { occasion: 'birthday', falls: '1985-05-01', yearly: true },
        { instance, entry: 4 },
      );
    const withdrawn = fact('familyStrand.dateWithdrawn', { noted: '4' }, { ...strand, entry: 6 });
    expect(daysOf([noted('strand'), withdrawn])).toEqual([]);
    expect(daysOf([noted('another'), withdrawn])).toHaveLength(1);
    const correction = fact(
      'familyStrand.dateCorrected',
      { entry: 4, field: 'falls', to: '1985-05-02' },
      { ...strand, entry: 5 },
    );
    const says = 'A birthday in the family: 2 May 1985, every year';
    expect(notedDays([noted('strand'), correction, withdrawn], 'strand')).toEqual([
      { entry: 4, says, withdrawn: true },
    ]);
    expect(notedDays([noted('another'), withdrawn], 'another')[0]?.withdrawn).toBe(false);
  });

  it('hearings of the coroner, and a trial that is still to come', () => {
    expect(
      daysOf(
        [
          fact('inquest.hearingListed', { hearingOn: '2026-05-05', kind: 'preInquest' }),
          fact('inquest.hearingListed', { hearingOn: '2026-09-07', kind: 'inquest' }),
        ],
        '2026-10-05',
      ),
    ).toEqual([
      ['2026-05-05', 'the day of a hearing of the coroner'],
      ['2026-09-07', 'the day of the inquest'],
      ['2026-10-05', 'the first day of the trial'],
    ]);
  });

  it('the same day once, whoever told us', () => {
    const told = { occasion: 'birthdayOfVictim', falls: '1985-06-01', yearly: true };
    const both = ['one', 'two'].map((instance) =>
      fact('familyStrand.dateNoted', told, { instance, entry: 2 }),
    );
    expect(daysOf(both)).toHaveLength(1);
  });
});
