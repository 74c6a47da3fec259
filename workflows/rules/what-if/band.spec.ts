import { plainDate } from '../../language/dates';
import { bandOf, bandsOf, daysTaken, type PastReview } from './band';
import { placeOf, road } from './road';

const review = (
  stages: readonly (readonly [string, string | null])[],
  earlier: PastReview['earlier'] = null,
): PastReview => ({
  stages: stages.map(([stage, on]) => ({ stage, on: on === null ? null : plainDate(on) })),
  earlier,
});

const daysOf = (past: PastReview) => Object.fromEntries(daysTaken(past));

describe('the band of a step', () => {
  it.each([
    [[], { kind: 'too few', count: 0 }],
    [[7, 9, 11, 20], { kind: 'too few', count: 4 }],
    [[9, 7, 20, 11, 13], { kind: 'band', count: 5, lower: 9, median: 11, upper: 13 }],
    [[1, 2, 3, 4, 5, 6], { kind: 'band', count: 6, lower: 2, median: 4, upper: 5 }],
    [[0, 0, 0, 0, 100], { kind: 'band', count: 5, lower: 0, median: 0, upper: 0 }],
    [
      [10, 20, 30, 40, 50, 60, 70, 80],
      { kind: 'band', count: 8, lower: 28, median: 45, upper: 63 },
    ],
  ])('of %j days', (days, band) => {
    expect(bandOf(days)).toEqual(band);
  });

  it('is no other for days in another order, and leaves them as they were', () => {
    const days = [13, 9, 11, 7, 20];
    bandOf(days);
    expect(days).toEqual([13, 9, 11, 7, 20]);
  });
});

describe('how long a step took', () => {
  it('runs to the next stage of the road, over the end of a short month', () => {
    const past = review([
      ['reviewing.drafting', '2024-01-31'],
      ['reviewing.withPanel', '2024-02-29'],
      ['reviewing.withFamily', '2024-03-31'],
    ]);
    expect(daysOf(past)).toEqual({ drafting: 29, 'panel-reading': 31 });
  });

  it('counts a step that was gone back to once, until the review first came further', () => {
    const past = review([
      ['reviewing.drafting', '2026-01-01'],
      ['reviewing.withPanel', '2026-01-11'],
      ['reviewing.drafting', '2026-01-15'],
      ['reviewing.withPanel', '2026-01-25'],
      ['reviewing.withFamily', '2026-02-01'],
    ]);
    expect(daysOf(past)).toEqual({ drafting: 10, 'panel-reading': 21 });
  });

  it('joins the stages of one step, and passes over stages off the road', () => {
    const past = review([
      ['deciding.awaitingCorePanel', '2026-01-01'],
      ['deciding.recommended', '2026-01-10'],
      ['deciding.noReview.closed', '2026-01-20'],
      ['deciding.decided.directed', '2026-02-01'],
      ['reviewing.commissioned', '2026-02-01'],
    ]);
    expect(daysOf(past)).toEqual({ decision: 31, 'home-office-told': 0 });
  });

  it.each([
    ['it is not known since when', null, '2026-02-01'],
    ['it is not known until when', '2026-01-01', null],
    ['the days are out of their order', '2026-02-01', '2026-01-01'],
  ])('is not told where %s', (_, from, to) => {
    expect(
      daysOf(
        review([
          ['reviewing.withFamily', from],
          ['reviewing.checkingFacts', to],
        ]),
      ),
    ).toEqual({});
  });

  it('is not told of the step a review still stands at', () => {
    expect(daysOf(review([['monitoring.published', '2026-01-01']]))).toEqual({});
    expect(
      daysOf(
        review([
          ['monitoring.published', '2026-01-01'],
          ['concluded', '2026-12-31'],
        ]),
      ),
    ).toEqual({ conclusion: 364 });
  });

  it('is read from earlier records where they give both days', () => {
    const earlier = {
      decidedOn: '2019-03-01',
      homeOfficeInformedOn: '2019-03-08',
      signedOffOn: '2020-01-06',
      submittedOn: '2020-01-20',
      letterOn: '2020-06-01',
      publishedOn: '2020-09-01',
    };
    const adopted = (said: Readonly<Record<string, unknown>>) =>
      daysOf(review([['monitoring.published', '2020-09-01']], { ...earlier, ...said }));
    expect(adopted({})).toEqual({ 'home-office-told': 7, submission: 14 });
    expect(adopted({ lastOutcome: 'C' })).toEqual({ 'home-office-told': 7, submission: 14 });
    expect(adopted({ lastOutcome: 'A' })).toEqual({
      'home-office-told': 7,
      submission: 14,
      'home-office': 133,
      publication: 92,
    });
    const since = '2021-03-01';
    expect(adopted({ stage: 'takenDown', since })).not.toHaveProperty('conclusion');
    expect(adopted({ stage: 'concluded', since })).toMatchObject({ conclusion: 181 });
    expect(adopted({ submittedOn: '2020-01' })).toEqual({ 'home-office-told': 7 });
    expect(adopted({ submittedOn: '2020-01-05' })).toEqual({ 'home-office-told': 7 });
  });

  it('makes a band of five reviews, for the step that five have passed', () => {
    const past = [10, 20, 30, 40, 50].map((days) =>
      review([
        ['reviewing.drafting', '2026-01-01'],
        [
          'reviewing.withPanel',
          days === 50 ? '2026-02-20' : `2026-${days > 30 ? '02-10' : `01-${days + 1}`}`,
        ],
      ]),
    );
    const bands = bandsOf(past);
    expect(bands.get('drafting')).toEqual({
      kind: 'band',
      count: 5,
      lower: 20,
      median: 30,
      upper: 40,
    });
    expect(bands.get('panel-reading')).toEqual({ kind: 'too few', count: 0 });
    expect(bandsOf(past.slice(1)).get('drafting')).toEqual({ kind: 'too few', count: 4 });
  });
});

describe('the road', () => {
  it('leads from each step to the next, and from the last to the conclusion', () => {
    expect(road.map(({ leadsTo }) => placeOf(leadsTo))).toEqual(road.map((_, index) => index + 1));
  });

  it('has no place for a case that rests without a review', () => {
    expect(placeOf('deciding.noReview.closed')).toBeNull();
    expect(placeOf('duplicate')).toBeNull();
    expect(placeOf('concluded')).toBe(road.length);
  });
});
