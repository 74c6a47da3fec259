import { historyLine } from './history.view';

const entry = {
  record: 'R-0001',
  of: null,
  entry: 1,
  fact: 'case.notified',
  event: 'case.notify',
  says: 'The partnership was notified of a death',
  effectiveOn: '2026-03-02',
  at: '2026-03-02T09:00:00.000Z',
  by: 'Somebody',
  details: [
    { label: 'Who told the partnership', value: 'Police' },
    { label: 'How the death appears at present', value: 'Homicide' },
  ],
  answers: { source: 'police', deathKind: 'homicide' },
  evidence: {},
  hash: 'abc',
};

describe('how somebody died', () => {
  it('stands in no line of the history, and is marked where it is shown in full', () => {
    const { inShort, details } = historyLine(entry);
    expect(inShort).toBe('Who told the partnership: Police.');
    expect(details.map(({ distressing: isKept }) => isKept)).toEqual([false, true]);
  });
});
