import {
  SpreadsheetRefused,
  type KnownHeadings,
  type Spreadsheet,
  type SpreadsheetRow,
} from '../../adoption';

/** One row of a plan as it was printed. Every cell is as the file has it, but for spaces around it. */
export interface PlannedRow {
  readonly number: number;
  readonly text: string;
  /** Where it can be read: the address of a report, or of the plan. */
  readonly source: string;
  /** What the source is called, where the file says so. */
  readonly plan: string;
  readonly area: string;
  readonly published: string;
  readonly yearOfDeath: string;
  readonly label: string;
  readonly recommendation: string;
  readonly scope: string;
  readonly action: string;
  readonly addressees: string;
  readonly milestones: string;
  readonly target: string;
  readonly outcome: string;
  /** 'yes' where the source breaks off before the end. */
  readonly cutOff: string;
  /** Every cell that holds something, under its heading: 'target_date: Ongoing'. */
  readonly asPrinted: readonly string[];
  /** What a person should look at in the file. */
  readonly doubts: readonly string[];
}

type Column = Exclude<keyof PlannedRow, 'number' | 'text' | 'asPrinted' | 'doubts'>;

/** The headings of such files, and those of the Home Office's template. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  source: ['source_url', 'source'],
  plan: ['plan'],
  area: ['csp', 'area'],
  published: ['published'],
  yearOfDeath: ['year_of_death'],
  label: ['rec_no', 'row_no', 'no', 'number', 'recommendation_number'],
  recommendation: ['recommendation'],
  scope: ['scope', 'scope_of_recommendation', 'scope_of_recommendation_i_e_local_or_regional'],
  action: ['action', 'action_to_take'],
  addressees: ['addressed_to', 'lead_agency'],
  milestones: [
    'key_milestones',
    'key_milestones_achieved_in_enacting_recommendation',
    'key_milestones_in_enacting_recommendation',
    'key_milestones_in_enacting_the_recommendation',
  ],
  target: ['target_date'],
  outcome: [
    'completion_and_outcome',
    'completion_date_and_outcome',
    'date_of_completion_and_outcome',
  ],
  cutOff: ['truncated'],
};

const columns = Object.keys(headings) as readonly Column[];

/** By what the headings of a plan are known. */
export const headingsOfPlans: KnownHeadings = {
  isHeading: (heading) => columns.some((column) => headings[column].includes(asHeading(heading))),
  isLabel: (heading) => headings.label.includes(asHeading(heading)),
};

/**
 * Finds out which cell of a plan says what. Columns that are not known are kept word for word.
 *
 * @throws SpreadsheetRefused when no column holds what is `needed`
 */
export function plannedRowsIn(
  { headings: given, rows }: Spreadsheet,
  needed: readonly Column[],
): readonly PlannedRow[] {
  const names = given.map(asHeading);
  const places = new Map<Column, number>();
  for (const column of columns) {
    const place = names.findIndex((name) => headings[column].includes(name));
    if (place >= 0) places.set(column, place);
    else if (needed.includes(column)) {
      throw new SpreadsheetRefused(
        `No column of the file is headed “${headings[column][0] ?? column}”. The headings are: ${given.join(', ')}.`,
      );
    }
  }
  return rows.map((row) => plannedRow(row, given, places));
}

const asHeading = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_+|_+$/g, '');

function plannedRow(
  { number, text, cells, doubts }: SpreadsheetRow,
  given: readonly string[],
  places: ReadonlyMap<Column, number>,
): PlannedRow {
  const cell = (column: Column): string => cells[places.get(column) ?? -1]?.trim() ?? '';
  return {
    number,
    text,
    doubts,
    source: cell('source'),
    plan: cell('plan'),
    area: cell('area'),
    published: cell('published'),
    yearOfDeath: cell('yearOfDeath'),
    label: cell('label'),
    recommendation: cell('recommendation'),
    scope: cell('scope'),
    action: cell('action'),
    addressees: cell('addressees'),
    milestones: cell('milestones'),
    target: cell('target'),
    outcome: cell('outcome'),
    cutOff: cell('cutOff'),
    asPrinted: cells.flatMap((value, index) =>
      value.trim() === '' ? [] : `${given[index] ?? `column ${index + 1}`}: ${value.trim()}`,
    ),
  };
}
