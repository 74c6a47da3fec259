import { sayDate } from './page-filters';
import type { Sheet, SheetCell } from './sheet';

/** Programs that open a file of this kind know by it that the letters are UTF-8. */
const byteOrderMark = '\uFEFF';

/** A spreadsheet would take such a text for a formula, and carry it out. */
const looksLikeAFormula = /^[\s]*[=+\-@\t\r]/;

/** Rows as a file that spreadsheets open: every text in quotes, none of them a formula. */
export const csvOf = (rows: readonly (readonly SheetCell[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** The headings and the rows, and nothing above them: a program is to read it too. */
export const sheetAsCsv = ({ columns, rows }: Sheet): string =>
  csvOf([columns.map(({ heading }) => heading), ...rows]);

function quoted(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'string' ? cell : sayDate(cell.day);
  const safe = looksLikeAFormula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
