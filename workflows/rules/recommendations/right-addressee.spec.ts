import { remarksOnAddressees, type AddresseeKnown } from './right-addressee';

const known = (
  reference: string,
  name: string,
  other: Partial<AddresseeKnown> = {},
): AddresseeKnown => ({
  reference,
  name,
  earlierNames: [],
  aliases: [],
  ended: false,
  successors: [],
  hasAccount: true,
  isBoard: false,
  ...other,
});

const register = [
  known('O-1', 'Northshire Police', { aliases: ['Force'] }),
  known('O-2', 'Northshire Safeguarding Board', { hasAccount: false, isBoard: true }),
  known('O-3', 'Hill Trust', { ended: true, successors: ['O-4'] }),
  known('O-4', 'Vale Trust', { hasAccount: false, earlierNames: ['Dale Trust'] }),
  known('O-5', 'Old Board', { ended: true }),
];

const says = (cell: string) =>
  remarksOnAddressees(cell, register).map((remark) => remark.says.join(' '));

describe('help with the right addressee', () => {
  it('tells several apart, each by its name', () => {
    expect(says('Northshire Police | Force')).toEqual([
      'Northshire Police is on the register.',
      'This is Northshire Police, by another name that is known for it.',
    ]);
    expect(says('Northshire Police and Vale Trust')).toHaveLength(2);
  });

  it('leads from one that ended to its successor, who may have no account', () => {
    expect(says('Hill Trust')[0]).toBe(
      'Hill Trust no longer exists. Its work went to Vale Trust. Nobody signs in here for Vale Trust. The Kent Community Safety Team asks it, and logs what it says.',
    );
    expect(says('Dale Trust')[0]).toContain('This is Vale Trust, which was called so before.');
    expect(says('Old Board')[0]).toContain('nobody is recorded to have taken over its work');
  });

  it('says that a board has no account', () => {
    expect(says('Northshire Safeguarding Board')[0]).toContain('is a board, and nobody signs in');
  });

  it('asks whether the Home Office is meant, and names what is like an unknown name', () => {
    expect(says('Home Office')).toEqual([
      expect.stringMatching(/^The Home Office is often named by default\..*can act\.$/),
    ]);
    const [remark] = remarksOnAddressees('Northshire Constabulary Police', register);
    expect(remark?.says).toEqual([
      'Nobody of that name is on the register. These names are like it.',
    ]);
    expect(remark?.likely.map(({ name }) => name)).toContain('Northshire Police');
    expect(says('School of Dancing')[0]).toContain('no name there is like it');
  });

  it('asks for names where a group is meant, or the words break off', () => {
    expect(says('Multiple agencies')[0]).toContain('one by one');
    expect(says('Nor [cut off]')[0]).toContain('Write the name in full');
  });
});
