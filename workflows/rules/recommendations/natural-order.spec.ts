import { compareLabels } from './natural-order';

const sorted = (...labels: (string | null)[]) => [...labels].sort(compareLabels);

describe('the printed numbers of recommendations', () => {
  it.each([
    ['counts what stands after the point as a number', ['9.1', '9.2', '9.10', '9.11', '10']],
    ['puts the letters of a number right after it', ['9.1', '9.1 b', '9.1 c', '9.2', '9.10']],
    ['reads letters in brackets', ['3.9(a)', '3.140(a)', '3.140(b)', '3.141']],
    ['reads letters without a space', ['10.2a', '10.3a', '10.3b', '10.4a']],
    ['goes as deep as the number', ['4.1.2', '4.1.12', '21.1', '21.10.1', '21.10.2', '21.11.1']],
    ['takes an agency behind the number', ['10 (ABC)', '10 (XYZ)', '11 (ABC)', '12 (ABC)']],
    ['takes a letter before the number, after plain numbers', ['2', '12', 'R1', 'R2', 'R10']],
    ['does not mind an asterisk', ['6.1*', '6.2', '6.9*', '6.10']],
    ['puts what has no number last', ['1', '12 (ABC)', 'first', null]],
  ])('%s', (_, labels) => {
    expect(sorted(...[...labels].reverse())).toEqual(labels);
  });

  it('calls the same number printed twice equal, so that both stay where they are', () => {
    expect(compareLabels('1', '1')).toBe(0);
    expect(compareLabels(null, null)).toBe(0);
  });

  it('puts two printings of one number always in the same order', () => {
    expect(sorted('9.1 b', '9.1(b)', '9.1B')).toEqual(sorted('9.1B', '9.1(b)', '9.1 b'));
  });

  it('does not lose digits of a very long number', () => {
    expect(compareLabels('90071992547409921', '90071992547409922')).toBeLessThan(0);
    expect(compareLabels('0007', '12')).toBeLessThan(0);
  });
});
