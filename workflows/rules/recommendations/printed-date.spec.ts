import { completionAsPrinted, targetAsPrinted } from './printed-date';

describe('a printed target date', () => {
  it.each([
    ['31 March 2020', '2020-03-31'],
    ['31st March 2020', '2020-03-31'],
    ['31/03/2020', '2020-03-31'],
    ['by 31st July 2019', '2019-07-31'],
    ['By the 31 July 2019', '2019-07-31'],
    ['no later than 1 May 2024', '2024-05-01'],
    ['Due: 1 May 2024', null],
  ])('%s is %s', (printed, day) => {
    expect(targetAsPrinted(printed)).toMatchObject({ asPrinted: printed, day });
  });

  it('keeps a month as a month, and says what is missing', () => {
    expect(targetAsPrinted('March 2020')).toEqual({
      asPrinted: 'March 2020',
      day: null,
      seen: '2020-03',
      why: 'Only March 2020 is printed, and not the day.',
    });
    expect(targetAsPrinted('by September 2014').seen).toBe('2014-09');
    expect(targetAsPrinted('2021').why).toBe('Only 2021 is printed, and not the day.');
  });

  it.each([
    ['Ongoing', /has no end/],
    ['On-going - May 2021 - on-going', /has no end/],
    ['within the next 6 weeks', /a day that it does not name/],
    ['in the next 2 months', /a day that it does not name/],
    ['with immediate effect', /how soon/],
    ['once the new policy is agreed', /waits for something/],
    ['the next meeting', /hangs on a meeting/],
    ['postponed until the next board meeting', /hangs on a meeting/],
    ['in place since June 2023', /what has been done/],
    ['Q3 2021/22', /a quarter or a financial year/],
    ['cases closed in the year ending 30 June 2021', /not say one day/],
    ['31 March 2020 and 30 June 2020', /not say one day/],
    ['31 March 2020 (revised)', /not say one day/],
    ['30 February 2021', /not say one day/],
    ['end of March 2020', /not say one day/],
    ['before 1 May 2024', /not say one day/],
    ['TBC', /there is no date/],
    ['', /No date is printed/],
    ['  ', /No date is printed/],
  ])('%j is no day, and it is said why', (printed, why) => {
    const read = targetAsPrinted(printed);
    expect(read.day).toBeNull();
    expect(read.asPrinted).toBe(printed);
    expect(read.why).toMatch(why);
  });
});

describe('a printed day of completion', () => {
  it('is a day only where the cell says nothing else', () => {
    expect(completionAsPrinted('12 June 2023').day).toBe('2023-06-12');
    expect(completionAsPrinted('Accepted: letter of 12 June 2023').day).toBeNull();
    expect(completionAsPrinted('June 2023')).toMatchObject({ day: null, seen: '2023-06' });
  });

  it('is no day when it gives only the last one possible', () => {
    expect(completionAsPrinted('by 12 June 2023').day).toBeNull();
  });

  it('keeps two outcomes in one cell as they stand', () => {
    const printed = 'All actions complete or well under way by then';
    expect(completionAsPrinted(printed)).toEqual({
      asPrinted: printed,
      day: null,
      seen: null,
      why: 'It does not say one day and nothing else.',
    });
  });
});
