import { partialDate, plainDate } from '../../language/dates';
import { financialYearToDate, lastFinancialYear, within } from './period';

const period = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });

describe('a period that is counted', () => {
  it('is the financial year to date, which begins on 1 April', () => {
    expect(financialYearToDate(plainDate('2026-03-31'))).toEqual(
      period('2025-04-01', '2026-03-31'),
    );
    expect(financialYearToDate(plainDate('2026-04-01'))).toEqual(
      period('2026-04-01', '2026-04-01'),
    );
    expect(lastFinancialYear(plainDate('2026-03-02'))).toEqual(period('2024-04-01', '2025-03-31'));
  });

  it.each([
    ['2025-04-01', 'in'],
    ['2026-03-31', 'in'],
    ['2026-04-01', 'out'],
    ['2025-03-31', 'out'],
    ['2025-04', 'in'],
    ['2026-03', 'in'],
    ['2026-04', 'out'],
    ['2025', 'unsure'],
    ['2024', 'out'],
  ])('holds %s: %s', (date, answer) => {
    expect(within(partialDate(date), period('2025-04-01', '2026-03-31'))).toBe(answer);
  });

  it('is not sure of a month that it has only a part of, and sure of a year that it has whole', () => {
    expect(within(partialDate('2025-04'), period('2025-04-02', '2025-12-31'))).toBe('unsure');
    expect(within(partialDate('2024-02'), period('2024-02-01', '2024-02-28'))).toBe('unsure');
    expect(within(partialDate('2025'), period('2025-01-01', '2025-12-31'))).toBe('in');
  });
});
