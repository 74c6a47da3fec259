import { segmentsOf, shortened } from './segments.view';

const say = (marked: string): string =>
  shortened(segmentsOf(marked))
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('what is shown around a match', () => {
  it.each([
    ['nothing', '', ''],
    ['all of a short text', 'Sixty \u0002call\u0003 handlers', 'Sixty [call] handlers'],
    ['a match at either end', '\u0002One\u0003 and \u0002two\u0003', '[One] and [two]'],
    ['a sign as it was typed', 'a \u0004 b', 'a < b'],
  ])('is %s', (_what, marked, says) => {
    expect(say(marked)).toBe(says);
  });

  it('is cut between words, and says so', () => {
    const far = `${'before '.repeat(100)}\u0002match\u0003${' after'.repeat(100)}`;
    expect(say(far)).toMatch(/^…(before )+\[match\]( after)+…$/);
    expect(say(far).length).toBeLessThan(340);
    expect(say('word '.repeat(100))).toMatch(/^(word )+word…$/);
  });
});
