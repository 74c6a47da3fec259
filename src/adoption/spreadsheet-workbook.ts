import readWorkbook from 'read-excel-file/node';
import { monthNames } from '../../workflows/language/dates';
import type { CellDoubt, SheetRecord } from './sheet-record';
import { lineOfCsv } from './spreadsheet-csv';
import { SpreadsheetRefused } from './spreadsheet-refused';
import { zipEntries, type ZipEntry } from './zip-entries';

/** A number as the file holds it, so that nothing is rounded before it is looked at. */
class StoredNumber {
  constructor(readonly digits: string) {}
}

type CellValue = string | boolean | Date | StoredNumber | null;

interface ReadCell {
  readonly text: string;
  readonly doubt: CellDoubt | null;
}

/** In bytes, unpacked: no plan is that long, and a small file could unpack to far more. */
const mostUnpacked = 60_000_000;
const mostStyles = 5_000_000;

/**
 * The rows of one sheet of an Excel workbook, each cell as a person sees it in Britain.
 *
 * @throws SpreadsheetRefused when it is no workbook, is damaged, or has no sheet of that name
 */
export async function recordsInWorkbook(
  name: string,
  bytes: Buffer,
  sheet: string | undefined,
): Promise<{ readonly records: readonly SheetRecord[]; readonly remarks: readonly string[] }> {
  const entries = zipEntries(bytes);
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) {
    throw new SpreadsheetRefused(
      `“${name}” is not an Excel workbook, or is damaged. Open it in Excel, save it as an Excel workbook (.xlsx) and try once more.`,
    );
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) {
    throw new SpreadsheetRefused(
      `“${name}” holds too much to be read at once. Copy the rows into a workbook of their own and try once more.`,
    );
  }
  const sheets = await sheetsOf(name, bytes);
  const wanted = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet);
  if (!wanted) {
    const names = sheets.map((one) => one.sheet).join(', ');
    throw new SpreadsheetRefused(
      `“${name}” has no sheet called “${sheet ?? ''}”. Its sheets are: ${names}.`,
    );
  }
  const showsMonths = hasMonthFormat(entries);
  const others = sheets.filter((one) => one !== wanted && one.data.length > 0);
  return {
    records: wanted.data
      .map((row) => recordOf(row as unknown as readonly CellValue[], showsMonths))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    remarks:
      others.length === 0
        ? []
        : [
            `Only the sheet “${wanted.sheet}” was read. The workbook also has: ${others.map((one) => `“${one.sheet}”`).join(', ')}.`,
          ],
  };
}

async function sheetsOf(name: string, bytes: Buffer) {
  try {
    return await readWorkbook(bytes, {
      parseNumber: (digits) => new StoredNumber(digits),
      trim: false,
    });
  } catch {
    // Whatever the reader stumbles over lies in the file.
    throw new SpreadsheetRefused(
      `“${name}” is damaged: Excel may be able to mend it. Open it there, save it again and try once more.`,
    );
  }
}

function recordOf(row: readonly CellValue[], showsMonths: boolean): SheetRecord {
  const read = row.map((value) => readCell(value, showsMonths));
  const cells = read.map(({ text }) => text);
  return {
    cells,
    text: lineOfCsv(cells),
    doubts: new Map(
      read.flatMap(({ doubt }, place) => (doubt === null ? [] : [[place, doubt] as const])),
    ),
  };
}

function readCell(value: CellValue, showsMonths: boolean): ReadCell {
  if (value === null) return { text: '', doubt: null };
  if (typeof value === 'string') return { text: value.replace(/\r\n?/g, '\n'), doubt: null };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', doubt: null };
  return value instanceof StoredNumber ? readNumber(value) : readDate(value, showsMonths);
}

/** '9.1000000000000001' is what Excel may store where somebody typed 9.1. */
function readNumber({ digits }: StoredNumber): ReadCell {
  const text = Number.isFinite(Number(digits)) ? String(Number(digits)) : digits;
  if (!text.includes('.')) return { text, doubt: null };
  const says = `${text} is stored as a number, which does not tell 9.1 from 9.10. Check it, and write such labels as text.`;
  return { text, doubt: { matters: 'label', says } };
}

/** A date in a workbook has no time zone: what is read is what was typed. */
function readDate(date: Date, showsMonths: boolean): ReadCell {
  const [day = '', time = ''] = date.toISOString().split('T');
  const [year = '', month = '', inMonth = ''] = day.split('-');
  // Day nought of such a calendar: only a time of day was typed.
  if (Number(year) < 1900) return { text: time.slice(0, 5), doubt: null };
  if (inMonth === '01' && showsMonths) {
    const text = `${monthNames[Number(month) - 1] ?? month} ${year}`;
    const says = `it was read as ${text}, because cells of this file show a month alone. If the first of the month is meant, set the day.`;
    return { text, doubt: { matters: 'always', says } };
  }
  const text = `${inMonth}/${month}/${year}`;
  const says = `${text} is stored as a date. If a number such as 3.2 or 3/2 was typed, write it as text.`;
  return { text, doubt: { matters: 'label', says } };
}

/** Built into Excel as 'Mar-20', into which it turns 'March 2020' when that is typed. */
const monthBuiltIn = '17';

/** Whether any cell format of the workbook shows a month without a day: such a day is made up. */
function hasMonthFormat(entries: readonly ZipEntry[]): boolean {
  const styles = entries.find(({ name }) => name === 'xl/styles.xml')?.read(mostStyles);
  if (!styles) return false;
  const xml = styles.toString('utf8');
  const custom = [...xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)]
    .map(([tag]) => ({ id: attribute(tag, 'numFmtId'), code: attribute(tag, 'formatCode') }))
    .filter(({ code }) => isMonthAlone(code))
    .map(({ id }) => id);
  const [formats = ''] = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  return [...formats.matchAll(/\bnumFmtId="(\d+)"/g)].some(
    ([, id = '']) => id === monthBuiltIn || custom.includes(id),
  );
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

function isMonthAlone(code: string): boolean {
  const letters = code
    .toLowerCase()
    .replace(/&quot;.*?&quot;|\[[^\]]*\]|\\./g, '')
    .split(';')[0];
  return /m/.test(letters ?? '') && /y/.test(letters ?? '') && !/[dhs]/.test(letters ?? '');
}
