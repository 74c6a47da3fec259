import { dayOf, StoppedClock } from './clock';

describe('the day of an instant', () => {
  it.each([
    ['2026-01-31T23:30:00.000Z', '2026-01-31'],
    ['2026-06-30T22:59:59.999Z', '2026-06-30'],
    ['2026-06-30T23:00:00.000Z', '2026-07-01'],
    // Clocks go forward at one in the morning of 29 March, and back on 25 October.
    ['2026-03-28T23:30:00.000Z', '2026-03-28'],
    ['2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['2026-10-25T23:30:00.000Z', '2026-10-25'],
  ])('%s is the one it was in Kent, not in Greenwich: %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
    expect(new StoppedClock(instant).today()).toBe(day);
  });
});
