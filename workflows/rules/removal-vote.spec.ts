import { removalVote } from './removal-vote';

const authorities = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    unit: `Authority ${index + 1}`,
    organisations: [`O-${index + 1}`],
  }));

const votes = (count: number) => Array.from({ length: count }, (_, index) => `O-${index + 1}`);

describe('removal of a chair or vice-chair by vote', () => {
  it.each([
    { of: 6, needs: 4 },
    { of: 7, needs: 4 },
    { of: 8, needs: 5 },
  ])('needs $needs of $of responsible authorities, and one fewer does not do', ({ of, needs }) => {
    expect(removalVote(authorities(of), votes(needs))).toMatchObject({ carried: true, needs, of });
    expect(removalVote(authorities(of), votes(needs - 1))).toMatchObject({ carried: false, needs });
  });

  it('is not carried by exactly half', () => {
    expect(removalVote(authorities(6), votes(3))).toEqual({
      carried: false,
      votes: 3,
      of: 6,
      needs: 4,
      withoutVote: [],
      says: 'Not carried: 3 of 6 responsible authorities voted for it, and more than half are 4',
    });
  });

  it('gives each authority one vote, however many of its organisations are named', () => {
    const [first, ...rest] = authorities(3);
    const council = { unit: first?.unit ?? '', organisations: ['O-1', 'O-71', 'O-72'] };
    expect(removalVote([council, ...rest], ['O-1', 'O-71', 'O-72', 'O-1'])).toMatchObject({
      carried: false,
      votes: 1,
    });
  });

  it('names whoever voted without having a vote', () => {
    expect(removalVote(authorities(3), ['O-1', 'O-99'])).toMatchObject({
      carried: false,
      votes: 1,
      withoutVote: ['O-99'],
    });
  });

  it('is never carried where no responsible authority sits', () => {
    expect(removalVote([], ['O-1'])).toMatchObject({ carried: false, needs: 1 });
  });
});
