import { markedAsWritten, segmentsOf, shortened } from './segments.view';

const say = (marked: string): string =>
  shortened(segmentsOf(marked))
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('what is shown around a match', () => {
  it.each([
    ['nothing', '', ''],
    ['all of a short text', 'Sixty \u0002call\u0003 handlers', 'Sixty [call] handlers'],
    ['a match at either end', '\u0002One\u0003 and \u0002two\u0003', '[One] and [two]'],
  ])('is %s', (_what, marked, says) => {
    expect(say(marked)).toBe(says);
  });

  it.each([
    [
      'Siân O’Neill, 9.1 <b>',
      '\u0002Sian\u0003 \u0002O Neill\u0003  9 1  b ',
      '[Siân] [O’Neill], 9.1 <b>',
    ],
    ['ﬁve', 'fi\u0002ve\u0003', 'fi[ve]'],
  ])('is marked in %s as it was written', (written, plain, says) => {
    expect(say(markedAsWritten(written, plain))).toBe(says);
  });

  it('is cut between words, and says so', () => {
    const far = `${'before '.repeat(100)}\u0002match\u0003${' after'.repeat(100)}`;
    expect(say(far)).toMatch(/^…(before )+\[match\]( after)+…$/);
    expect(say(far).length).toBeLessThan(340);
    expect(say('word '.repeat(100))).toMatch(/^(word )+word…$/);
  });
});
