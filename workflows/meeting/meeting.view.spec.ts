import { remembered } from '../proof/remembered';
import { sampled, type Ask } from '../proof/scenario';
import { meeting } from './meeting.machine';
import { meetingSamples } from './meeting.samples';
import { agendaNow } from './meeting.view';

const asking = sampled(meetingSamples);
const item = (title: string) => asking('meeting.addItem', { title });
const opened = [
  asking('meeting.plan'),
  ...['First', 'Second', 'Third'].map(item),
  asking('meeting.open'),
];
const here = ['P-0001', 'P-0002', 'P-0003', 'P-0004'].map((person) =>
  asking('meeting.recordArrival', { person, time: '10:00' }),
);
const statesAfter = (...asked: readonly Ask[]) =>
  agendaNow(remembered<'meeting'>(meeting, ...opened, ...asked)).map(({ state }) => state);

describe('the agenda as the room sees it', () => {
  it('shows the item in hand, and what is ahead', () => {
    expect(statesAfter(asking('meeting.beginItem', { item: '2' }))).toEqual([
      'ahead',
      'inHand',
      'ahead',
    ]);
  });

  it('tells what was decided from what was only proposed, and what was left out', () => {
    expect(
      statesAfter(
        asking('meeting.withdrawItem', { item: '3' }),
        asking('meeting.propose', { item: '2' }),
        ...here,
        asking('meeting.decide', { item: '1' }),
        asking('meeting.beginItem', { item: '2' }),
      ),
    ).toEqual(['decided', 'proposed', 'withdrawn']);
  });

  it('counts an item as decided once a decision on it is taken', () => {
    expect(
      statesAfter(
        asking('meeting.propose', { item: '1' }),
        ...here,
        asking('meeting.decide', { item: '1' }),
      ),
    ).toEqual(['decided', 'ahead', 'ahead']);
  });
});
