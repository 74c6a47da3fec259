import { plainDate } from '../../language/dates';
import { mostUrgentFirst, type Listed } from './urgency';

const on = plainDate;
const today = on('2026-03-10');

const listed = (reference: string, differing: Partial<Listed> = {}): Listed => ({
  reference,
  label: null,
  state: 'inProgress',
  proposedOn: on('2026-01-15'),
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

const order = (...list: Listed[]) =>
  mostUrgentFirst([...list].reverse(), today).map(({ reference }) => reference);

describe('the list of an agency', () => {
  it('goes by colour, with what is to be asked about its difference before what is well', () => {
    expect(
      order(
        listed('overdue', { target: on('2026-02-01') }),
        listed('near', { target: on('2026-04-01') }),
        listed('difference due', { state: 'complete', impactDueOn: on('2026-03-01') }),
        listed('well'),
        listed('complete', { state: 'complete' }),
        listed('superseded', { state: 'superseded', target: on('2019-01-01') }),
      ),
    ).toEqual(['overdue', 'near', 'difference due', 'well', 'complete', 'superseded']);
  });

  it('puts what the agency can move before what waits for somebody else', () => {
    expect(
      order(
        listed('to do', { target: on('2026-02-20') }),
        listed('claimed', { state: 'awaitingVerification', target: on('2025-11-01') }),
      ),
    ).toEqual(['to do', 'claimed']);
  });

  it('puts what is longest overdue first, by date or by age alike', () => {
    expect(
      order(
        listed('longest', { target: on('2025-10-01') }),
        listed('by age', { target: null, proposedOn: on('2025-05-01') }),
        listed('latest', { target: on('2025-12-01') }),
      ),
    ).toEqual(['longest', 'by age', 'latest']);
  });

  it('puts what was heard of longest ago first among those due on one day', () => {
    expect(
      order(
        listed('never', { lastUpdate: null }),
        listed('January', { lastUpdate: { on: on('2026-01-31') } }),
        listed('February'),
      ),
    ).toEqual(['never', 'January', 'February']);
  });

  it('leaves the rest as the report numbers them', () => {
    expect(
      order(
        listed('R-0001/recommendation/2', { label: '9.1 b' }),
        listed('R-0001/recommendation/1', { label: '9.10' }),
        listed('R-0001/recommendation/9', { label: '10' }),
        listed('R-0001/recommendation/10', { label: '10' }),
      ).map((reference) => reference.split('/')[2]),
    ).toEqual(['2', '1', '9', '10']);
  });
});
