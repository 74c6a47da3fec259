import { parse } from 'csv-parse/sync';
import type { SheetRecord } from './sheet-record';
import { SpreadsheetRefused } from './spreadsheet-refused';

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

const noDoubts = new Map<number, never>();

/**
 * The rows of CSV as spreadsheet programs save it: with commas, semicolons or tabs, in UTF-8,
 * UTF-16 or Windows-1252.
 *
 * @throws SpreadsheetRefused when a quotation mark is never closed
 */
export function recordsInCsv(bytes: Uint8Array): readonly SheetRecord[] {
  return parsed(decode(bytes)).map(({ record, raw }) => ({
    cells: record,
    text: raw.replace(/^[\r\n]+|[\r\n]+$/g, ''),
    doubts: noDoubts,
  }));
}

function parsed(text: string): readonly RawRecord[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly RawRecord[];
  } catch (error) {
    const line = (error as { readonly lines?: number }).lines;
    const where = line === undefined ? '' : ` near line ${line}`;
    throw new SpreadsheetRefused(
      `The file cannot be read as CSV${where}: a quotation mark is not closed there. Save it again as CSV and try once more.`,
    );
  }
}

/** Windows-1252 gives every byte a meaning, so it comes last. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

/** What the bytes 80 to 9F mean; Node decodes them as control characters. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (one) => windows1252.charAt(one.charCodeAt(0) - 0x80));

const marks = [',', ';', '\t'];

/** Whichever mark the headings are parted by; in much of Europe that is the semicolon. */
function delimiterOf(text: string): string {
  const lines = text.match(/[^\r\n]+/g) ?? [];
  // A title above the headings may have no mark at all.
  const line = lines.find((one) => marks.some((mark) => one.includes(mark))) ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** A row as CSV has it, word for word: it is to be read in again, not to be opened by a program. */
export const lineOfCsv = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
