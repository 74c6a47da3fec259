import type { PlainDate } from '../../../workflows/language/dates';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import {
  columnsOf,
  dayOrWords,
  type Sheet,
  type SheetCell,
  type SheetColumn,
} from '../../web/sheet';
import { homeOfficeColumns, ownColumns, type PlanRow } from './plan.view';

/** The columns as the template of the Home Office prints them (from memory), for paper. */
const template = {
  Recommendation: { heading: 'Recommendation', width: 34 },
  Scope: { heading: 'Scope of recommendation i.e. local or regional', width: 14 },
  'Action to take': { heading: 'Action to take', width: 30 },
  'Lead agency': { heading: 'Lead agency', width: 16 },
  'Key milestones': { heading: 'Key milestones in enacting the recommendation', width: 26 },
  'Target date': { heading: 'Target date', width: 13 },
  'Completion date and outcome': { heading: 'Date of completion and outcome', width: 28 },
} as const satisfies Readonly<Record<(typeof homeOfficeColumns)[number], SheetColumn>>;

/**
 * A plan as a file.
 *
 * @param layout 'full' for every column that is kept; anything else means those of the Home Office
 */
export function planSheet(
  { reference, title }: Pick<WorkflowInstance, 'reference' | 'title'>,
  rows: readonly PlanRow[],
  layout: unknown,
  today: PlainDate,
): Sheet {
  const about = {
    name: `${reference} action plan`,
    title: `Action plan: ${title}`,
    filters: [],
    today,
  };
  if (layout !== 'full') {
    return {
      ...about,
      columns: homeOfficeColumns.map((column) => template[column]),
      rows: rows.map(homeOfficeCells),
    };
  }
  const [first, then] = [ownColumns.slice(0, 2), ownColumns.slice(2)];
  return {
    ...about,
    columns: columnsOf(...first, ...homeOfficeColumns, ...then),
    rows: rows.map((row) => [
      ...first.map((column) => row.own[column]),
      ...homeOfficeCells(row),
      ...then.map((column) => dayOrWords(row.own[column])),
    ]),
  };
}

const homeOfficeCells = ({ homeOffice }: PlanRow): readonly SheetCell[] =>
  homeOfficeColumns.map((column) =>
    column === 'Target date' ? dayOrWords(homeOffice[column]) : homeOffice[column],
  );
