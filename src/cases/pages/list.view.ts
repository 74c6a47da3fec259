import { isPartialDate, sayPartialDate } from '../../../workflows/language/dates';
import { textIn, type Typed } from '../../asking';
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

export interface ListRow {
  readonly title: string;
  readonly href: string;
  readonly reference: string;
  readonly area: string | null;
  readonly stage: string;
  readonly waitsFor: string | null;
  readonly since: string | null;
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

export function listPage(asked: CaseListAsked, { lines, total }: CaseList): ListPage {
  const { stage, area, words, standing } = asked;
  return {
    rows: lines.map(rowOf),
    columns: columnsOf(asked),
    counted: counted(asked, lines.length, total),
    isFiltered: [stage, area, words, standing].some((filter) => filter !== undefined),
    pagination: paginationOf(asked, total),
  };
}

const rowOf = ({ title, reference, area, stage, waitsFor, since }: CaseLine): ListRow => ({
  title,
  href: recordAddress(reference),
  reference,
  area,
  stage,
  waitsFor,
  since: isPartialDate(since) ? sayPartialDate(since) : null,
});

function counted({ page }: CaseListAsked, shown: number, total: number): string {
  const reviewsSaid = `${total} ${total === 1 ? 'review' : 'reviews'}`;
  if (shown === total) return reviewsSaid;
  const first = (page - 1) * perPage + 1;
  return shown === 0 ? reviewsSaid : `${first} to ${first + shown - 1} of ${reviewsSaid}`;
}

/** The address of the same list, with something about it changed. */
function addressWith(asked: CaseListAsked, change: Partial<CaseListAsked>): string {
  const { stage, area, words, standing, sort, descending, page } = { ...asked, ...change };
  return withQuery(reviews.to(), {
    words,
    stage,
    area,
    standing,
    sort: sort === 'reference' ? undefined : sort,
    order: descending ? 'descending' : undefined,
    page: page > 1 ? String(page) : undefined,
  });
}

function columnsOf(asked: CaseListAsked): readonly Column[] {
  const column = (text: string, sort: Sorting): Column => {
    const isSorted = asked.sort === sort;
    const descending = isSorted && !asked.descending;
    return {
      text,
      sort: isSorted ? (asked.descending ? 'descending' : 'ascending') : 'none',
      href: addressWith(asked, { sort, descending, page: 1 }),
    };
  };
  return [
    column('Review', 'title'),
    column('Reference', 'reference'),
    column('Stage', 'stage'),
    { text: 'Waiting for', sort: null, href: null },
    column('Since', 'since'),
  ];
}

/** Parameters of the pagination of GOV.UK; none where everything stands on one page. */
function paginationOf(asked: CaseListAsked, total: number): object | null {
  const last = Math.ceil(total / perPage);
  if (last <= 1) return null;
  const { page } = asked;
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter(
    (number) => number >= 1 && number <= last,
  );
  const items = near.flatMap((number, index) => {
    const before = near[index - 1];
    const gap = before !== undefined && number - before > 1 ? [{ ellipsis: true }] : [];
    return [
      ...gap,
      { number, current: number === page, href: addressWith(asked, { page: number }) },
    ];
  });
  return {
    ...(page > 1 ? { previous: { href: addressWith(asked, { page: page - 1 }) } } : {}),
    ...(page < last ? { next: { href: addressWith(asked, { page: page + 1 }) } } : {}),
    items,
  };
}
