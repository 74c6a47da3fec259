import {
  isPartialDate,
  isPlainDate,
  sayPartialDate,
  type PlainDate,
} from '../../../workflows/language/dates';
import type { StepLabel } from '../../../workflows/review-case/review-case.view';
import { howLong } from '../../asking';
import { withQuery } from '../../web/paths';
import type { BoardColumn, BoardLine } from '../queries/board.query';
import { stepLabels } from '../picture/steps';
import { board, review } from './addresses';

/** A board of eight steps stays small enough to be read, and to be sent, with so many in each. */
export const mostInColumn = 8;
export const mostOfOneStep = 50;

export interface BoardAsked {
  readonly step: StepLabel | null;
  /** From 1. */
  readonly page: number;
  readonly asTable: boolean;
}

/** Reads an address; null where there is no such step. */
export function boardAsked(typed: {
  readonly step?: string;
  readonly page?: string;
  readonly as?: string;
}): BoardAsked | null {
  const page = Number(typed.page ?? 1);
  const step = stepLabels.find((label) => nameIn(label) === typed.step);
  if (typed.step !== undefined && step === undefined) return null;
  return {
    step: step ?? null,
    page: Number.isInteger(page) && page > 0 && page <= 1_000_000 ? page : 1,
    asTable: typed.as === 'table',
  };
}

/** As it stands in an address: 'chair-and-panel'. */
const nameIn = (label: StepLabel): string => label.toLowerCase().replaceAll(' ', '-');

interface Card {
  readonly title: string;
  readonly reference: string;
  readonly href: string;
  readonly stage: string;
  readonly since: string;
  /** 'Late: Overview report', 'Likely to miss: Overview report', 'Paused'. */
  readonly marks: readonly { readonly text: string; readonly colour: 'red' | 'yellow' | 'grey' }[];
}

interface ColumnShown {
  readonly number: number;
  readonly step: StepLabel;
  readonly counted: string;
  readonly cards: readonly Card[];
  /** The rest of a step that has more reviews than are shown. */
  readonly more: { readonly text: string; readonly href: string } | null;
}

export interface BoardShown {
  readonly columns: readonly ColumnShown[];
  readonly asTable: boolean;
  readonly total: string;
  readonly otherwise: { readonly text: string; readonly href: string };
  readonly oneStep: StepLabel | null;
  readonly pagination: object | null;
}

export function boardPage(
  { asTable }: BoardAsked,
  columns: readonly BoardColumn[],
  today: PlainDate,
): BoardShown {
  const total = columns.reduce((sum, column) => sum + column.total, 0);
  return {
    columns: columns.map((column) => columnShown(column, today)),
    asTable,
    total: reviewsSaid(total),
    otherwise: asTable
      ? { text: 'See it as a board', href: board.to() }
      : { text: 'See it as a table', href: withQuery(board.to(), { as: 'table' }) },
    oneStep: null,
    pagination: null,
  };
}

/** All reviews of one step, as a table. */
export function oneStepPage(page: number, column: BoardColumn, today: PlainDate): BoardShown {
  return {
    columns: [{ ...columnShown(column, today), more: null }],
    asTable: true,
    total: countedIn(column),
    otherwise: { text: 'See all steps', href: board.to() },
    oneStep: column.step,
    pagination: paginationOf(page, column),
  };
}

function columnShown(column: BoardColumn, today: PlainDate): ColumnShown {
  const { step, lines, total } = column;
  const rest = total - lines.length;
  return {
    number: stepLabels.indexOf(step) + 1,
    step,
    counted: countedIn(column),
    cards: lines.map((line) => cardOf(line, today)),
    more:
      rest > 0
        ? { text: `and ${rest} more`, href: withQuery(board.to(), { step: nameIn(step) }) }
        : null,
  };
}

const reviewsSaid = (count: number): string => `${count} ${count === 1 ? 'review' : 'reviews'}`;

const countedIn = ({ total, late }: BoardColumn): string =>
  late > 0 ? `${reviewsSaid(total)}, ${late} late` : reviewsSaid(total);

function cardOf(
  { title, reference, stage, since, late, atRisk, paused }: BoardLine,
  today: PlainDate,
): Card {
  return {
    title,
    reference,
    href: review.to({ reference }),
    stage,
    since: sinceSaid(since, today),
    marks: [
      ...late.map((clock) => ({ text: `Late: ${clock}`, colour: 'red' as const })),
      ...(atRisk === null
        ? []
        : [{ text: `Likely to miss: ${atRisk}`, colour: 'yellow' as const }]),
      ...(paused ? [{ text: 'Paused', colour: 'grey' as const }] : []),
    ],
  };
}

/** 'for 4 months, since 6 July 2026'. */
function sinceSaid(since: string | null, today: PlainDate): string {
  if (!isPartialDate(since)) return 'since a day that is not known';
  const day = `since ${sayPartialDate(since)}`;
  return isPlainDate(since) && since < today ? `for ${howLong(since, today)}, ${day}` : day;
}

/** Parameters of the pagination of GOV.UK; none where everything stands on one page. */
function paginationOf(page: number, { step, total }: BoardColumn): object | null {
  const last = Math.ceil(total / mostOfOneStep);
  if (last <= 1) return null;
  const hrefOf = (number: number): string =>
    withQuery(board.to(), {
      step: nameIn(step),
      page: number > 1 ? String(number) : undefined,
    });
  return {
    ...(page > 1 ? { previous: { href: hrefOf(page - 1) } } : {}),
    ...(page < last ? { next: { href: hrefOf(page + 1) } } : {}),
    items: [...new Set([1, page - 1, page, page + 1, last])]
      .filter((number) => number >= 1 && number <= last)
      .flatMap((number, index, shown) => [
        ...(index > 0 && number - (shown[index - 1] ?? number) > 1 ? [{ ellipsis: true }] : []),
        { number, current: number === page, href: hrefOf(number) },
      ]),
  };
}
