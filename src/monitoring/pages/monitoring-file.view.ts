import type { PlainDate } from '../../../workflows/language/dates';
import { colours } from '../../../workflows/rules/recommendations/rag';
import { columnsOf, dayCell, filtersSaid, type Sheet } from '../../web/sheet';
import { ages, type Followed } from '../queries/followed.query';
import { chosenFrom, type MonitoringAsked } from './monitoring-asked';
import { groupings, groupTable, titlesOf, type Names } from './monitoring.view';
import { tallyOf, type GroupedBy } from './tally';
import { onList, watchLists, type WatchList } from './watch-lists';

const heads: Readonly<Record<GroupedBy, readonly [title: string, head: string]>> = {
  organisation: ['Recommendations by organisation', 'Lead agency'],
  plan: ['Recommendations by plan', 'Review or source'],
  theme: ['Recommendations by theme', 'Theme'],
  age: ['Recommendations by age', 'Made so long ago'],
};

const isGroupedBy = (table: unknown): table is GroupedBy =>
  typeof table === 'string' && Object.hasOwn(heads, table);

/**
 * A table of the monitoring page, with what the address narrows it to, and every line of it.
 *
 * @param table what its lines are put together by; anything else means the list that is shown
 */
export const monitoringSheet = (
  followed: readonly Followed[],
  names: Names,
  asked: MonitoringAsked,
  table: unknown,
  today: PlainDate,
): Sheet => {
  const chosen = chosenFrom(followed, asked);
  const filters = filtersOf(asked, names);
  return isGroupedBy(table)
    ? groupSheet(chosen, names, table, filters, today)
    : listSheet(chosen, names, asked, filters, today);
};

function filtersOf(asked: MonitoringAsked, names: Names): readonly string[] {
  const by = groupings(names, titlesOf(names));
  const said = (what: GroupedBy): string => (asked[what] === '' ? '' : by[what](asked[what]));
  return filtersSaid({
    'Lead agency': said('organisation'),
    'Review or source': said('plan'),
    Theme: said('theme'),
    Colour: asked.colour === '' ? '' : colours[asked.colour],
    'Made so long ago': asked.age === '' ? '' : ages[asked.age],
  });
}

function listSheet(
  chosen: readonly Followed[],
  names: Names,
  { list }: MonitoringAsked,
  filters: readonly string[],
  today: PlainDate,
): Sheet {
  const titles = titlesOf(names);
  const { title, says }: WatchList = watchLists[list];
  return {
    name: `recommendations ${today}`,
    title: `Recommendations: ${title}`,
    filters,
    today,
    columns: columnsOf(
      'Reference',
      'Number',
      'Recommendation',
      'Plan',
      'Title of the plan',
      'Lead agency',
      'Theme',
      'Stands at',
      'RAG',
      'Reason',
      'Made on',
      'First target date',
      'Target date',
      'Times put off',
      title,
    ),
    rows: onList(list, chosen, today).map((one) => [
      one.reference,
      one.label ?? '',
      one.text,
      one.plan,
      titles.get(one.plan) ?? '',
      one.lead ? (names.organisations.get(one.lead) ?? one.lead) : '',
      one.theme ?? '',
      one.stands,
      colours[one.colour],
      one.reason,
      dayCell(one.proposedOn),
      dayCell(one.originalTarget),
      dayCell(one.target),
      one.slips,
      says(one),
    ]),
  };
}

function groupSheet(
  chosen: readonly Followed[],
  names: Names,
  table: GroupedBy,
  filters: readonly string[],
  today: PlainDate,
): Sheet {
  const [title, head] = heads[table];
  const by = groupings(names, titlesOf(names))[table];
  const everyLine = { most: Number.POSITIVE_INFINITY, download: null };
  const { rows } = groupTable(title, head, tallyOf(chosen).groups[table], by, () => '', everyLine);
  return {
    name: `${title.toLowerCase()} ${today}`,
    title,
    filters,
    today,
    columns: columnsOf(head, 'Red', 'Amber', 'Green', 'Open', 'Complete', 'Ended'),
    rows: rows.map(({ text, red, amber, green, open, blue, grey }) => [
      text,
      red,
      amber,
      green,
      open,
      blue,
      grey,
    ]),
  };
}
