import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { readSpreadsheet, type KnownHeadings, type SpreadsheetFile } from './spreadsheet';

const known: KnownHeadings = {
  isHeading: (heading) => ['rec_no', 'recommendation', 'target_date'].includes(heading),
  isLabel: (heading) => heading === 'rec_no',
};

const workbookOf = (rows: SheetData, sheet = 'Plan'): Promise<Buffer> =>
  writeWorkbook(rows, { sheet }).toBuffer();
const read = (bytes: Buffer, more: Partial<SpreadsheetFile> = {}) =>
  readSpreadsheet({ file: 'plan.xlsx', bytes, ...more }, known);

const headings = ['rec_no', 'recommendation', 'target_date'];
const day = (iso: string, format = 'dd/mm/yyyy') => ({
  value: new Date(`${iso}T00:00:00Z`),
  type: Date,
  format,
});

describe('a spreadsheet that is an Excel workbook', () => {
  it('keeps its cells as they are seen, and the row as CSV would have it', async () => {
    const { headings: found, rows } = await read(
      await workbookOf([
        headings,
        ['9.1 b', 'Say who,\nand "when"', day('2026-07-31')],
        [3, true, day('2026-03-29')],
      ]),
    );
    expect(found).toEqual(headings);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['9.1 b', 'Say who,\nand "when"', '31/07/2026'],
      ['3', 'TRUE', '29/03/2026'],
    ]);
    expect(rows[0]?.text).toBe('9.1 b,"Say who,\nand ""when""",31/07/2026');
    expect(rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it('may have its headings below a title and rows in which nothing is written', async () => {
    const { rows, remarks } = await read(
      await workbookOf([
        ['Action plan of a review', null, null],
        [],
        ['rec_no', 'recommendation', 'target\ndate'],
        [null, null, null],
        ['1', 'Write a guide', null],
        ['  ', null, null],
        [null, 'Print it', 'Ongoing'],
      ]),
    );
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '1', 'Write a guide', ''],
      [2, '', 'Print it', 'Ongoing'],
    ]);
    expect(remarks).toEqual([
      'Above the headings stands what was not taken over: “Action plan of a review”.',
    ]);
  });

  it('says where a label may have lost what was typed, and only there', async () => {
    const { rows } = await read(
      await workbookOf([
        headings,
        [9.1, 'Ask', 2.5],
        [day('2026-02-03'), 'Tell', day('2026-02-03')],
      ]),
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['9.1', 'Ask', '2.5'],
      ['03/02/2026', 'Tell', '03/02/2026'],
    ]);
    expect(rows.map(({ doubts }) => doubts)).toEqual([
      [expect.stringMatching(/^“rec_no”: 9\.1 is stored as a number/)],
      [expect.stringMatching(/^“rec_no”: 03\/02\/2026 is stored as a date/)],
    ]);
  });

  it('makes no day out of a month', async () => {
    const { rows } = await read(
      await workbookOf([
        headings,
        ['1', 'Ask', day('2020-03-01', 'mmm\\-yy')],
        ['2', 'Tell', day('2020-03-02')],
      ]),
    );
    expect(rows.map(({ cells }) => cells[2])).toEqual(['March 2020', '02/03/2020']);
    expect(rows[0]?.doubts).toEqual([
      expect.stringMatching(/^“target_date”: it was read as March 2020/),
    ]);
    expect(rows[1]?.doubts).toEqual([]);
  });

  it('is read at its first sheet, or at the one that is named', async () => {
    const bytes = await writeWorkbook([
      { data: [headings, ['1', 'Ask', null]], sheet: 'Plan' },
      { data: [headings, ['7', 'Tell', null]], sheet: 'Earlier' },
    ]).toBuffer();
    const first = await read(bytes);
    expect(first.rows[0]?.cells[0]).toBe('1');
    expect(first.remarks).toEqual([
      'Only the sheet “Plan” was read. The workbook also has: “Earlier”.',
    ]);
    expect((await read(bytes, { sheet: 'Earlier' })).rows[0]?.cells[0]).toBe('7');
    await expect(read(bytes, { sheet: 'Later' })).rejects.toThrow(
      '“plan.xlsx” has no sheet called “Later”. Its sheets are: Plan, Earlier.',
    );
  });

  it('is refused when it is not what its name says', async () => {
    const workbook = await workbookOf([headings]);
    const csv = Buffer.from('rec_no,recommendation\n');
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    const refused = (bytes: Buffer, file: string) => expect(read(bytes, { file })).rejects;
    await refused(workbook, 'plan.csv').toThrow(/is an Excel workbook, although its name ends/);
    await refused(csv, 'papers/plan.xlsx').toThrow(
      /^“plan.xlsx” is not an Excel workbook, although/,
    );
    await refused(old, 'plan.xlsx').toThrow(/older Excel \(\.xls\), or is locked with a password/);
    await refused(Buffer.from('%PDF-1.7'), 'plan.xlsx').toThrow(/is not a spreadsheet/);
    await refused(Buffer.from([1, 0, 2]), 'plan.csv').toThrow(/is not a spreadsheet/);
    await refused(Buffer.from('PK\x03\x04 something'), 'plan.xlsx').toThrow(/or is damaged/);
    await refused(workbook.subarray(0, -40), 'plan.xlsx').toThrow(/or is damaged/);
    expect((await read(csv, { file: 'plan.csv' })).headings).toEqual(['rec_no', 'recommendation']);
    await expect(read(csv, { file: 'plan.csv', sheet: 'Plan' })).rejects.toThrow(/has no sheets/);
  });
});
