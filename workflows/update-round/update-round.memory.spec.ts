import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { updateRound } from './update-round.machine';
import { halfAnswered, updateRoundSamples } from './update-round.samples';

const asking = sampled(updateRoundSamples);
const after = (...events: readonly string[]) =>
  remembered<'update-round'>(updateRound, ...events.map((event) => asking(event)));

describe('what an update round remembers', () => {
  it('keeps whom it asked as it was on the day it was opened', () => {
    expect(after('round.open')).toMatchObject({
      title: 'Updates asked for by 23 March 2026',
      meeting: 'M-0007',
      openedOn: '2026-03-02',
      closesOn: '2026-03-23',
      asked: halfAnswered.asked,
      answered: [],
      closedOn: null,
    });
  });

  it('keeps every reminder', () => {
    expect(after('round.open', 'round.remind', 'round.remind').reminders).toEqual([
      { on: '2026-03-02', who: ['O-0003'] },
      { on: '2026-03-02', who: ['O-0003'] },
    ]);
  });

  it('freezes who had answered and the pack when it is closed', () => {
    expect(after('round.open', 'round.close')).toMatchObject({
      closedOn: '2026-03-02',
      answered: halfAnswered.answered,
      pack: halfAnswered.pack,
    });
  });
});
