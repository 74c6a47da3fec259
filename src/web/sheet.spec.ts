import { inflateRawSync } from 'node:zlib';
import { readSheet } from 'read-excel-file/node';
import {
  columnsOf,
  dayCell,
  dayOrWords,
  downloadsOf,
  filtersSaid,
  type Sheet,
  type SheetCell,
} from './sheet';
import { csvOf, sheetAsCsv } from './sheet-csv';
import { sheetAsWorkbook } from './sheet-workbook';

const list = (...rows: readonly (readonly SheetCell[])[]): Sheet => ({
  name: 'Plans: all/open',
  title: 'Plans',
  filters: ['Area: Kent', 'Colour: red'],
  today: '2026-03-03',
  columns: columnsOf('Number', 'Words', 'By', 'Times'),
  rows,
});

describe('rows as CSV', () => {
  it('begin with the mark by which spreadsheets know its letters', () => {
    expect(csvOf([['Année']])).toBe('\uFEFF"Année"\r\n');
  });

  it('keep commas, quotes and new lines within their cell', () => {
    expect(csvOf([['a, b', 'say "yes"', 'one\ntwo']])).toBe(
      '\uFEFF"a, b","say ""yes""","one\ntwo"\r\n',
    );
  });

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =1'])(
    'let no text become a formula: %j',
    (text) => {
      expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
    },
  );

  it('leave numbers numbers, say days in words, and leave empty what is not known', () => {
    expect(csvOf([[-3, null, 0, dayCell('2026-03-03'), dayCell('2018-09'), dayCell(null)]])).toBe(
      '\uFEFF-3,,0,"3 March 2026","September 2018",\r\n',
    );
  });

  it('hold the headings and the rows of a list, and nothing above them', () => {
    expect(sheetAsCsv(list(['1', 'One', null, 2]))).toBe(
      '\uFEFF"Number","Words","By","Times"\r\n"1","One",,2\r\n',
    );
  });
});

describe('a list as an Excel workbook', () => {
  it('has its title, what it was narrowed to, headings, and dates that are dates', async () => {
    const bytes = await sheetAsWorkbook(
      list(
        ['9.10', '=1+1\u0001\nand more', dayCell('2026-03-29'), 3],
        ['', null, dayCell('2018-09'), 0],
      ),
    );
    expect(await readSheet(bytes)).toEqual([
      ['Plans', null, null, null],
      [
        'OFFICIAL-SENSITIVE. Area: Kent. Colour: red. As it stood on 3 March 2026.',
        null,
        null,
        null,
      ],
      ['Number', 'Words', 'By', 'Times'],
      ['9.10', '=1+1\nand more', new Date('2026-03-29T00:00:00Z'), 3],
      [null, null, 'September 2018', 0],
    ]);
  });

  it('keeps its headings in view and repeats them on paper, as wide as A4 landscape', async () => {
    const bytes = await sheetAsWorkbook(list(['1', 'One', null, 2]));
    const sheet = unpacked(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane ySplit="3"[^>]* state="frozen"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(sheet).not.toContain('<f>');
    expect(unpacked(bytes, 'xl/workbook.xml')).toContain(`'Plans all open'!$1:$3</definedName>`);
  });
});

it('is had under the address of the list, with its filters', () => {
  expect(
    downloadsOf('/plans/export', { standing: 'all', words: '', page: '3', sorts: ['a', 'b'] }),
  ).toEqual({
    csv: '/plans/export?standing=all&sorts=a%2Cb&as=csv',
    excel: '/plans/export?standing=all&sorts=a%2Cb&as=xlsx',
  });
  expect(filtersSaid({ Area: 'Kent', Stage: undefined, Words: '' })).toEqual(['Area: Kent']);
});

it('takes words that are one day for that day, and leaves all others', () => {
  expect(dayOrWords('3 March 2026')).toEqual({ day: '2026-03-03' });
  for (const words of ['March 2026', '3 Marsh 2026', 'by 3 March 2026', '']) {
    expect(dayOrWords(words)).toBe(words);
  }
});

/** The text of one file in a zip file, by its header: such files are small here. */
function unpacked(zip: Buffer, name: string): string {
  const at = zip.indexOf(name) - 30;
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  return inflateRawSync(zip.subarray(from)).toString('utf8');
}
