import type { PlainDate } from '../../../workflows/language/dates';
import { colours, ragOf } from '../../../workflows/rules/recommendations/rag';
import { columnsOf, dayCell, filtersSaid, type Sheet, type SheetCell } from '../../web/sheet';
import type { OnList } from '../queries/agency-list.query';
import { saidShown, stageOf, type Looked } from './list.view';

/** What an organisation has to answer for, and what it supports. */
export const listSheet = (
  { name, list, supported }: Looked,
  planTitles: ReadonlyMap<string, string>,
  today: PlainDate,
): Sheet => ({
  name: `recommendations ${name ?? ''} ${today}`.replace(/ +/g, ' '),
  title: name === null ? 'Recommendations' : `Recommendations: ${name}`,
  filters: filtersSaid({ Organisation: name, Which: 'open, most urgent first' }),
  today,
  columns: columnsOf(
    'Reference',
    'Number',
    'Recommendation',
    'Plan',
    'Part',
    'Stands at',
    'RAG',
    'Reason',
    'Target date',
    'Target date as printed',
    'Last update',
    'Said on',
  ),
  rows: [
    ...list.map((one) => rowOf(one, planTitles, 'Leads', today)),
    ...supported.map((one) => rowOf(one, planTitles, 'Supports', today)),
  ],
});

function rowOf(
  one: OnList,
  planTitles: ReadonlyMap<string, string>,
  part: string,
  today: PlainDate,
): readonly SheetCell[] {
  const { colour, reason } = ragOf(one, today);
  return [
    one.reference,
    one.label,
    one.text,
    planTitles.get(one.caseId) ?? '',
    part,
    stageOf(one.state),
    colours[colour],
    reason,
    dayCell(one.target),
    one.targetPrinted,
    saidShown(one.lastUpdate)?.narrative ?? null,
    dayCell(one.lastUpdate?.on),
  ];
}
