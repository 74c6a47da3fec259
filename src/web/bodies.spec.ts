import { refuseUnkeepable } from './bodies';
import { InvalidInput } from './invalid-input';

const errorsOf = (body: unknown) => {
  try {
    refuseUnkeepable(body);
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map(({ field }) => field);
    throw error;
  }
  return [];
};

describe('what is sent to the service', () => {
  it.each([
    ['nothing', undefined],
    ['any language', { name: 'Ní Dhómhnaill, 王, 😀', list: [1, null, true] }],
  ])('may hold %s', (_, body) => {
    expect(errorsOf(body)).toEqual([]);
  });

  it.each([
    ['a null character', { reason: 'a\0b' }, 'reason'],
    ['half a character', { notes: [{ text: '\ud83d' }] }, 'notes.0.text'],
    ['a name that cannot be kept', { inner: { 'a\0': 1 } }, 'inner'],
  ])('is refused for %s', (_, body, field) => {
    expect(errorsOf(body)).toEqual([field]);
  });

  it('is refused when it is nested absurdly deep', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(errorsOf({ deep })).toHaveLength(1);
  });
});
