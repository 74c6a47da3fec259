import { plainDate } from '../../../workflows/language/dates';
import { howLong, sinceWhen } from './how-long';

const today = plainDate('2026-03-02');

describe('how long something has stood', () => {
  it.each([
    ['2026-03-01', '1 day'],
    ['2026-02-10', '20 days'],
    ['2026-02-09', '3 weeks'],
    ['2026-01-03', '8 weeks'],
    ['2026-01-02', '2 months'],
    ['2024-03-03', '23 months'],
    ['2024-03-02', '2 years'],
    ['2020-05-02', '5 years'],
  ])('says of %s until 2 March 2026: %s', (from, said) => {
    expect(howLong(plainDate(from), today)).toBe(said);
  });

  it('says since when, and for how long where the day is known', () => {
    expect(sinceWhen('2025-05-12', today)).toBe('At this stage since 12 May 2025, for 9 months');
    expect(sinceWhen('2026-03-02', today)).toBe('At this stage since 2 March 2026');
    expect(sinceWhen('2018-09', today)).toBe('At this stage since September 2018');
  });

  it('says nothing where nobody knows since when', () => {
    expect(sinceWhen(null, today)).toBeNull();
  });
});
