import { readTyped, referenceMeant } from './typed-words';

const read = (typed: string): readonly string[] =>
  readTyped(typed).map(({ words, begins }) => words.join('+') + (begins ? '*' : ''));

describe('what somebody typed into the search', () => {
  it.each([
    ['call handlers', ['call', 'handlers*']],
    ['"call handlers"', ['call+handlers']],
    ['“call handlers” in Kent', ['call+handlers', 'in', 'kent*']],
    ['"never closed', ['never+closed']],
    ['self-neglect', ['self+neglect*']],
    ['9.1 b', ['9+1', 'b']],
    ['Élodie O’Neill', ['elodie', 'o+neill*']],
    ['recommenda', ['recommenda*']],
    ['the coroner’s officer', ['the', 'coroner', 'officer*']],
    ["coroner's", ['coroner*']],
    ['"coroner’s officer"', ['coroner+s+officer']],
    ['domestic abu', ['domestic', 'abu*']],
    ['a', ['a']],
    ['', []],
    ['*** -- "" ( )', []],
  ])('%s is read as words', (typed, words) => {
    expect(read(typed)).toEqual(words);
  });

  it.each(['NEAR(a b)', 'title:x OR marks:y', 'a" OR "b', "'; DROP TABLE fact", 'a & !b | (c:*A)'])(
    'is words and nothing else: %s',
    (typed) => {
      for (const word of readTyped(typed).flatMap(({ words }) => words)) {
        expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }
    },
  );

  it('is cut off where nobody would go on typing', () => {
    expect(readTyped('word '.repeat(500)).length).toBe(12);
  });

  it.each([
    ['r42', 'R-0042'],
    [' R-0042 ', 'R-0042'],
    ['o-3', 'O-0003'],
    ['R-12345', 'R-12345'],
    ['42', null],
    ['R-0042/recommendation/3', null],
  ])('%s means the reference %s', (typed, reference) => {
    expect(referenceMeant(typed)).toBe(reference);
  });
});
