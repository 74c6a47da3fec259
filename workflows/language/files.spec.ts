import { checkShape } from './answers';
import { plainDate } from './dates';
import { files } from './fields';

const one = 'D-00000000000000000000000000000001';
const fields = {
  evidence: files('Attach evidence', { optional: true }),
  itself: files('The file', { most: 1, optional: true }),
};
const errorsOf = (sent: Readonly<Record<string, unknown>>) =>
  checkShape(fields, sent, plainDate('2026-03-02')).errors.map(({ says }) => says);

describe('the files that an answer names', () => {
  it('are named by the references that they were given', () => {
    expect(errorsOf({ evidence: [one] })).toEqual([]);
    expect(errorsOf({})).toEqual([]);
  });

  it.each([
    ['a text', one, '“Attach evidence” must be a list of the references of files'],
    ['another name', ['notes.pdf'], '“Attach evidence”: hand the file in first, then name it here'],
    ['too many', Array(6).fill(one), '“Attach evidence” takes 5 files or fewer; it has 6'],
    [
      'one that was refused',
      [one, { refused: '“a.exe” cannot be attached' }],
      '“a.exe” cannot be attached',
    ],
  ])('are refused for %s', (_, evidence, says) => {
    expect(errorsOf({ evidence })).toEqual([says]);
  });

  it('are as few as the question takes', () => {
    expect(errorsOf({ itself: [one, one] })).toEqual(['“The file” takes one file only; it has 2']);
  });
});
