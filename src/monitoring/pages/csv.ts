export type Cell = string | number | null;

/** Programs that open a file of this kind know by it that the letters are UTF-8. */
const byteOrderMark = '\uFEFF';

/** A spreadsheet would take such a text for a formula, and carry it out. */
const looksLikeAFormula = /^[\s]*[=+\-@\t\r]/;

/** Rows as a file that spreadsheets open: every text in quotes, none of them a formula. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

function quoted(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = looksLikeAFormula.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
