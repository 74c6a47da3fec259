import { listed, plural, sayDate, sayInstant } from './page-filters';

describe('what pages say', () => {
  it.each([
    ['2026-03-03', '3 March 2026'],
    ['2018-09', 'September 2018'],
    ['2018', '2018'],
    ['early in 2018', 'early in 2018'],
    [null, ''],
  ])('says the date %s as “%s”', (date, words) => {
    expect(sayDate(date)).toBe(words);
  });

  it.each([
    ['2026-01-05T09:05:00.000Z', '5 January 2026 at 9:05am'],
    ['2026-07-05T23:30:00.000Z', '6 July 2026 at 12:30am'],
    [null, ''],
  ])('says the instant %s as the clock showed it here: “%s”', (instant, words) => {
    expect(sayInstant(instant)).toBe(words);
  });

  it('counts in words', () => {
    expect([0, 1, 2].map((count) => plural(count, 'day'))).toEqual(['0 days', '1 day', '2 days']);
    expect(plural(2, 'inquiry', 'inquiries')).toBe('2 inquiries');
  });

  it('lists as a person would', () => {
    expect(listed([])).toBe('');
    expect(listed(['Kent Police'])).toBe('Kent Police');
    expect(listed(['Kent Police', 'KMPT', 'Medway Council'])).toBe(
      'Kent Police, KMPT and Medway Council',
    );
    expect(listed(['a chair', 'an author'], 'or')).toBe('a chair or an author');
  });
});
