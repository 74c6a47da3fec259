import { csvOf } from './csv';

describe('a list as a file', () => {
  it('begins with the mark by which spreadsheets know its letters', () => {
    expect(csvOf([['Année']])).toBe('\uFEFF"Année"\r\n');
  });

  it('keeps commas, quotes and new lines within their cell', () => {
    expect(csvOf([['a, b', 'say "yes"', 'one\ntwo']])).toBe(
      '\uFEFF"a, b","say ""yes""","one\ntwo"\r\n',
    );
  });

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =1'])(
    'lets no text become a formula: %j',
    (text) => {
      expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
    },
  );

  it('leaves numbers numbers, and what is not known empty', () => {
    expect(csvOf([[-3, null, 0]])).toBe('\uFEFF-3,,0\r\n');
  });
});
