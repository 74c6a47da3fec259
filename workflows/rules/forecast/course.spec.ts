import { plainDate } from '../../language/dates';
import { restsIn, stagesAndEarlier, type CourseFact } from './course-facts';
import { cameTo, daysOfWork, yearsFirstKnown, type Course, type Rest } from './course';

const d = plainDate;

const course = (rest: Partial<Course> = {}): Course => ({
  stages: [],
  earlier: null,
  rests: [],
  met: new Map(),
  ...rest,
});

describe('days of work', () => {
  it.each([
    ['without a pause, over a leap day', '2024-02-01', '2024-03-01', [], 29],
    ['a pause in between', '2026-01-01', '2026-03-01', [['2026-01-11', '2026-01-31']], 39],
    ['a pause that began before', '2026-01-01', '2026-03-01', [['2025-06-01', '2026-01-11']], 49],
    ['a pause that still lasts', '2026-01-01', '2026-03-01', [['2026-02-01', null]], 31],
    [
      'two pauses',
      '2026-01-01',
      '2026-02-01',
      [
        ['2026-01-02', '2026-01-04'],
        ['2026-01-10', '2026-01-11'],
      ],
      28,
    ],
    [
      'a pause outside',
      '2026-01-01',
      '2026-02-01',
      [
        ['2025-01-01', '2026-01-01'],
        ['2026-02-01', '2026-05-01'],
      ],
      31,
    ],
    [
      'a pause of which nobody knows since when',
      '2026-01-01',
      '2026-02-01',
      [[null, '2026-01-11']],
      null,
    ],
    ['such a pause that was over before', '2026-01-01', '2026-02-01', [[null, '2025-12-01']], 31],
    ['all of it', '2026-01-01', '2026-02-01', [['2025-01-01', null]], 0],
  ] as const)('%s', (_, from, until, rests, count) => {
    const read = rests.map(([began, ended]): Rest => ({
      from: began === null ? null : d(began),
      until: ended === null ? null : d(ended),
    }));
    expect(daysOfWork(d(from), d(until), read)).toBe(count);
  });
});

describe('the course of a review', () => {
  it('takes the first coming of a review that went back', () => {
    const stages = ['2026-01-01', '2026-02-01'].map((on) => ({
      stage: 'reviewing.drafting',
      on: d(on),
    }));
    expect(cameTo('drafting', course({ stages }))).toBe('2026-01-01');
    expect(cameTo('final-draft', course({ stages }))).toBeNull();
  });

  it('falls back on earlier records', () => {
    const earlier = { decidedOn: '2019-03-01', homeOfficeInformedOn: '2019-03' };
    const told = course({ stages: [{ stage: 'deciding.decided.toReview', on: null }], earlier });
    expect(cameTo('home-office-told', told)).toBe('2019-03-01');
    expect(cameTo('panel', told)).toBeNull();
    expect(cameTo('intake', course({ earlier: { cspAwareDate: '2019-02-04' } }))).toBe(
      '2019-02-04',
    );
  });

  it('tells the years of their first known days', () => {
    const begun = (on: string) => course({ stages: [{ stage: 'intake.received', on: d(on) }] });
    const told = course({ earlier: { decidedOn: '2014-05-01', publishedOn: '2017-01-01' } });
    expect(yearsFirstKnown([begun('2021-03-04'), told, begun('2019-12-31')])).toEqual({
      first: '2014',
      last: '2021',
    });
    expect(yearsFirstKnown([course()])).toBeNull();
  });
});

describe('what the facts of a review tell of its course', () => {
  const fact = (type: string, on: string | null, told: object | null, stage = 'x'): CourseFact => ({
    type,
    effectiveOn: on,
    toState: `lifecycle.${stage} hold.running`,
    told: told && JSON.stringify(told),
  });
  const paused = (on: string, scope: string) => fact('hold.paused', on, { scope });
  const looked = (on: string, scope: string) => fact('hold.reviewed', on, { scope });
  const resumed = (on: string) => fact('hold.resumed', on, { reasons: 'It is over' });
  const takenOver = (since?: string) => fact('hold.adopted', '2026-05-01', { pausedSince: since });

  it.each([
    [
      'a pause',
      [paused('2026-01-01', 'full'), resumed('2026-02-01')],
      [['2026-01-01', '2026-02-01']],
    ],
    ['one that lasts', [paused('2026-01-01', 'full')], [['2026-01-01', null]]],
    ['part of the work goes on', [paused('2026-01-01', 'partial'), resumed('2026-02-01')], []],
    [
      'a part, then all of it',
      [paused('2026-01-01', 'partial'), looked('2026-02-01', 'full'), resumed('2026-03-01')],
      [['2026-02-01', '2026-03-01']],
    ],
    [
      'all of it, then a part',
      [paused('2026-01-01', 'full'), looked('2026-02-01', 'partial'), resumed('2026-03-01')],
      [['2026-01-01', '2026-02-01']],
    ],
    ['taken over', [takenOver('2026-04-01')], [['2026-04-01', null]]],
    ['taken over, known by its month', [takenOver('2026-04')], [[null, null]]],
    [
      'taken over, not known since when',
      [takenOver(), resumed('2026-06-01')],
      [[null, '2026-06-01']],
    ],
    ['what is no pause', [fact('report.draftStarted', '2026-01-01', null)], []],
  ])('rests: %s', (_, facts, expected) => {
    expect(restsIn(facts).map(({ from, until }) => [from, until])).toEqual(expected);
  });

  it('each stage with the day on which it was come to, a review taken over since it says', () => {
    const told = { since: '2025-03-01', decidedOn: '2024-12-01' };
    expect(
      stagesAndEarlier([
        fact('case.adopted', '2026-01-01', told, 'reviewing.drafting'),
        fact('report.draftCirculated', '2026-02-01', null, 'reviewing.withPanel'),
        fact('hold.paused', '2026-03-01', { scope: 'full' }, 'reviewing.withPanel'),
      ]),
    ).toEqual({
      stages: [
        { stage: 'reviewing.drafting', on: '2025-03-01' },
        { stage: 'reviewing.withPanel', on: '2026-02-01' },
      ],
      earlier: told,
    });
  });
});
