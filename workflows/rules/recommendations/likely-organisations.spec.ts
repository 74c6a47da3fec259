import { likelyOrganisations, type KnownOrganisation } from './likely-organisations';

const known = (
  reference: string,
  name: string,
  other: Partial<KnownOrganisation> = {},
): KnownOrganisation => ({
  reference,
  name,
  earlierNames: [],
  aliases: [],
  ended: false,
  successors: [],
  ...other,
});

const likely = likelyOrganisations([
  known('O-1', 'Northshire Police', { aliases: ['The Constabulary'] }),
  known('O-2', 'Northshire Fire and Rescue Service'),
  known('O-3', 'Northshire Council', { earlierNames: ['Northshire County Council'] }),
  known('O-4', 'Hill Probation Company', { ended: true, successors: ['O-5'] }),
  known('O-5', 'Probation Service'),
  known('O-6', 'Vale Trust', { ended: true }),
  known('O-7', 'Ring One', { ended: true, successors: ['O-8'] }),
  known('O-8', 'Ring Two', { ended: true, successors: ['O-7'] }),
]);

const first = (printed: string) => likely(printed)[0];

describe('which organisations printed words may mean', () => {
  it.each([
    ['northshire  police', 'O-1', 'name'],
    ['the constabulary', 'O-1', 'alias'],
    ['Northshire County Council (Adults)', 'O-3', 'earlierName'],
    ['NFRS', 'O-2', 'initials'],
    ['Northshire Fire & Rescue', 'O-2', 'alike'],
  ])('takes %j for %s: %s', (printed, reference, why) => {
    expect(first(printed)).toMatchObject({ reference, why, insteadOf: null });
  });

  it('offers whoever took over the work of one that ended', () => {
    expect(first('Hill Probation Company')).toMatchObject({
      reference: 'O-5',
      insteadOf: 'Hill Probation Company',
    });
    expect(first('Vale Trust')).toMatchObject({ reference: 'O-6', insteadOf: null });
    expect(first('Ring One')?.why).toBe('name');
  });

  it('offers nothing for words that no name has, and never more than three', () => {
    expect(likely('School of Dancing')).toEqual([]);
    expect(likely('NF')).toEqual([]);
    expect(likely('')).toEqual([]);
    expect(likely('Northshire').length).toBeLessThanOrEqual(3);
  });
});
