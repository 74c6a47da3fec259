import { parse } from 'csv-parse/sync';

/** The file cannot be read as a spreadsheet; the message is for whoever brought it. */
export class SpreadsheetRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SpreadsheetRefused';
  }
}

export interface SpreadsheetRow {
  /** Counted from 1, without the headings. */
  readonly number: number;
  /** The row as the file has it. */
  readonly text: string;
  readonly cells: readonly string[];
}

export interface Spreadsheet {
  readonly headings: readonly string[];
  readonly rows: readonly SpreadsheetRow[];
}

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/**
 * Reads CSV as spreadsheet programs save it: with commas, semicolons or tabs, in UTF-8, UTF-16 or
 * Windows-1252. Rows in which every cell is empty are no rows.
 *
 * @throws SpreadsheetRefused when there are no headings, or a quotation mark is never closed
 */
export function readSpreadsheet(bytes: Uint8Array): Spreadsheet {
  const text = decode(bytes);
  const [first, ...others] = recordsIn(text);
  if (!first) throw new SpreadsheetRefused('The file is empty: its first row must hold headings.');
  return {
    headings: first.record.map((heading) => heading.trim()),
    rows: others.map(({ record, raw }, index) => ({
      number: index + 1,
      text: raw.replace(/^[\r\n]+|[\r\n]+$/g, ''),
      cells: record,
    })),
  };
}

function recordsIn(text: string): readonly RawRecord[] {
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

/** Whichever mark the headings are parted by; in much of Europe that is the semicolon. */
function delimiterOf(text: string): string {
  const headings = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const count = (mark: string): number => headings.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
