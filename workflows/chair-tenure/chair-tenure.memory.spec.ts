import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { chairTenure } from './chair-tenure.machine';
import { chairTenureSamples } from './chair-tenure.samples';

const asking = sampled(chairTenureSamples);
const after = (...events: readonly string[]) =>
  remembered<'chair-tenure'>(chairTenure, ...events.map((event) => asking(event)));

const appointed = [
  'chair.openSourcing',
  'chair.propose',
  'chair.submitDeclarations',
  'chair.passChecks',
  'chair.appoint',
];

describe("what a chair's tenure remembers", () => {
  it('is called by the name of the candidate', () => {
    expect(after(...appointed)).toMatchObject({
      title: 'First candidate',
      candidate: 'First candidate',
      author: null,
    });
  });

  it('forgets a candidate who was not taken further', () => {
    expect(after('chair.openSourcing', 'chair.propose', 'chair.findConflict')).toMatchObject({
      title: 'Independent chair',
      candidate: null,
      currentLink: false,
    });
  });

  it('is called by the name in the earlier record, if there is one', () => {
    expect(after('chair.adopt').title).toBe('Chair in post');
    const unnamed = remembered<'chair-tenure'>(chairTenure, {
      type: 'chair.adopt',
      answers: {},
    });
    expect(unnamed).toMatchObject({ title: 'Independent chair', candidate: null });
  });

  it('knows who writes the report until that person leaves', () => {
    expect(after(...appointed, 'chair.nameAuthor').author).toBe('Report author');
    expect(after(...appointed, 'chair.nameAuthor', 'chair.releaseAuthor').author).toBeNull();
  });
});
