import { createHash } from 'node:crypto';
import { readDateAsPrinted, type DateAsPrinted } from '../../workflows/language/dates';
import { asColumn, columns, datedColumns, isColumn } from './columns';
import type { Column, DatedColumn } from './columns';
import {
  SpreadsheetRefused,
  type KnownHeadings,
  type Spreadsheet,
  type SpreadsheetRow,
} from './spreadsheet';

/** One row of a spreadsheet of reviews, every cell in its own words. */
export interface EarlierRecord {
  readonly number: number;
  readonly text: string;
  /** Empty where the row says nothing, or the file lacks the column. */
  readonly words: Readonly<Record<Column, string>>;
  /** The same cells read as dates. */
  readonly dates: Readonly<Record<DatedColumn, DateAsPrinted>>;
  /** Every cell that says something, whatever its heading, as 'heading: words'. */
  readonly asPrinted: readonly string[];
  /** What a person should look at in the file. */
  readonly doubts: readonly string[];
  /** The same for every reading of the row: by its source, its name and its partnership. */
  readonly key: string;
}

/** Their headings and the columns that they mean. */
export type HeadingMapping = Readonly<Record<string, Column>>;

/**
 * Reads a mapping file: `{"Their heading": "our_column"}`.
 *
 * @throws SpreadsheetRefused when it is not such a file, or names a column that does not exist
 */
export function readMapping(text: string): HeadingMapping {
  const mapping = jsonIn(text);
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping)) {
    throw new SpreadsheetRefused(
      'The mapping file must hold one JSON object: {"Their heading": "our_column"}.',
    );
  }
  for (const [heading, column] of Object.entries(mapping)) {
    if (typeof column !== 'string' || !isColumn(column)) {
      throw new SpreadsheetRefused(
        `The mapping file gives “${heading}” the column “${String(column)}”, which does not exist. The columns are: ${columns.join(', ')}.`,
      );
    }
  }
  return mapping as HeadingMapping;
}

/** By what the headings of such a file are known. */
export function headingsOfReviews(mapping: HeadingMapping = {}): KnownHeadings {
  const mapped = new Set(Object.keys(mapping).map(asColumn));
  return {
    isHeading: (heading) => isColumn(asColumn(heading)) || mapped.has(asColumn(heading)),
    isLabel: (heading) => asColumn(heading) === 'case',
  };
}

/**
 * Finds out which cell is which.
 *
 * @throws SpreadsheetRefused when no heading means the name of the case, or two mean the same
 */
export function earlierRecordsIn(
  { headings, rows }: Spreadsheet,
  mapping: HeadingMapping = {},
): readonly EarlierRecord[] {
  const placed = placesOf(headings, mapping);
  if (!placed.has('case')) {
    throw new SpreadsheetRefused(
      `No heading of the file means the name of the case. Call it “case”, or give a mapping file. The headings are: ${headings.join(', ')}.`,
    );
  }
  return rows.map((row) => earlierRecord(row, headings, placed));
}

function placesOf(
  headings: readonly string[],
  mapping: HeadingMapping,
): ReadonlyMap<Column, number> {
  const mapped = new Map(
    Object.entries(mapping).map(([heading, column]) => [asColumn(heading), column]),
  );
  for (const heading of Object.keys(mapping)) {
    if (!headings.some((their) => asColumn(their) === asColumn(heading))) {
      throw new SpreadsheetRefused(
        `The mapping file speaks of a heading that the file lacks: “${heading}”. The headings are: ${headings.join(', ')}.`,
      );
    }
  }
  const placed = new Map<Column, number>();
  for (const [index, heading] of headings.entries()) {
    const column = mapped.get(asColumn(heading)) ?? asColumn(heading);
    if (!isColumn(column)) continue;
    if (placed.has(column)) {
      throw new SpreadsheetRefused(
        `Two headings of the file mean the column “${column}”. Rename one of them, or change the mapping file.`,
      );
    }
    placed.set(column, index);
  }
  return placed;
}

function earlierRecord(
  { number, text, cells, doubts }: SpreadsheetRow,
  headings: readonly string[],
  placed: ReadonlyMap<Column, number>,
): EarlierRecord {
  const cell = (column: Column): string => cells[placed.get(column) ?? -1]?.trim() ?? '';
  const words = recordOf(columns, cell);
  return {
    number,
    text,
    words,
    dates: recordOf(datedColumns, (column) => readDateAsPrinted(words[column])),
    asPrinted: cells.flatMap((printed, index) =>
      printed.trim() === ''
        ? []
        : [`${headings[index] || `column ${index + 1}`}: ${printed.trim()}`],
    ),
    doubts,
    key: keyOf(words),
  };
}

const recordOf = <K extends string, V>(
  keys: readonly K[],
  valueOf: (key: K) => V,
): Readonly<Record<K, V>> =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;

function keyOf(words: Readonly<Record<Column, string>>): string {
  const parts = [words.source_url, words.case, words.csp].map((part) =>
    part.replace(/\s+/g, ' ').toLowerCase(),
  );
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}
