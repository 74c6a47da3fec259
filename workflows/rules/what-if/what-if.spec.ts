import { plainDate, type PlainDate } from '../../language/dates';
import type { Calendar } from '../calendar';
import type { RunningClock } from '../clock-row';
import type { Moves, ReviewToday } from './ahead';
import type { Band } from './band';
import { road } from './road';
import { breachesIn, foresee, reportByAfter } from './what-if';

const d = plainDate;

const calendar: Calendar = {
  version: 'test',
  covers: { from: d('2020-01-01'), to: d('2030-12-31') },
  holidays: new Set([d('2026-05-04'), d('2026-08-31'), d('2026-12-25'), d('2026-12-28')]),
};

const clock = (ruleId: string, rest: Partial<RunningClock> = {}): RunningClock => ({
  id: ruleId,
  caseId: 'case',
  instanceId: 'case',
  ruleId,
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

const review = (rest: Partial<ReviewToday> = {}): ReviewToday => ({
  today: d('2026-03-02'),
  caseId: 'case',
  edition: 'g2016',
  stage: 'reviewing.drafting',
  since: d('2026-02-20'),
  pause: null,
  trialOn: null,
  panelOn: null,
  publicationOn: null,
  clocks: [clock('C5/report')],
  ...rest,
});

const band = (median: number, count = 7): Band => ({
  kind: 'band',
  count,
  lower: Math.floor(median / 2),
  median,
  upper: median * 2,
});

/** Every step takes ten days. */
const tenDays = new Map(road.map(({ id }) => [id, band(10)] as const));
const noBands: ReadonlyMap<string, Band> = new Map();

const ahead = (of: ReviewToday, moves: Moves = {}, bands: ReadonlyMap<string, Band> = tenDays) =>
  foresee(of, moves, bands, calendar);

const stepIn = (foreseen: ReturnType<typeof ahead>, id: string) => {
  const step = foreseen.steps.find((one) => one.id === id);
  if (!step) throw new Error(`There is no step ${id} ahead`);
  return step;
};

const clockIn = (foreseen: ReturnType<typeof ahead>, ruleId: string) =>
  foreseen.clocks.find((one) => one.ruleId === ruleId);

describe('the steps ahead of a review as it stands', () => {
  it('begin with the step it is at, and follow each other by the median', () => {
    const { steps } = ahead(review());
    expect(steps.map(({ id, expected }) => [id, expected]).slice(0, 3)).toEqual([
      ['drafting', '2026-03-02'],
      ['panel-reading', '2026-03-12'],
      ['family-reading', '2026-03-22'],
    ]);
    expect(steps[0]).toMatchObject({
      isNow: true,
      how: '10 days as the median of 7 reviews here, after 20 February 2026.',
    });
    expect(steps[1]).toMatchObject({
      isNow: false,
      how: '10 days after 2 March 2026, as the median of 7 reviews here.',
    });
    expect(steps.at(-1)?.id).toBe('conclusion');
  });

  it('are counted over the end of a month and a leap day', () => {
    const at = review({ today: d('2028-02-20'), since: d('2028-02-19'), clocks: [] });
    expect(stepIn(ahead(at), 'drafting').expected).toBe('2028-02-29');
    expect(stepIn(ahead(at), 'panel-reading').expected).toBe('2028-03-10');
  });

  it('expect any day what has taken longer than usual', () => {
    const step = stepIn(ahead(review({ since: d('2026-01-01') })), 'drafting');
    expect(step.expected).toBe('2026-03-02');
    expect(step.how).toContain('that was 11 January 2026. It is expected any day');
  });

  it('say nothing of a day where too few reviews have passed, and nothing of what follows', () => {
    const bands = new Map(tenDays).set('panel-reading', { kind: 'too few', count: 3 });
    const foreseen = ahead(review(), {}, bands);
    expect(stepIn(foreseen, 'drafting').expected).toBe('2026-03-02');
    expect(stepIn(foreseen, 'panel-reading')).toMatchObject({
      expected: null,
      how: 'Only 3 reviews here have passed this step: too few to give a range.',
    });
    expect(stepIn(foreseen, 'family-reading')).toMatchObject({
      expected: null,
      how: 'No day can be expected for the step before it.',
    });
  });

  it('say so where one or no review has passed, and where nobody knows since when', () => {
    const bands = new Map(tenDays).set('drafting', { kind: 'too few', count: 1 });
    expect(stepIn(ahead(review(), {}, bands), 'drafting').how).toBe(
      'Only 1 review here has passed this step: too few to give a range.',
    );
    expect(stepIn(ahead(review(), {}, noBands), 'drafting').how).toBe(
      'No review here has passed this step: nothing to give a range from.',
    );
    expect(stepIn(ahead(review({ since: null })), 'drafting').how).toBe(
      'Nobody knows since when the review is at this step.',
    );
  });

  it('take the statutory date for the sign-off where history says nothing, unless it has passed', () => {
    expect(stepIn(ahead(review(), {}, noBands), 'sign-off').expected).toBe('2026-06-02');
    const late = review({ clocks: [clock('C5/report', { statutoryDue: d('2026-03-01') })] });
    expect(stepIn(ahead(late, {}, noBands), 'sign-off').expected).toBeNull();
    const today = review({ clocks: [clock('C5/report', { statutoryDue: d('2026-03-02') })] });
    expect(stepIn(ahead(today, {}, noBands), 'sign-off').expected).toBe('2026-03-02');
  });

  it('are none for a case off the road, or concluded', () => {
    expect(ahead(review({ stage: 'deciding.noReview.closed' })).steps).toEqual([]);
    expect(ahead(review({ stage: 'concluded' })).steps).toEqual([]);
  });
});

describe('a pause', () => {
  const paused = (rest: Partial<ReviewToday> = {}) =>
    review({
      since: d('2026-02-01'),
      pause: { since: d('2026-02-05'), forTrial: true, lookAgainOn: d('2026-06-01') },
      trialOn: d('2026-10-05'),
      ...rest,
    });

  it('lets the rest of the step run from the trial', () => {
    const step = stepIn(ahead(paused()), 'drafting');
    // Four of ten days were worked before it was paused.
    expect(step.expected).toBe('2026-10-11');
    expect(step.how).toContain('the trial begins on 5 October 2026');
    expect(step.how).toContain('6 days are still to come after that day');
  });

  it('moves everything later with the trial, and stops no clock', () => {
    const before = ahead(paused());
    const after = ahead(paused(), { trialOn: d('2026-11-05') });
    expect(stepIn(after, 'drafting').expected).toBe('2026-11-11');
    expect(stepIn(after, 'panel-reading').expected).toBe('2026-11-21');
    expect(clockIn(before, 'C5/report')?.statutoryDue).toBe('2026-06-02');
    expect(clockIn(after, 'C5/report')).toMatchObject({
      statutoryDue: '2026-06-02',
      expected: '2026-12-31',
    });
  });

  it('for another reason runs until the day it is looked at again, whatever the trial', () => {
    const pause = { since: d('2026-02-05'), forTrial: false, lookAgainOn: d('2026-06-01') };
    expect(stepIn(ahead(paused({ pause })), 'drafting').expected).toBe('2026-06-07');
    expect(
      stepIn(ahead(paused({ pause }), { trialOn: d('2027-01-01') }), 'drafting').expected,
    ).toBe('2026-06-07');
  });

  it('with no later day set is counted from today', () => {
    const passed = paused({ trialOn: d('2026-03-01') });
    expect(stepIn(ahead(passed), 'drafting').expected).toBe('2026-03-08');
    expect(stepIn(ahead(paused({ trialOn: null })), 'drafting').expected).toBe('2026-06-07');
  });

  it('of which nobody knows since when, or from before the step, leaves the whole step to come', () => {
    const since = (day: PlainDate | null) =>
      paused({ pause: { since: day, forTrial: true, lookAgainOn: null } });
    expect(stepIn(ahead(since(null)), 'drafting').expected).toBe('2026-10-15');
    expect(stepIn(ahead(since(d('2026-01-15'))), 'drafting').expected).toBe('2026-10-15');
  });

  it('that came after the usual time leaves nothing of it', () => {
    const pause = { since: d('2026-02-28'), forTrial: true, lookAgainOn: null };
    expect(stepIn(ahead(paused({ pause })), 'drafting').expected).toBe('2026-10-05');
  });

  it('is not ended by a meeting of the panel', () => {
    const step = stepIn(
      ahead(paused({ stage: 'reviewing.withPanel' }), { panelOn: d('2026-04-01') }),
      'panel-reading',
    );
    expect(step.expected).toBe('2026-10-11');
    expect(step.how).toContain('The meeting of 1 April 2026 comes too early for it.');
  });
});

describe('moving the next meeting of the review panel', () => {
  it('moves the next step that the panel ends, and what follows', () => {
    const after = ahead(review(), { panelOn: d('2026-04-20') });
    expect(stepIn(after, 'drafting').expected).toBe('2026-03-02');
    expect(stepIn(after, 'panel-reading')).toMatchObject({
      expected: '2026-04-20',
      how: 'The review panel meets on 20 April 2026.',
    });
    expect(stepIn(after, 'family-reading').expected).toBe('2026-04-30');
    expect(stepIn(after, 'final-draft').expected).toBe('2026-05-20');
  });

  it('may bring it forward, to the day on which the draft comes to the panel and no earlier', () => {
    expect(stepIn(ahead(review(), { panelOn: d('2026-03-02') }), 'panel-reading').expected).toBe(
      '2026-03-02',
    );
    const later = review({ since: d('2026-03-01') });
    const step = stepIn(ahead(later, { panelOn: d('2026-03-10') }), 'panel-reading');
    expect(step.expected).toBe('2026-03-21');
    expect(step.how).toContain('The meeting of 10 March 2026 comes too early for it.');
  });

  it('gives a day where history gives none', () => {
    const after = ahead(review(), { panelOn: d('2026-04-20') }, noBands);
    expect(stepIn(after, 'panel-reading').expected).toBe('2026-04-20');
    expect(stepIn(after, 'family-reading').expected).toBeNull();
  });

  it('replaces the meeting that is planned', () => {
    const planned = review({ panelOn: d('2026-04-20') });
    expect(stepIn(ahead(planned), 'panel-reading').expected).toBe('2026-04-20');
    expect(stepIn(ahead(planned, { panelOn: d('2026-05-20') }), 'panel-reading').expected).toBe(
      '2026-05-20',
    );
  });
});

describe('agreeing another date for the report', () => {
  it('moves the agreed date and never the statutory one', () => {
    const after = ahead(review(), { reportBy: d('2026-09-30') });
    expect(clockIn(after, 'C5/report')).toMatchObject({
      statutoryDue: '2026-06-02',
      agreedDue: '2026-09-30',
      expected: '2026-09-30',
    });
  });

  it('moves what follows the sign-off, by the rules by which clocks run', () => {
    const copy = (moves: Moves) => clockIn(ahead(review(), moves), 'C9/copy-to-commissioner');
    // Signed off on 21 April; ten working days, leaving out the bank holiday of 4 May.
    expect(copy({})).toMatchObject({ isToStart: true, statutoryDue: '2026-05-06' });
    expect(copy({ reportBy: d('2026-08-28') })).toMatchObject({
      // Leaving out the bank holiday of 31 August.
      statutoryDue: '2026-09-14',
    });
  });

  it('changes nothing expected where it is earlier than the work usually takes', () => {
    const after = ahead(review(), { reportBy: d('2026-03-20') });
    expect(stepIn(after, 'sign-off').expected).toBe('2026-04-21');
    expect(clockIn(after, 'C5/report')).toMatchObject({ agreedDue: '2026-03-20' });
  });

  it('touches no review whose clock has stopped', () => {
    const met = review({
      stage: 'signingOff.signedOff',
      clocks: [clock('C5/report', { metOn: d('2026-02-01') })],
    });
    expect(clockIn(ahead(met, { reportBy: d('2026-09-30') }), 'C5/report')).toBeUndefined();
    expect(reportByAfter(met, 1)).toBeNull();
  });

  it.each([
    ['2026-01-31', null, 1, '2026-02-28'],
    ['2027-12-31', null, 2, '2028-02-29'],
    ['2026-06-30', null, 8, '2027-02-28'],
    ['2026-02-28', null, 1, '2026-03-28'],
    ['2026-06-02', '2026-10-31', 1, '2026-11-30'],
  ])('by months: %s, or %s as agreed, and %i more is %s', (statutory, agreed, months, then) => {
    const clocks = [
      clock('C5/report', {
        statutoryDue: d(statutory),
        agreedDue: agreed === null ? null : d(agreed),
      }),
    ];
    expect(reportByAfter({ clocks }, months)).toBe(then);
  });

  it('counts from the amendment where that is what more time moves', () => {
    const clocks = [clock('C8/amend', { statutoryDue: d('2026-03-31') })];
    expect(reportByAfter({ clocks }, 1)).toBe('2026-04-30');
    const amending = review({ stage: 'assuring.amending', clocks });
    expect(clockIn(ahead(amending, { reportBy: d('2026-05-29') }), 'C8/amend')?.agreedDue).toBe(
      '2026-05-29',
    );
  });
});

describe('moving the trial', () => {
  const preparing = review({ stage: 'publishing.preparing', since: d('2026-03-01'), clocks: [] });

  it('keeps the publication for after it began', () => {
    const publication = (trialOn: string) =>
      stepIn(ahead(preparing, { trialOn: d(trialOn) }), 'publication').expected;
    expect(publication('2026-03-10')).toBe('2026-03-11');
    expect(publication('2026-03-11')).toBe('2026-03-12');
    expect(publication('2026-12-31')).toBe('2027-01-01');
    expect(stepIn(ahead(preparing), 'publication').expected).toBe('2026-03-11');
  });

  it('comes before a day that was set for the publication', () => {
    const set = { ...preparing, publicationOn: d('2026-05-01') };
    expect(stepIn(ahead(set), 'publication').expected).toBe('2026-05-01');
    expect(stepIn(ahead(set, { trialOn: d('2026-06-01') }), 'publication').expected).toBe(
      '2026-06-02',
    );
  });
});

describe('statutory dates that would be missed', () => {
  const rules = (
    of: ReviewToday,
    moves: Moves = {},
    bands = tenDays as ReadonlyMap<string, Band>,
  ) =>
    breachesIn(ahead(of, moves, bands), of.today).map(({ clock: { ruleId }, alreadyPast }) => [
      ruleId,
      alreadyPast,
    ]);
  const dueOn = (day: string) => review({ clocks: [clock('C5/report', { statutoryDue: d(day) })] });

  it('are none where the work is expected on the last day', () => {
    expect(rules(dueOn('2026-04-21'))).toEqual([]);
    expect(rules(dueOn('2026-04-20'))).toEqual([['C5/report', false]]);
  });

  it('are told from those that have passed', () => {
    expect(rules(dueOn('2026-03-01'))).toEqual([['C5/report', true]]);
    expect(rules(dueOn('2026-03-02'), {}, noBands)).toEqual([]);
  });

  it('come with the day that is expected instead', () => {
    const [breach] = breachesIn(ahead(dueOn('2026-04-20')), d('2026-03-02'));
    expect(breach).toMatchObject({ due: '2026-04-20', instead: '2026-04-21' });
    expect(breach?.clock.why).toMatch(/^Overview report \(C5\): /);
  });

  it('come of a date that was agreed, where history says nothing', () => {
    expect(rules(review(), { reportBy: d('2026-06-03') }, noBands)).toEqual([['C5/report', false]]);
    expect(rules(review(), { reportBy: d('2026-06-02') }, noBands)).toEqual([]);
  });

  it('are no matter of our own reminders', () => {
    const own = review({ clocks: [clock('C13/kcsp-report', { statutoryDue: d('2026-01-01') })] });
    expect(rules(own)).toEqual([]);
  });

  it('are in the order of their dates', () => {
    const two = review({
      stage: 'deciding.recommended',
      clocks: [clock('C2/decide', { statutoryDue: d('2026-03-01') }), clock('C5/report')],
    });
    expect(rules(two)[0]).toEqual(['C2/decide', true]);
  });
});

describe('what is tried', () => {
  it('leaves the review and its clocks as they were', () => {
    const before = review();
    const copy = structuredClone(before);
    ahead(before, {
      reportBy: d('2026-09-30'),
      trialOn: d('2026-10-05'),
      panelOn: d('2026-04-01'),
    });
    expect(before).toEqual(copy);
  });

  it('stops the clock of an agency only by what the review itself comes to', () => {
    const agency = clock('C6/agency-review', {
      id: 'a',
      instanceId: 'rib',
      statutoryDue: d('2026-04-01'),
    });
    const found = clockIn(ahead(review({ clocks: [agency] })), 'C6/agency-review');
    expect(found?.expected).toBe('2026-05-31');
  });
});
