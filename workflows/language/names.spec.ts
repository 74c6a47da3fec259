import { isSameName } from './names';

describe('whether two names are the same', () => {
  it('overlooks capitals and spaces', () => {
    expect(isSameName('Kent Police', ' kent  police ')).toBe(true);
  });

  it('keeps different names apart', () => {
    expect(isSameName('Kent Police', 'Kent Fire and Rescue Service')).toBe(false);
  });

  it('does not take two missing names for one person', () => {
    expect(isSameName(undefined, undefined)).toBe(false);
    expect(isSameName('', ' ')).toBe(false);
    expect(isSameName(null, 'Kent Police')).toBe(false);
  });
});
