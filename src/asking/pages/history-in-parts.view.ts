import { onePage } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import type { HistoryEntry } from '../queries/history.query';
import { historyLine, type HistoryLine } from './history.view';

/** What was recorded of one record: the latest at once, what came before folded away. */
export interface HistoryInParts {
  readonly latest: readonly HistoryLine[];
  /** Those of the page that is asked for. */
  readonly earlier: readonly HistoryLine[];
  readonly earlierInAll: number;
  readonly isLookedThrough: boolean;
  readonly pagination: object | null;
}

const perPage = 20;

/**
 * @param page as it stands in the address; whoever asks for one looks through what came before
 * @param address of the page on which the history stands
 */
export function historyInParts(
  entries: readonly HistoryEntry[],
  mostShown: number,
  page: unknown,
  address: string,
): HistoryInParts {
  const newestFirst = [...entries].reverse();
  const before = newestFirst.slice(mostShown);
  const { shown, pagination } = onePage(
    before,
    page,
    perPage,
    (number) => `${withQuery(address, { page: String(number) })}#history`,
  );
  return {
    latest: newestFirst.slice(0, mostShown).map(historyLine),
    earlier: shown.map(historyLine),
    earlierInAll: before.length,
    isLookedThrough: page !== undefined && before.length > 0,
    pagination,
  };
}
