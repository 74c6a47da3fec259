import type { HistoryEntry } from '../../asking';
import type { MeetingFound } from '../queries/meeting.query';
import { historyInOpen } from './history-in-open';

const entry = (event: string, answers: HistoryEntry['answers']) =>
  ({ event, answers, details: [], evidence: { room: {} } }) as unknown as HistoryEntry;

const file = (reference: string) => ({ text: reference, href: `/documents/${reference}` });

const all = [
  entry('meeting.addItem', { title: 'A review', restricted: true }),
  entry('meeting.decide', { item: '2', words: 'To hold a review' }),
  entry('meeting.completeAction', { action: '2', note: 'The family was told' }),
  entry('meeting.completeAction', { action: '1', note: 'The notes were sent' }),
];

/** Item 2 and the action agreed on it are of Part D. */
const found = (seesPartD: boolean) =>
  ({
    whole: {
      agenda: [{ id: '1' }, { id: '2' }],
      actions: [{ id: '1' }, { id: '2' }],
      papers: [],
      minutesFiles: [{ reference: 'D-1' }],
      partDFiles: [{ reference: 'D-2' }],
    },
    memory: {
      agenda: [{ id: '1' }],
      actions: [{ id: '1' }],
      papers: [],
      minutesFiles: [{ reference: 'D-1' }],
    },
    seesPartD,
  }) as unknown as MeetingFound;

describe('the history of a meeting', () => {
  it('tells readers without Part D nothing of it, nor of how its actions were carried out', () => {
    expect(historyInOpen(all, found(false)).map(({ answers }) => answers)).toEqual([
      { action: '1', note: 'The notes were sent' },
    ]);
  });

  it('does not even tell them what a file of Part D is called', () => {
    const agreed = {
      ...entry('meeting.agreeMinutes', { minutesFile: ['D-1'], partDFile: ['D-2'] }),
      details: [
        { label: 'The agreed minutes', value: 'Minutes.pdf', links: [file('D-1')] },
        { label: 'Their Part D', value: 'Of a review.pdf', links: [file('D-2')] },
      ],
    };
    const [told] = historyInOpen([agreed], found(false));
    expect(told?.answers).toEqual({ minutesFile: ['D-1'] });
    expect(told?.details.map(({ value }) => value)).toEqual(['Minutes.pdf']);
  });

  it('tells all of it to those who read Part D', () => {
    expect(historyInOpen(all, found(true))).toEqual(all);
  });
});
