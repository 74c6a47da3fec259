import { isNameOfBody, kindOf, readAddressees } from './printed-bodies';

describe('the bodies that a printed plan names', () => {
  it.each([
    'Northshire Police',
    'Northshire City Council',
    'Northshire Health and Care NHS Foundation Trust',
    'Northshire Drug and Alcohol Service',
    'North Northshire Homes',
    'Vale Clinical Commissioning Group',
  ])('takes “%s” for the name of one', (name) => {
    expect(isNameOfBody(name)).toBe(true);
  });

  it.each([
    'Police',
    'The Police',
    'City Council',
    'Children Social Care',
    'Local Safeguarding Adults Board',
    'GP Practice',
    'Robin',
    'local police',
    'Head of service',
  ])('does not take “%s” for one, for it does not say whose', (words) => {
    expect(isNameOfBody(words)).toBe(false);
  });

  it('parts two names in full, and leaves ‘and’ inside a name alone', () => {
    const names = (cell: string) =>
      readAddressees(cell, () => null).addressees.map(({ name }) => name);
    expect(names('Northshire City Council and Southshire Police')).toEqual([
      'Northshire City Council',
      'Southshire Police',
    ]);
    expect(names('Northshire Health and Care NHS Foundation Trust')).toHaveLength(1);
  });

  it('tells the kind of body from its name', () => {
    expect(kindOf('Northshire Constabulary')).toBe('police');
    expect(kindOf('Northshire Safeguarding Adults Board')).toBe('safeguardingBoard');
    expect(kindOf('Northshire Ambulance Service NHS Trust')).toBe('healthProvider');
    expect(kindOf('Northshire Homes')).toBe('other');
  });
});
