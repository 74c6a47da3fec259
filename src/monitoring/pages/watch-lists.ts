import { daysBetween, sayDate, type PlainDate } from '../../../workflows/language/dates';
import { onceForEach } from '../../kernel/once-for-each';
import type { Followed } from '../queries/followed.query';

/** A question that the Steering Group asks of every plan at once. */
export interface WatchList {
  readonly title: string;
  /** What is said where nothing is on it. */
  readonly none: string;
  readonly holds: (one: Followed, today: PlainDate) => boolean;
  /** Why this one is on it. */
  readonly says: (one: Followed) => string;
  /** Texts in whose order it stands. */
  readonly order: (one: Followed) => string;
}

const byUrgency = ({ urgency }: Followed): string => urgency;

const daysPutOff = ({ originalTarget, target }: Followed): number =>
  originalTarget && target ? daysBetween(originalTarget, target) : 0;

export const watchLists = {
  attention: {
    title: 'Red and amber',
    none: 'Nothing is red or amber.',
    holds: ({ colour }) => colour === 'red' || colour === 'amber',
    says: ({ reason }) => reason,
    order: byUrgency,
  },
  open: {
    title: 'Everything open',
    none: 'Nothing is open.',
    holds: ({ open }) => open,
    says: ({ reason }) => reason,
    order: byUrgency,
  },
  slipped: {
    title: 'Put off',
    none: 'No target date was put off.',
    holds: ({ slips }) => slips > 0,
    says: saySlip,
    // The longest first: fewer days left to a number larger than any of them.
    order: (one) => String(1_000_000 - daysPutOff(one)).padStart(7, '0'),
  },
  verification: {
    title: 'Waiting to be verified',
    none: 'Nothing waits to be verified.',
    holds: ({ state }) => state === 'awaitingVerification',
    says: ({ claimedOn }) =>
      claimedOn ? `Said to be complete on ${sayDate(claimedOn)}.` : 'Said to be complete.',
    order: ({ claimedOn }) => claimedOn ?? '',
  },
  rejected: {
    title: 'Rejected, not decided',
    none: 'No rejection waits for the Steering Group.',
    holds: ({ state }) => state === 'rejectedPending',
    says: ({ rejectedOn, rejections }) =>
      `Rejected${rejectedOn ? ` on ${sayDate(rejectedOn)}` : ''}${rejections > 1 ? `, ${rejections} times in all` : ''}. The Steering Group upholds it, or asks again.`,
    order: ({ rejectedOn }) => rejectedOn ?? '',
  },
  escalated: {
    title: 'Taken to the KCSP',
    none: 'Nothing was taken to the KCSP.',
    holds: ({ escalations }) => escalations.length > 0,
    says: ({ escalations, stands }) =>
      `Taken to the KCSP on ${escalations.map(({ on, decision }) => `${sayDate(on)}${decision ? ` (decision ${decision})` : ''}`).join(', and on ')}. Now: ${stands.toLowerCase()}.`,
    order: (one) => `${one.open ? 0 : 1} ${one.urgency}`,
  },
  threads: {
    title: 'Broken threads',
    none: 'No thread from finding to impact is broken.',
    holds: ({ broken }) => broken.length > 0,
    says: ({ broken }) => broken.join(' '),
    order: ({ broken, urgency }) => `${9 - broken.length} ${urgency}`,
  },
  impact: {
    title: 'Impact to be looked at',
    none: 'No look at impact is due.',
    holds: ({ state, impactDueOn }, today) =>
      state === 'complete' && impactDueOn !== null && impactDueOn <= today,
    says: ({ impactDueOn }) =>
      impactDueOn
        ? `Whether it made a difference was to be looked at by ${sayDate(impactDueOn)}.`
        : '',
    order: ({ impactDueOn }) => impactDueOn ?? '',
  },
} as const satisfies Readonly<Record<string, WatchList>>;

export type WatchListName = keyof typeof watchLists;

export const isWatchList = (text: unknown): text is WatchListName =>
  typeof text === 'string' && Object.hasOwn(watchLists, text);

function saySlip(one: Followed): string {
  const { originalTarget, target, slips } = one;
  const times = slips === 1 ? 'once' : `${slips} times`;
  if (!originalTarget || !target) return `Put off ${times}.`;
  const days = daysPutOff(one);
  return `First ${sayDate(originalTarget)}, now ${sayDate(target)}: ${days} ${days === 1 ? 'day' : 'days'} later, put off ${times}.`;
}

type Lists = Map<string, readonly Followed[]>;
const heldIn = onceForEach((_: readonly Followed[]): Lists => new Map());
const orderedIn = onceForEach((_: readonly Followed[]): Lists => new Map());

/** Those that a list holds on a day, in whatever order; looked for once in each list of lines. */
export const heldBy = (
  name: WatchListName,
  followed: readonly Followed[],
  today: PlainDate,
): readonly Followed[] =>
  once(heldIn(followed), `${name} ${today}`, () => {
    const list: WatchList = watchLists[name];
    return followed.filter((one) => list.holds(one, today));
  });

/** Those on a list, in its order. */
export const onList = (
  name: WatchListName,
  followed: readonly Followed[],
  today: PlainDate,
): readonly Followed[] =>
  once(orderedIn(followed), `${name} ${today}`, () => {
    const list: WatchList = watchLists[name];
    return heldBy(name, followed, today)
      .map((one) => ({ one, key: list.order(one) }))
      .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
      .map(({ one }) => one);
  });

function once(lists: Lists, key: string, find: () => readonly Followed[]): readonly Followed[] {
  const found = lists.get(key) ?? find();
  lists.set(key, found);
  return found;
}
