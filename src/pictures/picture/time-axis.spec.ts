import { plainDate } from '../../../workflows/language/dates';
import { timeAxis } from './time-axis';

const axisOf = (first: string, last: string) => timeAxis([plainDate(last), plainDate(first)]);

describe('days along a line', () => {
  it('stand where they belong between the first and the last', () => {
    const { at } = axisOf('2026-01-01', '2026-01-11');
    expect(at(plainDate('2026-01-01'))).toBe(3);
    expect(at(plainDate('2026-01-06'))).toBe(50);
    expect(at(plainDate('2026-03-01'))).toBe(97);
  });

  it('have marks at the beginnings of months, quarters or years, and never many', () => {
    const labels = (first: string, last: string) =>
      axisOf(first, last).ticks.map(({ label }) => label);
    expect(labels('2026-01-15', '2026-04-20')).toEqual(['Feb 2026', 'Mar 2026', 'Apr 2026']);
    expect(labels('2026-01-15', '2027-03-20')).toEqual([
      'Apr 2026',
      'Jul 2026',
      'Oct 2026',
      'Jan 2027',
    ]);
    expect(labels('2015-06-01', '2026-03-20')).toEqual(['Jan 2020', 'Jan 2025']);
  });

  it('are one point where there is only one', () => {
    expect(timeAxis([plainDate('2026-01-01')]).at(plainDate('2026-01-01'))).toBe(3);
  });
});
