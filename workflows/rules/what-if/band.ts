import { daysBetween, isPlainDate, type PlainDate } from '../../language/dates';
import { placeOf, road } from './road';

/** Fewer than these say more about one review than about the next. */
export const fewestForBand = 5;

/** How long a step took here, in days: half of the reviews took between `lower` and `upper`. */
export type Band =
  | { readonly kind: 'too few'; readonly count: number }
  | {
      readonly kind: 'band';
      readonly count: number;
      readonly lower: number;
      readonly median: number;
      readonly upper: number;
    };

/** A review that was held here, as far as it is known when it came to which stage. */
export interface PastReview {
  /** In the order in which they were recorded; null where the day is not known. */
  readonly stages: readonly { readonly stage: string; readonly on: PlainDate | null }[];
  /** For a review taken over from earlier records: the dates that those gave. */
  readonly earlier: Readonly<Record<string, unknown>> | null;
}

/** Quartiles of whole days, between two neighbours in proportion, to the nearest day. */
export function bandOf(days: readonly number[]): Band {
  const count = days.length;
  if (count < fewestForBand) return { kind: 'too few', count };
  const sorted = [...days].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (count - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return Math.round(below + (above - below) * (place - Math.floor(place)));
  };
  return { kind: 'band', count, lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** For every step of the road, how long it took in the reviews that have passed it. */
export function bandsOf(past: readonly PastReview[]): ReadonlyMap<string, Band> {
  const taken = past.map(daysTaken);
  return new Map(
    road.map(({ id }) => [id, bandOf(taken.flatMap((days) => days.get(id) ?? []))] as const),
  );
}

/**
 * The days from the day a review first came to a step until it first came to a later one, pauses
 * included. A step whose days are not known, or were entered out of their order, is left out.
 */
export function daysTaken({ stages, earlier }: PastReview): ReadonlyMap<string, number> {
  const passed = stages.flatMap(({ stage, on }) => {
    const place = placeOf(stage);
    return place === null ? [] : [{ place, on }];
  });
  const found = new Map<string, number>(earlier === null ? [] : fromEarlierRecords(earlier));
  for (const [place, { id }] of road.entries()) {
    const first = passed.findIndex((one) => one.place === place);
    const next = passed.slice(first + 1).find((one) => one.place > place);
    const [from, to] = [passed[first]?.on ?? null, next?.on ?? null];
    if (first >= 0 && from !== null && to !== null && to >= from) {
      found.set(id, daysBetween(from, to));
    }
  }
  return found;
}

/** The letter let the report be published. */
const cleared = ['lastOutcome', 'A'] as const;

/** Steps of which earlier records give both ends, by their names on the form of an adopted review. */
const endsInEarlierRecords: readonly {
  readonly step: string;
  readonly from: string;
  readonly to: string;
  /** Only where the records say this besides. */
  readonly where?: readonly [field: string, says: string];
}[] = [
  { step: 'home-office-told', from: 'decidedOn', to: 'homeOfficeInformedOn' },
  { step: 'submission', from: 'signedOffOn', to: 'submittedOn' },
  { step: 'home-office', from: 'submittedOn', to: 'letterOn', where: cleared },
  { step: 'publication', from: 'letterOn', to: 'publishedOn', where: cleared },
  { step: 'conclusion', from: 'publishedOn', to: 'since', where: ['stage', 'concluded'] },
];

function fromEarlierRecords(
  earlier: Readonly<Record<string, unknown>>,
): readonly (readonly [string, number])[] {
  return endsInEarlierRecords.flatMap(({ step, from, to, where }) => {
    const [start, end] = [earlier[from], earlier[to]];
    if (where && earlier[where[0]] !== where[1]) return [];
    if (!isPlainDate(start) || !isPlainDate(end) || end < start) return [];
    return [[step, daysBetween(start, end)] as const];
  });
}
