import type { PlainDate } from '../../../workflows/language/dates';
import { colours, type Colour } from '../../../workflows/rules/recommendations/rag';
import type { Link } from '../../asking';
import { onceForEach } from '../../kernel/once-for-each';
import { withQuery } from '../../web/paths';
import { downloadsOf, type Downloads } from '../../web/sheet';
import { ages, type Age, type Followed } from '../queries/followed.query';
import type { PlanOwner } from '../queries/plans.query';
import { monitoring, monitoringExport, plan, recommendationAddress } from './addresses';
import { tagOf, type ColourTag } from './colour-tag';
import { chosenFrom, nobody, saidOn, type MonitoringAsked } from './monitoring-asked';
import { tallyOf, type Counts, type GroupedBy, type Tally } from './tally';
import { heldBy, onList, watchLists, type WatchList, type WatchListName } from './watch-lists';

/** What names the parts of every plan. */
export interface Names {
  readonly organisations: ReadonlyMap<string, string>;
  readonly owners: readonly PlanOwner[];
}

const perPage = 12;

/** Choices of a filter: those with the most that is open, for a list that can be looked through. */
const mostChoices = 40;

/** Lines of a table by organisation, plan or theme; what lies beyond is counted below it. */
const mostGroups = 7;

export interface ListRow {
  readonly id: string;
  readonly text: string;
  readonly href: string;
  readonly plan: Link;
  readonly lead: string;
  readonly stands: string;
  readonly tag: ColourTag;
  readonly says: string;
}

export interface GroupRow extends Link, Counts {}

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The quarterly view: everything on it is counted from the same lines. */
export function monitoringShown(
  followed: readonly Followed[],
  names: Names,
  asked: MonitoringAsked,
  today: PlainDate,
) {
  const chosen = chosenFrom(followed, asked);
  const tally = tallyOf(chosen);
  const { counts } = tally;
  const list = onList(asked.list, chosen, today);
  const last = Math.max(1, Math.ceil(list.length / perPage));
  const page = Math.min(asked.page, last);
  const titles = titlesOf(names);
  const by = groupings(names, titles);
  const grouped = (title: string, head: string, filter: GroupedBy) =>
    groupTable(
      title,
      head,
      tally.groups[filter],
      by[filter],
      (value) => addressOf(asked, { [filter]: value }),
      {
        most: mostGroups,
        download: downloadsOf(monitoringExport.to(), { ...queryOf(asked), table: filter }),
      },
    );
  return {
    asked,
    saidOn: saidOn(today),
    counted: `${chosen.length} ${chosen.length === 1 ? 'recommendation' : 'recommendations'}, ${counts.open} open.`,
    byColour: (Object.keys(colours) as Colour[]).map((colour) => ({
      ...tagOf({ colour }),
      meaning: meanings[colour],
      count: counts[colour],
      href: addressOf(asked, { colour, list: colour === 'green' ? 'open' : 'attention' }),
      isListed: colour !== 'blue' && colour !== 'grey',
    })),
    slippage: sayMoved(tally),
    lists: (Object.keys(watchLists) as WatchListName[]).map((name) => ({
      text: `${watchLists[name].title} (${heldBy(name, chosen, today).length})`,
      href: `${addressOf(asked, { list: name })}#list`,
      active: name === asked.list,
    })),
    listTitle: watchLists[asked.list].title,
    nothing: watchLists[asked.list].none,
    total: list.length,
    rows: list
      .slice((page - 1) * perPage, page * perPage)
      .map((one) => listRow(one, asked.list, names, titles)),
    pages: pagesOf(asked, page, last),
    groups: [
      grouped('By organisation', 'Lead agency', 'organisation'),
      grouped('By plan', 'Review or source', 'plan'),
      grouped('By theme', 'Theme', 'theme'),
      grouped('By age', 'Made so long ago', 'age'),
    ],
    filters: filterChoices(tallyOf(followed), by, asked),
    isFiltered: [asked.organisation, asked.plan, asked.theme, asked.colour, asked.age].some(
      (one) => one !== '',
    ),
    action: monitoring.to(),
    download: downloadsOf(monitoringExport.to(), queryOf(asked)),
  };
}

/** What a colour means, in a word or two. */
const meanings: Readonly<Record<Colour, string>> = {
  red: 'late',
  amber: 'near, silent, rejected or asking for time',
  green: 'on time',
  blue: 'complete',
  grey: 'ended without being done, or not made yet',
};

function sayMoved({ dated, moved, times }: Tally): string {
  if (moved === 0) return 'No target date was put off.';
  return `${moved} of ${dated} with a target date ${moved === 1 ? 'was' : 'were'} put off, ${times} ${times === 1 ? 'time' : 'times'} in all.`;
}

function listRow(
  one: Followed,
  name: WatchListName,
  { organisations }: Names,
  titles: ReadonlyMap<string, string>,
): ListRow {
  const { says }: WatchList = watchLists[name];
  return {
    id: one.id,
    text: one.title,
    href: recommendationAddress(one.reference),
    plan: { text: titles.get(one.plan) ?? one.plan, href: plan.to({ reference: one.plan }) },
    lead: one.lead ? (organisations.get(one.lead) ?? one.lead) : 'Not assigned yet',
    stands: one.stands,
    tag: tagOf(one),
    says: says(one),
  };
}

export const titlesOf = ({ owners }: Names): ReadonlyMap<string, string> => titlesBy(owners);

export const titlesBy = onceForEach(
  (owners: Names['owners']): ReadonlyMap<string, string> =>
    new Map(owners.map(({ reference, title }) => [reference, title])),
);

/** What a value by which lines are put together is called. */
type Says = (value: string) => string;

export const groupings = (
  { organisations }: Names,
  titles: ReadonlyMap<string, string>,
): Readonly<Record<GroupedBy, Says>> => ({
  organisation: (value) =>
    value === nobody ? 'Not assigned yet' : (organisations.get(value) ?? value),
  plan: (value) => titles.get(value) ?? value,
  theme: (value) => (value === nobody ? 'No theme' : value),
  age: (value) => ages[value as Age],
});

/** What needs attention first stands first: red, then amber, then whatever is open. */
export function groupTable(
  title: string,
  head: string,
  groups: ReadonlyMap<string, Counts>,
  says: Says,
  addressOfGroup: (value: string) => string,
  { most, download }: { readonly most: number; readonly download: Downloads | null },
) {
  const { compare } = new Intl.Collator();
  const inOrder = [...groups]
    .map(([value, counts]) => ({ value, text: says(value), counts }))
    .sort(
      ({ counts: a, ...one }, { counts: b, ...other }) =>
        b.red - a.red || b.amber - a.amber || b.open - a.open || compare(one.text, other.text),
    );
  return {
    title,
    head,
    rows: inOrder.slice(0, most).map(({ value, text, counts }): GroupRow => ({
      text,
      href: addressOfGroup(value),
      ...counts,
    })),
    beyond: Math.max(0, inOrder.length - most),
    download,
  };
}

function filterChoices(
  { groups }: Tally,
  says: Readonly<Record<GroupedBy, Says>>,
  asked: MonitoringAsked,
) {
  const all: Choice = { value: '', text: 'All' };
  const choices = (by: 'organisation' | 'plan' | 'theme'): readonly Choice[] => {
    const most = [...groups[by]].sort(([, a], [, b]) => b.open - a.open).slice(0, mostChoices);
    const found = new Set(most.map(([value]) => value));
    if (groups[by].has(asked[by])) found.add(asked[by]);
    const { compare } = new Intl.Collator();
    return [
      all,
      ...[...found]
        .map((value) => ({ value, text: says[by](value) }))
        .sort((a, b) => compare(a.text, b.text)),
    ];
  };
  const known = (texts: Readonly<Record<string, string>>): readonly Choice[] => [
    all,
    ...Object.entries(texts).map(([value, text]) => ({ value, text })),
  ];
  return {
    organisation: choices('organisation'),
    plan: choices('plan'),
    theme: choices('theme'),
    colour: known(colours),
    age: known(ages),
  };
}

const queryOf = ({ page, list, ...filters }: MonitoringAsked): Record<string, string> => ({
  ...filters,
  list: list === 'attention' ? '' : list,
  page: page === 1 ? '' : String(page),
});

/** This page with something else chosen; it begins at its first page again. */
const addressOf = (asked: MonitoringAsked, other: Partial<MonitoringAsked>): string =>
  withQuery(monitoring.to(), queryOf({ ...asked, page: 1, ...other }));

const pagesOf = (asked: MonitoringAsked, page: number, last: number) => ({
  page,
  last,
  previous: page > 1 ? `${addressOf(asked, { page: page - 1 })}#list` : null,
  next: page < last ? `${addressOf(asked, { page: page + 1 })}#list` : null,
});
