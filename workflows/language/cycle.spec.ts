import { dayOfMeeting } from './cycle';

describe('a line of the yearly cycle', () => {
  it.each([
    ['9 12 2026', '2026-12-09'],
    ['09/12/2026', '2026-12-09'],
    [' 9  December 2026 ', '2026-12-09'],
    ['2026-12-09', '2026-12-09'],
    ['29 2 2028', '2028-02-29'],
  ])('reads %j as a day', (line, day) => {
    expect(dayOfMeeting(line)).toBe(day);
  });

  it.each(['', 'December 2026', '31 11 2026', '29 2 2026', '9 12 26', 'before 9 December 2026'])(
    'does not read %j as a day',
    (line) => {
      expect(dayOfMeeting(line)).toBeNull();
    },
  );
});
