import type { HistoryEntry } from '../../asking';
import type { MeetingFound } from '../queries/meeting.query';
import { historyInOpen } from './history-in-open';

const entry = (event: string, answers: HistoryEntry['answers']) =>
  ({ event, answers, evidence: { room: {} } }) as unknown as HistoryEntry;

const all = [
  entry('meeting.addItem', { title: 'A review', restricted: true }),
  entry('meeting.decide', { item: '2', words: 'To hold a review' }),
  entry('meeting.completeAction', { action: '2', note: 'The family was told' }),
  entry('meeting.completeAction', { action: '1', note: 'The notes were sent' }),
];

/** Item 2 and the action agreed on it are of Part D. */
const found = (seesPartD: boolean) =>
  ({
    whole: { agenda: [{ id: '1' }, { id: '2' }], actions: [{ id: '1' }, { id: '2' }] },
    memory: { agenda: [{ id: '1' }], actions: [{ id: '1' }] },
    seesPartD,
  }) as unknown as MeetingFound;

describe('the history of a meeting', () => {
  it('tells readers without Part D nothing of it, nor of how its actions were carried out', () => {
    expect(historyInOpen(all, found(false)).map(({ answers }) => answers)).toEqual([
      { action: '1', note: 'The notes were sent' },
    ]);
  });

  it('tells all of it to those who read Part D', () => {
    expect(historyInOpen(all, found(true))).toEqual(all);
  });
});
