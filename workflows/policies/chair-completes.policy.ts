import type { Policy } from './policy';

/** The chair's work ends with the review; a chair who left earlier has ended already. */
export const chairCompletes: Policy = {
  id: 'chair-completes',
  says: 'When the review is concluded, the work of the chair in post is complete',
  on: ['case.concluded'],
  then: (_fact, ribs) =>
    (ribs['chair-tenure'] ?? [])
      .filter(({ state }) => state === 'active')
      .map(({ number }) => ({
        kind: 'ask',
        of: 'chair-tenure',
        number,
        event: 'chair.complete',
        answers: {},
      })),
};
