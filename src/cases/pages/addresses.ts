import { path, withQuery } from '../../web/paths';

export const reviews = path('/reviews');
export const reviewsExport = path('/reviews/export');
export const newReview = path('/reviews/new');
export const review = path('/reviews/:reference');
export const reviewHistory = path('/reviews/:reference/history');
export const reviewChart = path('/reviews/:reference/chart');
export const reviewEvent = path('/reviews/:reference/do/:event');
export const newRib = path('/reviews/:reference/:kind/new');
export const rib = path('/reviews/:reference/:kind/:number');
export const ribEvent = path('/reviews/:reference/:kind/:number/do/:event');

/** These pages of a review are drawn by other modules. */
export const reviewTimeline = path('/reviews/:reference/timeline');
export const reviewWhatIf = path('/reviews/:reference/what-if');

/** A plan has its page among the plans. */
export const plan = path('/plans/:reference');

/** The page of a review, 'R-0042', or of a record beside it, 'R-0042/agency-review/1'. */
export function recordAddress(reference: string): string {
  const [of = '', kind, number] = reference.split('/');
  return kind && number ? rib.to({ reference: of, kind, number }) : review.to({ reference: of });
}

/** The page of a review as it stood on a day. */
export const thenAddress = (reference: string, asAt: string, onlyKnown = false): string =>
  withQuery(review.to({ reference }), { asAt, onlyKnown: onlyKnown ? 'yes' : undefined });

/** What of a history is asked for, as it stands in an address. */
interface HistoryWanted {
  readonly record?: string;
  readonly asAt?: string | undefined;
  readonly onlyKnown?: boolean;
  readonly words?: string;
  readonly by?: string;
  readonly page?: string | undefined;
}

/** The history of a review: of every record, or of one, as it stands today or stood on a day. */
export const historyAddress = (
  reference: string,
  { record, asAt, onlyKnown, words, by, page }: HistoryWanted = {},
): string =>
  withQuery(reviewHistory.to({ reference }), {
    record: record === 'all' ? undefined : record,
    asAt,
    onlyKnown: onlyKnown ? 'yes' : undefined,
    words,
    by,
    page,
  });

/** The form by which an event is asked of a record that exists. */
export function eventAddress(reference: string, event: string): string {
  const [of = '', kind, number] = reference.split('/');
  return kind && number
    ? ribEvent.to({ reference: of, kind, number, event })
    : reviewEvent.to({ reference: of, event });
}

/** The form by which a record is begun beside a review. */
export const openingAddress = (reference: string, kind: string, event: string): string =>
  withQuery(newRib.to({ reference, kind }), { event });
