import { columns, type Column } from './columns';
import { earlierRecordsIn, type EarlierRecord } from './earlier-record';

type Words = Readonly<Partial<Record<Column, string>>>;

/** One row of a fictional spreadsheet, in which only what is given here is filled. */
export function aRowWith(words: Words): EarlierRecord {
  const filled = { case: 'Willow/2019', csp: 'Kent and Medway', ...words } as Words;
  const cells = columns.map((column) => filled[column] ?? '');
  const text = cells.join(',');
  const [record] = earlierRecordsIn({
    headings: columns,
    rows: [{ number: 1, text, cells, doubts: [] }],
    remarks: [],
  });
  if (!record) throw new Error('One row gives one record');
  return record;
}

/** A spreadsheet file of such rows. */
export function aFileWith(...rows: readonly Words[]): Buffer {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return Buffer.from([columns.join(','), ...lines, ''].join('\r\n'));
}
