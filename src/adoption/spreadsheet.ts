import { basename, extname } from 'node:path';
import type { SheetRecord } from './sheet-record';
import { lineOfCsv, recordsInCsv } from './spreadsheet-csv';
import { SpreadsheetRefused } from './spreadsheet-refused';
import { recordsInWorkbook } from './spreadsheet-workbook';

export { SpreadsheetRefused } from './spreadsheet-refused';

export interface SpreadsheetRow {
  /** Counted from 1, without the headings. */
  readonly number: number;
  /** The row as the file has it; a row of a workbook as CSV would have it. */
  readonly text: string;
  readonly cells: readonly string[];
  /** What a person should look at, because the file may not hold what it shows. */
  readonly doubts: readonly string[];
}

export interface Spreadsheet {
  readonly headings: readonly string[];
  readonly rows: readonly SpreadsheetRow[];
  /** What is to be said of the file as a whole. */
  readonly remarks: readonly string[];
}

export interface SpreadsheetFile {
  /** Its name; what it ends in says what the file should be. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of a workbook: the name of the sheet that is read, the first when nobody says otherwise. */
  readonly sheet?: string;
}

/** By what the row of headings is known, and which columns hold labels such as '9.10'. */
export interface KnownHeadings {
  readonly isHeading: (heading: string) => boolean;
  readonly isLabel?: (heading: string) => boolean;
}

/** The headings stand within so many rows: above them there may be a title, a day, a logo. */
const headingsWithin = 10;

/**
 * Reads a spreadsheet: CSV as such programs save it, or an Excel workbook (.xlsx). Rows in which
 * every cell is empty are no rows; what stands above the headings is told in the remarks.
 *
 * @throws SpreadsheetRefused when the file is not what its name says, cannot be read, has no such
 *   sheet, or says nothing at all
 */
export async function readSpreadsheet(
  source: SpreadsheetFile,
  known: KnownHeadings,
): Promise<Spreadsheet> {
  const { records, remarks } = await recordsIn(source);
  return spreadsheetOf(records, remarks, known);
}

/**
 * The same of bytes that are CSV, whatever they are called.
 *
 * @throws SpreadsheetRefused when a quotation mark is never closed, or they say nothing at all
 */
export const readCsv = (bytes: Uint8Array, known: KnownHeadings): Spreadsheet =>
  spreadsheetOf(recordsInCsv(bytes), [], known);

/** What was read, so that `readCsv` reads the same again. */
export const asCsv = ({ headings, rows }: Spreadsheet): Buffer =>
  Buffer.from([headings, ...rows.map(({ cells }) => cells)].map(lineOfCsv).join('\r\n'));

function spreadsheetOf(
  records: readonly SheetRecord[],
  remarks: readonly string[],
  known: KnownHeadings,
): Spreadsheet {
  const at = placeOfHeadings(records, known);
  const first = records[at];
  if (!first) throw new SpreadsheetRefused('The file is empty: its first row must hold headings.');
  const headings = first.cells.map(inOneLine);
  return {
    headings,
    remarks: [...aboutRowsAbove(records.slice(0, at)), ...remarks],
    rows: records.slice(at + 1).map(({ cells, text, doubts }, index) => ({
      number: index + 1,
      text,
      cells,
      doubts: [...doubts].flatMap(([place, { matters, says }]) => {
        const heading = headings[place] ?? `column ${place + 1}`;
        return matters === 'label' && !known.isLabel?.(heading) ? [] : [`“${heading}”: ${says}`];
      }),
    })),
  };
}

async function recordsIn({ file, bytes, sheet }: SpreadsheetFile) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = basename(file);
  const is = contentOf(buffer);
  const ending = extname(name).toLowerCase();
  if (is === 'other') throw new SpreadsheetRefused(notASpreadsheet(name));
  if (is === 'oldWorkbook') throw new SpreadsheetRefused(oldWorkbook(name));
  if (is === 'workbook') {
    if (['.csv', '.txt', '.tsv'].includes(ending)) {
      throw new SpreadsheetRefused(
        `“${name}” is an Excel workbook, although its name ends in ${ending}. Give it a name that ends in .xlsx, or save it as CSV.`,
      );
    }
    return recordsInWorkbook(name, buffer, sheet);
  }
  if (['.xlsx', '.xlsm', '.xls'].includes(ending)) {
    throw new SpreadsheetRefused(
      `“${name}” is not an Excel workbook, although its name ends in ${ending}. Open it in Excel, save it as an Excel workbook (.xlsx) and try once more.`,
    );
  }
  if (sheet !== undefined) {
    throw new SpreadsheetRefused(`“${name}” is CSV, which has no sheets: leave the sheet out.`);
  }
  return { records: recordsInCsv(bytes), remarks: [] };
}

function contentOf(bytes: Buffer): 'text' | 'workbook' | 'oldWorkbook' | 'other' {
  const begins = bytes.subarray(0, 4).toString('latin1');
  if (begins === 'PK\x03\x04') return 'workbook';
  if (begins === '\xD0\xCF\x11\xE0') return 'oldWorkbook';
  if (begins === '%PDF') return 'other';
  const isUtf16 = /^(?:\xFF\xFE|\xFE\xFF)/.test(begins);
  return !isUtf16 && bytes.includes(0) ? 'other' : 'text';
}

const notASpreadsheet = (name: string): string =>
  `“${name}” is not a spreadsheet. Give a CSV file or an Excel workbook (.xlsx).`;

const oldWorkbook = (name: string): string =>
  `“${name}” is a workbook of an older Excel (.xls), or is locked with a password. Open it in Excel, save it as an Excel workbook (.xlsx) without a password, and try once more.`;

/** The row that has most of the known headings; the first, where none has any. */
function placeOfHeadings(records: readonly SheetRecord[], { isHeading }: KnownHeadings): number {
  const counts = records
    .slice(0, headingsWithin)
    .map(({ cells }) => cells.filter((cell) => cell.trim() !== '' && isHeading(inOneLine(cell))));
  const most = Math.max(0, ...counts.map((found) => found.length));
  return Math.max(
    0,
    counts.findIndex((found) => found.length === most),
  );
}

const inOneLine = (heading: string): string => heading.replace(/\s+/g, ' ').trim();

function aboutRowsAbove(above: readonly SheetRecord[]): readonly string[] {
  if (above.length === 0) return [];
  const words = above
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.trim() !== '')
    .map((cell) => `“${inOneLine(cell)}”`);
  return [`Above the headings stands what was not taken over: ${words.join('; ')}.`];
}
