import { plainDate } from '../../language/dates';
import { isOpen, overdueFrom, ragOf, type Standing } from './rag';

const on = plainDate;
const today = on('2026-03-10');

const standing = (differing: Partial<Standing> = {}): Standing => ({
  state: 'inProgress',
  proposedOn: on('2025-12-01'),
  target: on('2026-09-30'),
  targetPrinted: null,
  lastUpdate: { on: on('2026-02-20') },
  askedDate: null,
  waitsFor: null,
  blockReviewOn: null,
  claimedOn: null,
  completedOn: null,
  impactDueOn: null,
  ...differing,
});

const rag = (differing: Partial<Standing> = {}) => ragOf(standing(differing), today);

describe('the colour of a recommendation', () => {
  it('is green while it is on time and heard of', () => {
    expect(rag()).toEqual({ colour: 'green', reason: 'On time for 30 September 2026.' });
  });

  it('is red from the day after its target date', () => {
    expect(rag({ target: today }).colour).toBe('amber');
    expect(rag({ target: on('2026-03-09') })).toEqual({
      colour: 'red',
      reason: 'Overdue: the target date was 9 March 2026, 1 day ago.',
    });
  });

  it('is red while it waits to be verified past its target date, and says so', () => {
    const late = { state: 'awaitingVerification', target: on('2026-03-01') };
    expect(rag({ ...late, claimedOn: on('2026-02-25') })).toEqual({
      colour: 'red',
      reason:
        'Overdue: the target date was 1 March 2026, 9 days ago. ' +
        'The agency says that it was complete on 25 February 2026; it waits to be verified.',
    });
  });

  it('is red when it is held up beyond the day to look at it again', () => {
    const heldUp = { state: 'blocked', waitsFor: 'The new policy on self-neglect.' };
    expect(rag({ ...heldUp, blockReviewOn: on('2026-03-09') })).toEqual({
      colour: 'red',
      reason:
        'Held up beyond its review: it waits for The new policy on self-neglect, ' +
        'and was to be looked at again on 9 March 2026.',
    });
    expect(rag({ ...heldUp, blockReviewOn: today }).colour).toBe('green');
    expect(rag({ ...heldUp, blockReviewOn: null }).colour).toBe('amber');
  });

  it('gives every reason for being red', () => {
    const both = rag({
      state: 'blocked',
      target: on('2026-01-31'),
      blockReviewOn: on('2026-02-28'),
    });
    expect(both.reason).toMatch(/^Overdue: .* Held up beyond its review: /);
  });

  it('is overdue by age without a date, and repeats the words that are printed for one', () => {
    const dateless = { target: null, targetPrinted: 'Ongoing', lastUpdate: { on: today } };
    expect(rag({ ...dateless, proposedOn: on('2025-09-10') }).colour).toBe('green');
    expect(rag({ ...dateless, proposedOn: on('2025-09-09') })).toEqual({
      colour: 'red',
      reason:
        'Overdue by age: it was made on 9 September 2025 and ' +
        'no target date is set, only the words ‘Ongoing’.',
    });
  });

  it('takes another age from the settings', () => {
    const dateless = standing({ target: null, proposedOn: on('2025-12-01') });
    const times = { nearMonths: 1, updateMonths: 3, ageMonths: 3 };
    expect(ragOf(dateless, today, times).colour).toBe('red');
  });

  it('is amber within a month of its target date', () => {
    expect(rag({ target: on('2026-04-11') }).colour).toBe('green');
    expect(rag({ target: on('2026-04-10') })).toEqual({
      colour: 'amber',
      reason: 'The target date is 10 April 2026, in 31 days.',
    });
  });

  it('is amber while a new date is asked for', () => {
    const askedDate = { date: on('2026-12-31'), reason: 'the trainer left.' };
    expect(rag({ askedDate })).toEqual({
      colour: 'amber',
      reason:
        'A new target date was asked for: 31 December 2026. The reason given: the trainer left.',
    });
  });

  it('is amber while the Steering Group has still to answer a rejection', () => {
    expect(rag({ state: 'rejectedPending' })).toEqual({
      colour: 'amber',
      reason: 'The agency rejected it; the Steering Group has still to say whether it stays so.',
    });
  });

  it('is amber after more than a quarter without an update', () => {
    expect(rag({ lastUpdate: { on: on('2025-12-10') } }).colour).toBe('green');
    expect(rag({ lastUpdate: { on: on('2025-12-09') } })).toEqual({
      colour: 'amber',
      reason: 'No update since 9 December 2025.',
    });
    expect(rag({ lastUpdate: null, proposedOn: on('2025-11-30') })).toEqual({
      colour: 'amber',
      reason: 'No update yet: it was made on 30 November 2025.',
    });
  });

  it('asks no update of an agency that has not yet accepted, or that has claimed', () => {
    const silent = { lastUpdate: null, proposedOn: on('2025-01-01') };
    expect(rag({ ...silent, state: 'assigned' }).colour).toBe('green');
    const claimed = { ...silent, state: 'awaitingVerification' };
    expect(rag({ ...claimed, claimedOn: on('2026-03-01') }).colour).toBe('green');
    expect(rag({ ...claimed, claimedOn: on('2025-12-09') })).toEqual({
      colour: 'amber',
      reason:
        'The agency says that it was complete on 9 December 2025, and nobody has verified it yet.',
    });
  });

  it('is blue once it is complete, however late, and says when the difference it made is due', () => {
    const complete = {
      state: 'complete',
      target: on('2020-01-01'),
      completedOn: on('2025-09-01'),
      impactDueOn: on('2026-03-01'),
    };
    expect(rag(complete)).toEqual({
      colour: 'blue',
      reason:
        'Complete since 1 September 2025. ' +
        'Whether it made a difference was to be looked at by 1 March 2026.',
    });
    expect(rag({ ...complete, impactDueOn: null }).reason).toBe('Complete since 1 September 2025.');
  });

  it.each(['rejectedFinal', 'superseded', 'nationalClosed', 'notPursued', 'notProposed'])(
    'is grey when it is %s, however late',
    (state) => {
      expect(rag({ state, target: on('2020-01-01') }).colour).toBe('grey');
      expect(isOpen(state)).toBe(false);
    },
  );

  it('knows no day from which it is overdue where nothing is known', () => {
    expect(overdueFrom({ target: null, proposedOn: null })).toBeNull();
    expect(rag({ target: null, proposedOn: null }).reason).toBe('No target date is set.');
  });
});
