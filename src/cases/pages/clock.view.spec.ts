import { plainDate } from '../../../workflows/language/dates';
import type { ClockLine } from '../../deadlines';
import { clockShown } from './clock.view';

const clock: ClockLine = {
  rule: 'C5/report',
  title: 'Overview report (C5)',
  of: null,
  startedOn: '2026-01-01',
  statutoryDue: '2026-07-01',
  agreedDue: null,
  cannotSay: null,
  metOn: null,
  lateAgainstStatutory: false,
  lateAgainstAgreed: false,
  dueSoon: false,
  says: 'Due on 1 July 2026.',
  why: 'Overview report (C5): six months from 1 January 2026 is 1 July 2026.',
  force: 'should',
  citation: { instrument: 'Domestic Violence, Crime and Victims Act 2004', status: 'as published' },
};

const shown = (changes: Partial<ClockLine>, today = '2026-03-02') =>
  clockShown({ ...clock, ...changes }, 'g2016', plainDate(today));

describe('a clock on a page', () => {
  it.each([
    ['On track', 'green', {}],
    ['Due soon', 'yellow', { dueSoon: true }],
    ['Statutory date passed', 'red', { lateAgainstStatutory: true, lateAgainstAgreed: true }],
    [
      'Statutory date passed',
      'red',
      { lateAgainstStatutory: true, agreedDue: '2026-12-01', says: 'Due by agreement.' },
    ],
    [
      'Late',
      'red',
      { lateAgainstStatutory: true, lateAgainstAgreed: true, agreedDue: '2026-08-01' },
    ],
    [
      'Late',
      'red',
      { lateAgainstStatutory: true, lateAgainstAgreed: true, force: 'local practice' },
    ],
    ['No date yet', 'grey', { statutoryDue: null, cannotSay: 'The day is not known.' }],
    ['Met in time', 'grey', { metOn: '2026-02-01' }],
    ['Met late', 'yellow', { metOn: '2026-08-01', lateAgainstStatutory: true }],
    ['Stopped', 'grey', { metOn: '2026-02-01', statutoryDue: null }],
  ] as const)('is tagged “%s” in %s', (text, colour, changes) => {
    expect(shown(changes).tag).toEqual({ text, colour });
  });

  it('gives both dates where a later one was agreed', () => {
    expect(shown({ agreedDue: '2026-12-01' }).dates).toEqual([
      { what: 'Statutory date, which never moves', date: '1 July 2026' },
      { what: 'Agreed date', date: '1 December 2026' },
    ]);
  });

  it('calls nothing statutory that is our own number', () => {
    expect(shown({ force: 'local practice' }).dates).toEqual([
      { what: 'Our own date', date: '1 July 2026' },
    ]);
  });

  it('says how the date was worked out as a sentence, without its own name before it', () => {
    expect(shown({}).why).toBe('Six months from 1 January 2026 is 1 July 2026.');
  });

  it('draws how much of its time has gone, and where the date stands', () => {
    expect(shown({}, '2026-04-02').line).toEqual({ passed: 201, mark: 397, isLate: false });
    expect(shown({ lateAgainstStatutory: true }, '2026-12-30').line).toEqual({
      passed: 400,
      mark: 199,
      isLate: true,
    });
  });

  it('draws nothing where a date is missing or the clock has stopped', () => {
    expect(shown({ startedOn: null }).line).toBeNull();
    expect(shown({ startedOn: '2018-09' }).line).toBeNull();
    expect(shown({ metOn: '2026-02-01' }).line).toBeNull();
  });

  it('names the Act in few words, and leads to its row in the rulebook', () => {
    const { source, ruleHref } = shown({});
    expect(source).toMatchObject({ cites: 'Act of 2004', status: 'as published' });
    expect(ruleHref).toBe('/rules/rule?edition=g2016&id=C5%2Freport');
  });
});
