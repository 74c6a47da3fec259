import { addDays, daysBetween, sayDate, type PlainDate } from '../../language/dates';
import type { RecommendationMemory } from '../../language/memory';
import type { LastUpdate } from '../../language/recommendations';
import { addCalendarMonths } from '../calendar';

/** What is looked at to say how a recommendation stands; the rest of its memory does not matter. */
export interface Standing extends Pick<
  RecommendationMemory,
  | 'proposedOn'
  | 'target'
  | 'targetPrinted'
  | 'askedDate'
  | 'waitsFor'
  | 'blockReviewOn'
  | 'claimedOn'
  | 'completedOn'
  | 'impactDueOn'
> {
  readonly state: string;
  readonly lastUpdate: Pick<LastUpdate, 'on'> | null;
}

export type Colour = 'red' | 'amber' | 'green' | 'blue' | 'grey';

export interface Rag {
  readonly colour: Colour;
  /** Every reason for this colour, as sentences: shown beside it and in print. */
  readonly reason: string;
}

/** How long is too long. The partnership may set its own. */
export interface RagTimes {
  /** A target date so many months away is near. */
  readonly nearMonths: number;
  /** An update is due after so many months. */
  readonly updateMonths: number;
  /** Without a target date, a recommendation is overdue at this age in months. */
  readonly ageMonths: number;
}

/**
 * A quarter, because the Steering Group monitors quarterly; six months for what has no date, the
 * time that the guidance gives a whole review. Neither is laid down for recommendations.
 */
export const usualTimes: RagTimes = { nearMonths: 1, updateMonths: 3, ageMonths: 6 };

export const colours: Readonly<Record<Colour, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  grey: 'Grey',
};

/** What became of a recommendation that nobody works on any more. */
const ended: Readonly<Record<string, string>> = {
  rejectedFinal: 'Rejected by the agency, and the rejection was upheld.',
  superseded: 'Something else took its place.',
  nationalClosed: 'Closed after it went to a national body.',
  notPursued: 'Not pursued.',
};

const isNotYetMade = (state: string): boolean => state === 'notProposed';

/** Only here is an update expected of the agency. */
const atWork: readonly string[] = ['accepted', 'inProgress', 'blocked'];

export const isOpen = (state: string): boolean =>
  state !== 'complete' && !isNotYetMade(state) && !Object.hasOwn(ended, state);

/** How a recommendation stands on a day, and why: nobody chooses the colour. */
export function ragOf(standing: Standing, today: PlainDate, times: RagTimes = usualTimes): Rag {
  const { state } = standing;
  if (isNotYetMade(state)) return { colour: 'grey', reason: 'Not made yet.' };
  const end = ended[state];
  if (end !== undefined) return { colour: 'grey', reason: end };
  if (state === 'complete') return { colour: 'blue', reason: sayComplete(standing, today) };
  const red = [overdue(standing, today, times), heldUpTooLong(standing, today)];
  const amber = [
    near(standing, today, times),
    newDateAsked(standing),
    heldUpWithoutEnd(standing),
    refused(standing),
    silent(standing, today, times),
  ];
  return (
    coloured('red', red) ??
    coloured('amber', amber) ?? { colour: 'green', reason: sayGood(standing) }
  );
}

/**
 * The first day on which it is overdue: the day after its target date or, where no date was set,
 * the day after it comes of age. Null where not even the day it was made is known.
 */
export function overdueFrom(
  { target, proposedOn }: Pick<Standing, 'target' | 'proposedOn'>,
  times: RagTimes = usualTimes,
): PlainDate | null {
  if (target !== null) return addDays(target, 1);
  return proposedOn === null ? null : addDays(addCalendarMonths(proposedOn, times.ageMonths), 1);
}

type Reason = string | null;

function coloured(colour: Colour, reasons: readonly Reason[]): Rag | null {
  const given = reasons.filter((reason) => reason !== null);
  return given.length === 0 ? null : { colour, reason: given.join(' ') };
}

function overdue(standing: Standing, today: PlainDate, times: RagTimes): Reason {
  const from = overdueFrom(standing, times);
  if (from === null || today < from) return null;
  const { target, proposedOn, claimedOn, state } = standing;
  const claimed =
    state === 'awaitingVerification' && claimedOn !== null
      ? ` ${sayClaimed(claimedOn)}; it waits to be verified.`
      : '';
  if (target !== null) {
    const late = daysBetween(target, today);
    return `Overdue: the target date was ${sayDate(target)}, ${sayDays(late)} ago.${claimed}`;
  }
  const made = proposedOn === null ? '' : `: it was made on ${sayDate(proposedOn)}`;
  return `Overdue by age${made} and ${sayNoDate(standing)}.${claimed}`;
}

function heldUpTooLong({ state, waitsFor, blockReviewOn }: Standing, today: PlainDate): Reason {
  if (state !== 'blocked' || blockReviewOn === null || blockReviewOn >= today) return null;
  return (
    `Held up beyond its review: ${sayWaits(waitsFor)}, ` +
    `and was to be looked at again on ${sayDate(blockReviewOn)}.`
  );
}

const heldUpWithoutEnd = ({ state, waitsFor, blockReviewOn }: Standing): Reason =>
  state === 'blocked' && blockReviewOn === null
    ? `Held up: ${sayWaits(waitsFor)}, and no day is set to look at it again.`
    : null;

const refused = ({ state }: Standing): Reason =>
  state === 'rejectedPending'
    ? 'The agency rejected it; the Steering Group has still to say whether it stays so.'
    : null;

function near({ target }: Standing, today: PlainDate, { nearMonths }: RagTimes): Reason {
  if (target === null || target < today || target > addCalendarMonths(today, nearMonths)) {
    return null;
  }
  const left = daysBetween(today, target);
  return left === 0
    ? 'The target date is today.'
    : `The target date is ${sayDate(target)}, in ${sayDays(left)}.`;
}

const newDateAsked = ({ askedDate }: Standing): Reason =>
  askedDate === null
    ? null
    : `A new target date was asked for: ${sayDate(askedDate.date)}. The reason given: ${inSentence(askedDate.reason)}.`;

function silent(standing: Standing, today: PlainDate, { updateMonths }: RagTimes): Reason {
  const { state, lastUpdate, proposedOn, claimedOn } = standing;
  const tooLong = (since: PlainDate | null): since is PlainDate =>
    since !== null && addCalendarMonths(since, updateMonths) < today;
  if (state === 'awaitingVerification') {
    return tooLong(claimedOn) ? `${sayClaimed(claimedOn)}, and nobody has verified it yet.` : null;
  }
  if (!atWork.includes(state)) return null;
  if (lastUpdate === null) {
    return tooLong(proposedOn) ? `No update yet: it was made on ${sayDate(proposedOn)}.` : null;
  }
  return tooLong(lastUpdate.on) ? `No update since ${sayDate(lastUpdate.on)}.` : null;
}

function sayComplete({ completedOn, impactDueOn }: Standing, today: PlainDate): string {
  const since = completedOn === null ? 'Complete.' : `Complete since ${sayDate(completedOn)}.`;
  if (impactDueOn === null || impactDueOn > today) return since;
  return `${since} Whether it made a difference was to be looked at by ${sayDate(impactDueOn)}.`;
}

function sayGood(standing: Standing): string {
  const { state, target, waitsFor, blockReviewOn } = standing;
  const end = target === null ? capital(sayNoDate(standing)) : `On time for ${sayDate(target)}`;
  if (state !== 'blocked' || blockReviewOn === null) return `${end}.`;
  return `${end}. Held up: ${sayWaits(waitsFor)}; looked at again on ${sayDate(blockReviewOn)}.`;
}

const sayNoDate = ({ targetPrinted }: Standing): string =>
  targetPrinted === null || targetPrinted.trim() === ''
    ? 'no target date is set'
    : `no target date is set, only the words ‘${targetPrinted.trim()}’`;

const sayWaits = (waitsFor: string | null): string =>
  waitsFor === null ? 'it is not said what it waits for' : `it waits for ${inSentence(waitsFor)}`;

const sayClaimed = (on: PlainDate): string =>
  `The agency says that it was complete on ${sayDate(on)}`;

const sayDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inSentence = (text: string): string => text.trim().replace(/[.\s]+$/, '');
