import fc from 'fast-check';
import { addDays, daysBetween, plainDate, type PlainDate } from '../../language/dates';
import type { RunningClock } from '../clock-row';
import { cameTo, type Course, type Rest } from './course';
import {
  daysToMeet,
  fewestForForecast,
  forecast,
  foreseeableDates,
  hasComePast,
  nextDate,
  outlookBefore,
  sayForecast,
} from './forecast';

const d = plainDate;
const report = foreseeableDates.find(({ rule }) => rule === 'C5/report');
if (!report) throw new Error('Nothing is foreseen of the report');

const course = (rest: Partial<Course> = {}): Course => ({
  stages: [],
  earlier: null,
  rests: [],
  met: new Map(),
  ...rest,
});

const clock = (rest: Partial<RunningClock> = {}): RunningClock => ({
  id: 'a clock',
  caseId: 'case',
  instanceId: 'case',
  ruleId: 'C5/report',
  edition: 'g2016',
  startedBy: 'a fact',
  startedOn: d('2025-12-02'),
  statutoryDue: d('2026-06-02'),
  cannotSay: null,
  agreedDue: null,
  metOn: null,
  metBy: null,
  replacedBy: null,
  replacedWhy: null,
  calendarVersion: 'test',
  ...rest,
});

/** Came to the drafting on that day, and was signed off so many days later. */
const signedOff = (came: string, after: number, rests: readonly Rest[] = []): Course =>
  course({
    stages: [{ stage: 'reviewing.drafting', on: d(came) }],
    met: new Map([['C5/report', [addDays(d(came), after)]]]),
    rests,
  });

describe('how long past reviews took', () => {
  it('is counted from first coming to the step to meeting the date, the shortest first', () => {
    const past = [
      signedOff('2024-01-31', 100),
      signedOff('2023-03-01', 30),
      signedOff('2022-01-01', 90, [{ from: d('2022-02-01'), until: d('2022-03-13') }]),
    ];
    expect(daysToMeet('drafting', report, past)).toEqual([30, 50, 100]);
    expect(daysToMeet('panel-reading', report, past)).toEqual([]);
  });

  it('leaves out what is not known to the day, or out of its order', () => {
    const early = signedOff('2024-01-31', 100);
    expect(
      daysToMeet('drafting', report, [
        { ...early, stages: [{ stage: 'reviewing.drafting', on: null }] },
        { ...early, met: new Map([['C5/report', [d('2024-01-30')]]]) },
        { ...early, met: new Map() },
        { ...early, rests: [{ from: null, until: d('2024-02-20') }] },
      ]),
    ).toEqual([]);
  });

  it('is read from earlier records where they give both days', () => {
    const told = (earlier: Course['earlier']) =>
      daysToMeet('home-office-told', report, [course({ earlier })]);
    expect(told({ decidedOn: '2019-03-01', signedOffOn: '2020-01-06' })).toEqual([311]);
    expect(told({ decidedOn: '2019-03', signedOffOn: '2020-01-06' })).toEqual([]);
    expect(told({ decidedOn: '2019-03-01', signedOffOn: '2020' })).toEqual([]);
    const earlier = { cspAwareDate: '2019-02-04', decidedOn: '2019-03-01' };
    const decision = foreseeableDates.find(({ rule }) => rule === 'C2/decide') ?? report;
    expect(daysToMeet('intake', decision, [course({ earlier })])).toEqual([25]);
  });
});

describe('the next date', () => {
  const today = d('2026-03-02');
  it.each([
    ['of the report', [clock()], '2026-06-02'],
    [
      'an agreed one comes in the place of the statutory',
      [clock({ agreedDue: d('2026-09-30') })],
      '2026-09-30',
    ],
    ['today is still to come', [clock({ statutoryDue: d('2026-03-02') })], '2026-03-02'],
    ['what has passed is late', [clock({ statutoryDue: d('2026-03-01') })], null],
    ['what was met', [clock({ metOn: d('2026-02-01') })], null],
    ['what is counted no longer', [clock({ replacedBy: 'another' })], null],
    ['no date can be given', [clock({ statutoryDue: null })], null],
    ['our own reminder', [clock({ ruleId: 'C8/amend' })], null],
    [
      'our own, but agreed',
      [clock({ ruleId: 'C8/amend', agreedDue: d('2026-05-01') })],
      '2026-05-01',
    ],
    ['the look at a plan', [clock({ ruleId: 'C12/action-plan-look' })], null],
    [
      'the earlier of two',
      [clock(), clock({ ruleId: 'C9/copy-to-commissioner', statutoryDue: d('2026-03-16') })],
      '2026-03-16',
    ],
  ] as const)('%s', (_, clocks, due) => {
    expect(nextDate(clocks, today)?.due ?? null).toBe(due);
  });
});

describe('reviews that have come past a date', () => {
  it.each([
    ['C5/report', 'signingOff.awaitingCspSignOff', false],
    ['C5/report', 'signingOff.signedOff', true],
    ['C5/report', 'concluded', true],
    ['C5/report', 'deciding.noReview.closed', false],
    ['C2/decide', 'deciding.recommended', false],
    ['C2/decide', 'deciding.noReview.closed', true],
    ['C2/decide', 'duplicate', false],
  ])('%s at %s: %s', (rule, stage, past) => {
    const date = foreseeableDates.find((one) => one.rule === rule);
    expect(date && hasComePast(date, stage)).toBe(past);
  });
});

/** 10, 20, 30, … days. */
const tens = (count: number) => Array.from({ length: count }, (_, index) => (index + 1) * 10);

describe('what past reviews say of a date', () => {
  it.each([
    // More than half of the ten took longer than 49 days, and just half took longer than 50.
    [
      tens(10),
      0,
      49,
      {
        isLikelyToMiss: true,
        count: 10,
        longer: 6,
        halfWithin: 50,
        halfOrMore: 60,
        nineOfTenWithin: 90,
      },
    ],
    [tens(10), 0, 50, { isLikelyToMiss: false, count: 10, longer: 5 }],
    // Of eleven, six are more than half.
    [
      tens(11),
      0,
      59,
      { isLikelyToMiss: true, longer: 6, halfWithin: 60, halfOrMore: 60, nineOfTenWithin: 100 },
    ],
    [tens(11), 0, 60, { isLikelyToMiss: false, longer: 5 }],
    // Only those count that were still at work by then, from as far as this review has come.
    [
      tens(20),
      100,
      49,
      { isLikelyToMiss: true, count: 11, longer: 6, halfWithin: 50, halfOrMore: 50 },
    ],
    [tens(20), 101, 50, { isLikelyToMiss: false, count: 10, longer: 5, halfWithin: 49 }],
    [tens(20), 111, 50, { kind: 'too few', passed: 20, count: 9 }],
    // On the day itself whoever is not there yet is late by tomorrow.
    [tens(10), 5, 0, { isLikelyToMiss: true, longer: 10 }],
    [tens(10).map(() => 5), 5, 0, { isLikelyToMiss: false, longer: 0 }],
    [tens(9), 0, 1, { kind: 'too few', passed: 9, count: 9 }],
    [[], 0, 1, { kind: 'too few', passed: 0, count: 0 }],
  ] as const)('%j after %i days with %i left', (days, gone, left, expected) => {
    expect(outlookBefore({ gone, left }, days)).toMatchObject(expected);
  });

  const anyDays = fc
    .array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 })
    .map((days) => days.sort((a, b) => a - b));
  const someDays = fc.integer({ min: 0, max: 400 });
  const isRisky = (gone: number, left: number, days: readonly number[]): boolean => {
    const outlook = outlookBefore({ gone, left }, days);
    return outlook.kind === 'foreseen' && outlook.isLikelyToMiss;
  };

  it('is never worse with more time left', () => {
    fc.assert(
      fc.property(anyDays, someDays, someDays, someDays, (days, gone, left, more) => {
        expect(isRisky(gone, left + more, days) && !isRisky(gone, left, days)).toBe(false);
      }),
    );
  });

  it('is never worse for a review that just came, where past reviews took less', () => {
    fc.assert(
      fc.property(anyDays, fc.array(someDays), someDays, (days, waited, left) => {
        const less = days.map((one, index) => Math.max(0, one - (waited[index] ?? 0)));
        less.sort((a, b) => a - b);
        expect(isRisky(0, left, less) && !isRisky(0, left, days)).toBe(false);
      }),
    );
  });

  it('counts as it says', () => {
    fc.assert(
      fc.property(anyDays, someDays, someDays, (days, gone, left) => {
        const outlook = outlookBefore({ gone, left }, days);
        const asFar = days.filter((one) => one >= gone).map((one) => one - gone);
        expect(outlook.count).toBe(asFar.length);
        if (outlook.kind === 'too few') expect(asFar.length).toBeLessThan(fewestForForecast);
        else {
          const share = (holds: (one: number) => boolean) => asFar.filter(holds).length;
          expect(outlook.longer).toBe(share((one) => one > left));
          expect(share((one) => one <= outlook.halfWithin) * 2).toBeGreaterThanOrEqual(
            asFar.length,
          );
          expect(share((one) => one >= outlook.halfOrMore) * 2).toBeGreaterThanOrEqual(
            asFar.length,
          );
          expect(share((one) => one <= outlook.nineOfTenWithin) * 10).toBeGreaterThanOrEqual(
            asFar.length * 9,
          );
        }
      }),
    );
  });
});

describe('the forecast of a review', () => {
  const today = d('2026-03-02');
  const past = tens(24).map((days) => signedOff('2020-01-01', days));
  const from = (reviews: readonly Course[]) => (step: string, rule: string) =>
    daysToMeet(step, { ...report, rule }, reviews);
  const underWay = (came: string, rests: readonly Rest[] = []) => ({
    stage: 'reviewing.drafting',
    course: course({ stages: [{ stage: 'reviewing.drafting', on: d(came) }], rests }),
    clocks: [clock({ statutoryDue: d('2026-03-22') })],
  });
  const said = (review: Parameters<typeof forecast>[0], reviews = past) => {
    const found = forecast(review, today, from(reviews));
    return found && sayForecast(found);
  };

  it('says what stands behind it', () => {
    expect(said(underWay('2026-03-02'))).toBe(
      'Likely to miss 22 March 2026. Half of 24 past reviews took 130 days or more from here; 20 days are left. Nine of ten took 220 days or less.',
    );
    expect(
      said(
        underWay('2026-03-02'),
        past.map((one) => ({ ...one, met: signedOff('2020-01-01', 1).met })),
      ),
    ).toBe(
      'Half of 24 past reviews took 1 day or less from here; 20 days are left. Nine of ten took 1 day or less.',
    );
  });

  it('counts from as far as the review has come', () => {
    expect(forecast(underWay('2025-11-22'), today, from(past))).toMatchObject({
      rule: 'C5/report',
      due: '2026-03-22',
      gone: 100,
      left: 20,
      outlook: { count: 15, longer: 12 },
    });
  });

  it('says how few there are', () => {
    expect(said(underWay('2026-03-02'), past.slice(0, 1))).toBe(
      'A forecast for 22 March 2026 needs 10 past reviews that had come as far; there is 1.',
    );
    expect(said(underWay('2025-08-01'))).toBe(
      'A forecast for 22 March 2026 needs 10 past reviews that had come as far; there are 3, because the others took fewer than 213 days from this step.',
    );
    expect(said(underWay('2026-03-02'), [])).toMatch(/there is none\.$/);
  });

  it.each([
    [
      'while the whole work waits',
      underWay('2026-01-01', [{ from: d('2026-02-01'), until: null }]),
    ],
    [
      'while it waits since a day that nobody knows',
      underWay('2026-01-01', [{ from: null, until: null }]),
    ],
    [
      'where nobody knows how long it waited',
      underWay('2026-01-01', [{ from: null, until: d('2026-02-01') }]),
    ],
    ['where nobody knows since when it is there', { ...underWay('2026-01-01'), course: course() }],
    ['off the road', { ...underWay('2026-01-01'), stage: 'deciding.noReview.closed' }],
    ['where no date is still to come', { ...underWay('2026-01-01'), clocks: [] }],
  ])('is none %s', (_, review) => {
    expect(forecast(review, today, from(past))).toBeNull();
  });

  /** The days before it moved back by as much: a review in which the work waited for that long. */
  const withPause = (one: Course, from: PlainDate, days: number): Course => {
    const moved = (day: PlainDate) => (day <= from ? addDays(day, -days) : day);
    return {
      ...one,
      stages: one.stages.map(({ stage, on }) => ({ stage, on: on && moved(on) })),
      rests: [...one.rests, { from: addDays(from, -days), until: from }],
    };
  };

  it('is the same whether the work waited for a while or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 400 }),
        fc.nat(),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 24, maxLength: 24 }),
        (gone, waited, when, pastWaited) => {
          const came = addDays(today, -gone);
          const review = underWay(came);
          const paused = withPause(review.course, addDays(came, when % (gone + 1)), waited);
          const reviews = past.map((one, index) =>
            withPause(one, addDays(d('2020-01-01'), index), pastWaited[index] ?? 0),
          );
          expect(daysBetween(cameTo('drafting', paused) ?? today, today)).toBe(gone + waited);
          expect(forecast({ ...review, course: paused }, today, from(reviews))).toEqual(
            forecast(review, today, from(past)),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is none as soon as a pause begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (gone) => {
        const began = addDays(today, -gone);
        expect(
          forecast(underWay('2025-06-01', [{ from: began, until: null }]), today, from(past)),
        ).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});
