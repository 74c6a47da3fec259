import { daysBetween, isPlainDate, type PlainDate } from '../../language/dates';
import type { PastReview } from '../what-if/band';
import { placeOf, road } from '../what-if/road';

/** A stretch in which the whole work waited. Where part of it goes on, the review is not at rest. */
export interface Rest {
  /** Null where nobody knows since when. */
  readonly from: PlainDate | null;
  /** Null while it still waits. */
  readonly until: PlainDate | null;
}

/** How a review came along the road, as far as its days are known. */
export interface Course extends PastReview {
  readonly rests: readonly Rest[];
  /** The days on which a date was met, by the rule of its clock, the earliest first. */
  readonly met: ReadonlyMap<string, readonly PlainDate[]>;
}

/** Days that earlier records give for the coming to a step, by their names on the form. */
const comingInEarlierRecords: Readonly<Record<string, string>> = {
  intake: 'cspAwareDate',
  'home-office-told': 'decidedOn',
  panel: 'homeOfficeInformedOn',
  submission: 'signedOffOn',
};

/** The day on which a review first came to a step of the road; null where that is not known. */
export function cameTo(step: string, { stages, earlier }: PastReview): PlainDate | null {
  const place = road.findIndex(({ id }) => id === step);
  const first = stages.find(({ stage }) => placeOf(stage) === place);
  if (first && first.on !== null) return first.on;
  const said = earlier?.[comingInEarlierRecords[step] ?? ''];
  return isPlainDate(said) ? said : null;
}

/**
 * The days from one day to another in which the work did not wait as a whole.
 *
 * @returns null where it waited, and nobody knows since when
 */
export function daysOfWork(
  from: PlainDate,
  until: PlainDate,
  rests: readonly Rest[],
): number | null {
  const all = Math.max(0, daysBetween(from, until));
  let waited = 0;
  for (const rest of rests) {
    if (rest.until !== null && rest.until <= from) continue;
    if (rest.from === null) return null;
    const began = rest.from > from ? rest.from : from;
    const ended = rest.until === null || rest.until > until ? until : rest.until;
    waited += Math.max(0, daysBetween(began, ended));
  }
  return Math.max(0, all - waited);
}

/** The years of the first day that is known of each review; null where none is known. */
export function yearsFirstKnown(
  past: readonly PastReview[],
): { readonly first: string; readonly last: string } | null {
  const years = past
    .flatMap((review) => firstDayOf(review) ?? [])
    .map((day) => day.slice(0, 4))
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** Days of the process in earlier records, in its order; the death itself is none. */
const daysInEarlierRecords = [
  'cspAwareDate',
  'decidedOn',
  'homeOfficeInformedOn',
  'chairAppointedOn',
  'firstPanelOn',
  'signedOffOn',
  'submittedOn',
  'letterOn',
  'publishedOn',
] as const;

function firstDayOf({ stages, earlier }: PastReview): PlainDate | null {
  const told = daysInEarlierRecords.map((name) => earlier?.[name]);
  const [first] = [...told, ...stages.map(({ on }) => on)].filter(isPlainDate).sort();
  return first ?? null;
}
