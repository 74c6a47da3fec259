import { readCsv, SpreadsheetRefused, type KnownHeadings } from './spreadsheet';

const known: KnownHeadings = {
  isHeading: (heading) => ['case', 'csp', 'pauses'].includes(heading),
};

const read = (text: string, encoding: BufferEncoding = 'utf8') =>
  readCsv(Buffer.from(text, encoding), known);
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells);

describe('a spreadsheet saved as CSV', () => {
  it('keeps its headings apart from its rows, and counts the rows from one', () => {
    const { headings, rows } = read('case, csp \nWillow,Kent\nRowan,Medway\n');
    expect(headings).toEqual(['case', 'csp']);
    expect(rows).toEqual([
      { number: 1, text: 'Willow,Kent', cells: ['Willow', 'Kent'], doubts: [] },
      { number: 2, text: 'Rowan,Medway', cells: ['Rowan', 'Medway'], doubts: [] },
    ]);
  });

  it('may have Windows line ends and a byte order mark', () => {
    const { headings, rows } = read('\uFEFFcase,csp\r\nWillow,Kent\r\n');
    expect(headings).toEqual(['case', 'csp']);
    expect(rows.map(({ cells }) => cells)).toEqual([['Willow', 'Kent']]);
    expect(rows[0]?.text).toBe('Willow,Kent');
  });

  it('may have several lines, commas and quotation marks in one cell', () => {
    const [row] = read('case,pauses\nWillow,"paused, for ""trial""\nand then again"\n').rows;
    expect(row?.cells).toEqual(['Willow', 'paused, for "trial"\nand then again']);
    expect(row?.text).toBe('Willow,"paused, for ""trial""\nand then again"');
  });

  it('may have a stray quotation mark in the middle of a cell', () => {
    expect(cellsOf('case,pauses\nWillow,the 12" case\n')).toEqual([['Willow', 'the 12" case']]);
  });

  it('may be in Windows-1252, as older programs save it', () => {
    const bytes = Buffer.from(
      'case,pauses\nWillow,\x80 \x91agreed\x92 \x96 caf\xe9\x9f\n',
      'latin1',
    );
    expect(readCsv(bytes, known).rows[0]?.cells).toEqual(['Willow', '€ ‘agreed’ – caféŸ']);
  });

  it('may be in UTF-16, as “Unicode text” is saved', () => {
    const bytes = Buffer.from('\uFEFFcase\tcsp\r\nWillow\tKent\r\n', 'utf16le');
    expect(readCsv(bytes, known).rows[0]?.cells).toEqual(['Willow', 'Kent']);
  });

  it.each([';', '\t'])('may be parted by %j', (mark) => {
    expect(cellsOf(`case${mark}csp\nWillow, the first${mark}Kent\n`)).toEqual([
      ['Willow, the first', 'Kent'],
    ]);
  });

  it('may have rows that are too short or too long', () => {
    expect(cellsOf('case,csp\nWillow\nRowan,Kent,more\n')).toEqual([
      ['Willow'],
      ['Rowan', 'Kent', 'more'],
    ]);
  });

  it('leaves out rows in which nothing is written', () => {
    expect(cellsOf('case,csp\n\nWillow,Kent\n,\n , \n')).toEqual([['Willow', 'Kent']]);
  });

  it('may have headings and no rows at all', () => {
    expect(read('case,csp\n').rows).toEqual([]);
  });

  it.each(['', '\n\n', '\uFEFF'])('is refused when it is empty: %j', (text) => {
    expect(() => read(text)).toThrow(SpreadsheetRefused);
  });

  it('is refused when a quotation mark is never closed, saying where', () => {
    expect(() => read('case,csp\nWillow,"Kent\nRowan,Medway\n')).toThrow(
      /^The file cannot be read as CSV near line \d+: a quotation mark is not closed there/,
    );
  });
});
