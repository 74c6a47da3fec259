import { earlierRecommendations } from './said-before';

const earlier = [
  {
    reference: 'first',
    text: 'Health visitors to ask about domestic abuse at each visit, and to record the answer',
    state: 'complete',
  },
  { reference: 'second', text: 'Police to train call handlers in the new risk assessment' },
  { reference: 'third', text: 'Housing officers to refer tenants in arrears to a support worker' },
  { reference: 'fourth', text: 'All agencies to ensure that staff know about domestic abuse' },
  { reference: 'fifth', text: 'Publish the policy on carers’ assessments' },
];
const alike = earlierRecommendations(earlier);
const found = (text: string) => alike(text).map(({ earlier: { reference } }) => reference);

describe('what has been said before', () => {
  it('finds the same thing in other words, with what became of it', () => {
    const [first, ...others] = alike(
      'A health visitor should be asking about domestic abuse on every visit and recording answers',
    );
    expect(first?.earlier).toBe(earlier[0]);
    expect(first?.likeness).toBeGreaterThan(0.6);
    expect(first?.shared).toEqual(expect.arrayContaining(['visitor', 'asking', 'recording']));
    expect(others).toEqual([]);
  });

  it('finds the very same words, and calls them entirely alike', () => {
    expect(alike(earlier[1]?.text ?? '')[0]).toMatchObject({ likeness: 1 });
  });

  it('does not call two alike that only speak of the same subject', () => {
    expect(found('Schools to teach pupils about domestic abuse')).toEqual([]);
  });

  it('meets policies with policy, and one apostrophe with the other', () => {
    expect(found("Published policies for carer's assessment")).toEqual(['fifth']);
  });

  it('does not compare what whoever copied a text wrote into it', () => {
    const cut = earlierRecommendations([{ reference: 'a', text: 'Audit [cut off in the copy]' }]);
    expect(cut('Train [cut off in the copy]')).toEqual([]);
  });

  it('tells the most alike first, and no more than it is asked for', () => {
    const many = earlierRecommendations([
      { reference: 'near', text: 'Train call handlers' },
      { reference: 'same', text: 'Train call handlers in risk' },
      { reference: 'far', text: 'Train drivers' },
    ]);
    const told = many('Train call handlers in risk', { atLeast: 0.1, atMost: 2 });
    expect(told.map(({ earlier: { reference } }) => reference)).toEqual(['same', 'near']);
  });

  it.each(['', '   ', 'the and of'])('finds nothing for %j', (text) => {
    expect(found(text)).toEqual([]);
    expect(earlierRecommendations([])(text)).toEqual([]);
  });
});
