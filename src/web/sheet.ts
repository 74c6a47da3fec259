import { sayDate } from './page-filters';
import { withQuery } from './paths';

/** A day of the process, or as much of it as is known: 'YYYY-MM-DD', 'YYYY-MM', 'YYYY'. */
export interface DayCell {
  readonly day: string;
}

export type SheetCell = string | number | DayCell | null;

export interface SheetColumn {
  readonly heading: string;
  /** In characters; as wide as what it holds, within reason, when left out. */
  readonly width?: number;
}

/** A list as it goes into a file: the same rows as on the page, whatever the kind of file. */
export interface Sheet {
  /** What the file and the sheet are called: 'R-0042 action plan'. */
  readonly name: string;
  readonly title: string;
  /** What the list was narrowed to, in words: 'Area: Kent'. */
  readonly filters: readonly string[];
  /** The day on which it stood so, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export const columnsOf = (...headings: readonly string[]): readonly SheetColumn[] =>
  headings.map((heading) => ({ heading }));

export const dayCell = (day: string | null | undefined): SheetCell => (day ? { day } : null);

const months = Array.from({ length: 12 }, (_, month) =>
  sayDate(`2000-${twoDigits(month + 1)}`).replace(/ .*/, ''),
);

/** '31 July 2026' and nothing else is a day, which a spreadsheet can sort; all else stays in words. */
export function dayOrWords(words: string): SheetCell {
  const [, day = '', name = '', year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(words) ?? [];
  const month = months.indexOf(name) + 1;
  return month === 0 ? words : { day: `${year}-${twoDigits(month)}-${twoDigits(day)}` };
}

function twoDigits(number: number | string): string {
  return String(number).padStart(2, '0');
}

/** 'Area: Kent' of every filter that is set; the others are left out. */
export const filtersSaid = (
  filters: Readonly<Record<string, string | null | undefined>>,
): readonly string[] =>
  Object.entries(filters).flatMap(([what, says]) => (says ? [`${what}: ${says}`] : []));

/** What stands above the table where there is room for it. */
export const sheetNote = ({ filters, today }: Sheet): string =>
  [...filters, `As it stood on ${sayDate(today)}`].map((one) => `${one}.`).join(' ');

/** Where a list can be had as a file: `{{ downloads(download) }}` of web/downloads.njk draws it. */
export interface Downloads {
  readonly csv: string;
  readonly excel: string;
}

/**
 * The two addresses of a file.
 *
 * @param asked what the address of the list asks for: a file has every page of it
 */
export function downloadsOf(
  address: string,
  asked: Readonly<Record<string, unknown>> = {},
): Downloads {
  const { page: _, ...filters } = asked;
  const query = Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .join(','),
    ]),
  );
  return {
    csv: withQuery(address, { ...query, as: 'csv' }),
    excel: withQuery(address, { ...query, as: 'xlsx' }),
  };
}
