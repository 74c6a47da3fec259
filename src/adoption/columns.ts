/** The columns of a spreadsheet of reviews that the importer understands, in their own order. */
export const columns = [
  'case',
  'csp',
  'date_of_death',
  'csp_notified',
  'decision_to_review',
  'home_office_notified',
  'chair_appointed',
  'first_panel',
  'panel_meetings',
  'criminal_or_coroner_events',
  'pauses',
  'report_dated',
  'csp_approved',
  'submitted_to_home_office',
  'qa_panel_met',
  'qa_letter',
  'published',
  'concluded',
  'irregularities',
  'source_url',
] as const;

export type Column = (typeof columns)[number];

export const isColumn = (text: string): text is Column =>
  (columns as readonly string[]).includes(text);

/** The columns that hold one date, and the answer of `case.adopt` that the date belongs to. */
export const dateColumns = {
  date_of_death: 'deathDate',
  csp_notified: 'cspAwareDate',
  decision_to_review: 'decidedOn',
  home_office_notified: 'homeOfficeInformedOn',
  chair_appointed: 'chairAppointedOn',
  first_panel: 'firstPanelOn',
  report_dated: 'reportDated',
  csp_approved: 'signedOffOn',
  submitted_to_home_office: 'submittedOn',
  qa_panel_met: 'qualityPanelOn',
  qa_letter: 'letterOn',
  published: 'publishedOn',
} as const satisfies Partial<Record<Column, string>>;

export type DateColumn = keyof typeof dateColumns;

export const allDateColumns = Object.keys(dateColumns) as readonly DateColumn[];

/** Every column that is read as a date. That of the conclusion says since when nothing is to do. */
export type DatedColumn = DateColumn | 'concluded';

export const datedColumns: readonly DatedColumn[] = [...allDateColumns, 'concluded'];

export const isDated = (column: Column): column is DatedColumn =>
  (datedColumns as readonly Column[]).includes(column);

/** 'Date of death' and 'date_of_death' are the same heading. */
export const asColumn = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
