import { addresseesIn } from './addressees';

const register = [
  'Northshire Police',
  'Northshire Council',
  'Northshire District/Borough Councils',
  'Department of Ships and Harbours',
  'Ministry of Roads',
  'Ships',
  'Probation of Northshire',
];
const known = (printed: string): string | null =>
  register.includes(printed.replace(/^The /, '')) ? `O: ${printed}` : null;

const names = (cell: string) => addresseesIn(cell, known).addressees.map(({ printed }) => printed);
const kinds = (cell: string) => addresseesIn(cell, known).addressees.map(({ kind }) => kind);

describe('whom a printed cell addresses', () => {
  it('keeps the cell letter for letter and finds whom it means', () => {
    expect(addresseesIn(' Northshire Police ', known)).toEqual({
      asPrinted: ' Northshire Police ',
      addressees: [
        { printed: 'Northshire Police', organisation: 'O: Northshire Police', kind: 'body' },
      ],
      none: null,
    });
  });

  it.each([
    ['a bar', 'NTRUST | Northshire Police'],
    ['a semicolon', 'NTRUST; Northshire Police'],
    ['a new line', 'NTRUST\r\nNorthshire Police'],
    ['a slash between spaces', 'NTRUST / Northshire Police'],
  ])('parts two at %s, known or not', (_, cell) => {
    expect(names(cell)).toEqual(['NTRUST', 'Northshire Police']);
  });

  it('parts at a slash without spaces only where both are known', () => {
    expect(names('Northshire Police/Northshire Council')).toHaveLength(2);
    expect(names('Northshire District/Borough Councils')).toHaveLength(1);
    expect(names('Surgery/Clinic')).toEqual(['Surgery/Clinic']);
  });

  it('parts at ‘and’ only where every part is known, and not inside a name', () => {
    expect(names('Department of Ships and Harbours')).toHaveLength(1);
    expect(names('Department of Ships and Harbours and The Ministry of Roads')).toEqual([
      'Department of Ships and Harbours',
      'The Ministry of Roads',
    ]);
    expect(names('Northshire Police, Northshire Council and Ministry of Roads')).toEqual([
      'Northshire Police',
      'Northshire Council',
      'Ministry of Roads',
    ]);
    expect(names('Northshire Police and Someone Else')).toEqual([
      'Northshire Police and Someone Else',
    ]);
  });

  it('keeps what is in brackets together, and finds a body behind a remark', () => {
    expect(names('Councils (District / Borough)')).toEqual(['Councils (District / Borough)']);
    expect(addresseesIn('Probation of Northshire (East)', known).addressees).toEqual([
      {
        printed: 'Probation of Northshire (East)',
        organisation: 'O: Probation of Northshire',
        kind: 'body',
      },
    ]);
  });

  it.each([
    'Multiple Agencies',
    'All agencies in the county',
    'other agencies',
    'Contributing agencies to this review',
    'Partnership members',
    'Chief Constables (46 forces)',
    '(nine agencies jointly responsible, named at the top of the plan)',
  ])('calls %j a group', (cell) => {
    expect(kinds(cell)).toEqual(['group']);
  });

  it('finds a group beside a body', () => {
    expect(kinds('Northshire Council | other agencies')).toEqual(['body', 'group']);
  });

  it('keeps a name that broke off, and never takes it for a body', () => {
    expect(addresseesIn('Nor [name cut off in the copy]', known).addressees).toEqual([
      { printed: 'Nor [name cut off in the copy]', organisation: null, kind: 'cutOff' },
    ]);
  });

  it.each([
    ['[not shown]', 'notShown'],
    ['(not stated)', 'notPrinted'],
    ['N/A', 'notPrinted'],
    ['-', 'notPrinted'],
    ['', 'notPrinted'],
    [' | ', 'notPrinted'],
  ])('says of %j why there is nobody: %s', (cell, none) => {
    expect(addresseesIn(cell, known)).toEqual({ asPrinted: cell, addressees: [], none });
  });

  it('names each once', () => {
    expect(names('Northshire Police | Northshire Police')).toEqual(['Northshire Police']);
  });

  it('leaves a body that is not known for a person to decide', () => {
    expect(addresseesIn('Southshire Trust', known).addressees).toEqual([
      { printed: 'Southshire Trust', organisation: null, kind: 'body' },
    ]);
  });
});
