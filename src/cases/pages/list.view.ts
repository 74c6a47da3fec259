import { isPartialDate, sayPartialDate } from '../../../workflows/language/dates';
import type { EditionId } from '../../../workflows/language/editions';
import { rulebook } from '../../../workflows/rules/rulebook';
import { textIn, type Typed } from '../../asking';
import { paginationOf } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import {
  sortings,
  type CaseLine,
  type CaseList,
  type CaseListAsked,
  type Sorting,
} from '../queries/case-list.query';
import { recordAddress, reviews } from './addresses';

const perPage = 25;
const standings = ['open', 'resting', 'ended'] as const;

export const standingWords: Readonly<Record<(typeof standings)[number], string>> = {
  open: 'Under way',
  resting: 'Resting: may wake again',
  ended: 'Closed for good',
};

/** Reads the filters out of an address. What makes no sense is as good as not asked. */
export function listAsked(typed: Typed): CaseListAsked {
  const [stage, area, words] = ['stage', 'area', 'words'].map((name) =>
    textIn(typed, name)?.trim().slice(0, 200),
  );
  const standing = standings.find((one) => one === typed.standing);
  const page = Number(textIn(typed, 'page') ?? 1);
  return {
    ...(stage ? { stage } : {}),
    ...(area ? { area } : {}),
    ...(words ? { words } : {}),
    ...(standing ? { standing } : {}),
    sort: sortings.find((one) => one === typed.sort) ?? 'reference',
    descending: typed.order === 'descending',
    page: Number.isInteger(page) && page > 0 && page <= 1_000_000 ? page : 1,
    perPage,
  };
}

/** What may stand beside the name of a review; those that do without a choice come first. */
const chosenColumns = {
  reference: 'Reference',
  stage: 'Stage',
  waitsFor: 'Waiting for',
  since: 'Since',
  due: 'Next date due',
  heard: 'Last entry',
  area: 'Area',
  guidance: 'Guidance',
} as const;
type ChosenColumn = keyof typeof chosenColumns;

const usual: readonly ChosenColumn[] = ['reference', 'stage', 'waitsFor', 'since'];
const days: readonly ChosenColumn[] = ['since', 'due', 'heard'];
const everyColumn = Object.keys(chosenColumns) as ChosenColumn[];
const sortedBy: Partial<Readonly<Record<ChosenColumn, Sorting>>> = {
  reference: 'reference',
  stage: 'stage',
  since: 'since',
};

/** What a reader wants to see, of an address like `columns=stage,due` or of boxes that were ticked. */
export function columnsAsked({ columns }: Typed): readonly ChosenColumn[] {
  const wanted = [columns].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []));
  const chosen = everyColumn.filter((column) => wanted.includes(column));
  return chosen.length > 0 ? chosen : usual;
}

export const columnItems = (shown: readonly ChosenColumn[]) =>
  everyColumn.map((value) => ({
    value,
    text: chosenColumns[value],
    checked: shown.includes(value),
  }));

export interface ListRow {
  readonly title: string;
  readonly href: string;
  readonly area: string | null;
  readonly cells: readonly {
    readonly heading: string;
    readonly text: string;
    readonly isDay: boolean;
  }[];
}

export interface Column {
  readonly text: string;
  readonly sort: 'ascending' | 'descending' | 'none' | null;
  readonly href: string | null;
}

export interface ListPage {
  readonly rows: readonly ListRow[];
  readonly columns: readonly Column[];
  readonly counted: string;
  readonly isFiltered: boolean;
  readonly pagination: object | null;
}

export function listPage(
  asked: CaseListAsked,
  { lines, total }: CaseList,
  columns: readonly ChosenColumn[] = usual,
): ListPage {
  const { stage, area, words, standing } = asked;
  return {
    rows: lines.map((line) => rowOf(line, columns)),
    columns: columnsOf(asked, columns),
    counted: counted(asked, lines.length, total),
    isFiltered: [stage, area, words, standing].some((filter) => filter !== undefined),
    pagination: paginationOf(asked.page, Math.ceil(total / perPage), (page) =>
      addressWith(asked, columns, { page }),
    ),
  };
}

const rowOf = (line: CaseLine, columns: readonly ChosenColumn[]): ListRow => ({
  title: line.title,
  href: recordAddress(line.reference),
  area: columns.includes('area') ? null : line.area,
  cells: columns.map((column) => ({
    heading: chosenColumns[column],
    text: cellOf(line, column),
    isDay: days.includes(column),
  })),
});

function cellOf(line: CaseLine, column: ChosenColumn): string {
  switch (column) {
    case 'waitsFor':
      return line.waitsFor ?? 'nobody';
    case 'area':
      return line.area ?? 'not known';
    case 'guidance':
      return rulebook[line.edition as EditionId].names.guidance.replace(/^the /, '');
    case 'since':
      return dayShown(line.since, 'not known');
    case 'due':
      return dayShown(line.dueOn, 'none');
    case 'heard':
      return dayShown(line.heardOn, 'not known');
    default:
      return line[column];
  }
}

const dayShown = (day: string | null, none: string): string =>
  isPartialDate(day) ? sayPartialDate(day) : none;

function counted({ page }: CaseListAsked, shown: number, total: number): string {
  const reviewsSaid = `${total} ${total === 1 ? 'review' : 'reviews'}`;
  if (shown === total) return reviewsSaid;
  const first = (page - 1) * perPage + 1;
  return shown === 0 ? reviewsSaid : `${first} to ${first + shown - 1} of ${reviewsSaid}`;
}

/** The address of the same list, with something about it changed. */
function addressWith(
  asked: CaseListAsked,
  columns: readonly ChosenColumn[],
  change: Partial<CaseListAsked>,
): string {
  const { stage, area, words, standing, sort, descending, page } = { ...asked, ...change };
  return withQuery(reviews.to(), {
    words,
    stage,
    area,
    standing,
    sort: sort === 'reference' ? undefined : sort,
    order: descending ? 'descending' : undefined,
    page: page > 1 ? String(page) : undefined,
    columns: columns.join() === usual.join() ? undefined : columns.join(),
  });
}

function columnsOf(asked: CaseListAsked, columns: readonly ChosenColumn[]): readonly Column[] {
  const column = (text: string, sort: Sorting | undefined): Column => {
    if (!sort) return { text, sort: null, href: null };
    const isSorted = asked.sort === sort;
    const descending = isSorted && !asked.descending;
    return {
      text,
      sort: isSorted ? (asked.descending ? 'descending' : 'ascending') : 'none',
      href: addressWith(asked, columns, { sort, descending, page: 1 }),
    };
  };
  return [
    column('Review', 'title'),
    ...columns.map((one) => column(chosenColumns[one], sortedBy[one])),
  ];
}
