import { sayDate, type PlainDate } from '../../language/dates';
import type { RecommendationMemory } from '../../language/memory';
import { isOpen } from './rag';

/** Finding → recommendation → action → evidence → impact. */
export const threads = {
  finding: 'Finding',
  recommendation: 'Recommendation',
  action: 'Action',
  evidence: 'Evidence',
  impact: 'Impact',
} as const;
export type Link = keyof typeof threads;

export interface Threaded extends Pick<
  RecommendationMemory,
  'text' | 'finding' | 'learningPoint' | 'action' | 'evidenceHeld' | 'impact' | 'impactDueOn'
> {
  readonly state: string;
}

export interface ThreadLink {
  readonly link: Link;
  /** 'notYet': nobody could expect it so far. 'notNeeded': the recommendation ended without it. */
  readonly is: 'held' | 'missing' | 'notYet' | 'notNeeded';
  /** Why it is missing; null otherwise. */
  readonly why: string | null;
}

const beforeAction: readonly string[] = [
  'notProposed',
  'proposed',
  'assigned',
  'rejectedPending',
  'awaitingNational',
];
const afterClaim: readonly string[] = ['awaitingVerification', 'complete'];

/** The golden thread of one recommendation, link by link, as it stands on a day. */
export function threadOf(one: Threaded, today: PlainDate): readonly ThreadLink[] {
  const { state, impact, impactDueOn } = one;
  const isEnded = !isOpen(state) && state !== 'complete' && state !== 'notProposed';
  const judged = (link: Link, isHeld: boolean, isExpected: boolean, why: string): ThreadLink => {
    if (isHeld) return { link, is: 'held', why: null };
    if (isEnded && link !== 'finding') return { link, is: 'notNeeded', why: null };
    return isExpected ? { link, is: 'missing', why } : { link, is: 'notYet', why: null };
  };
  const hasCome = !beforeAction.includes(state);
  const impactIsDue = state === 'complete' && impactDueOn !== null && impactDueOn <= today;
  return [
    judged(
      'finding',
      says(one.finding) || says(one.learningPoint),
      true,
      'It is not said which finding of the review it comes from.',
    ),
    judged('recommendation', says(one.text), true, 'It has no words.'),
    judged('action', says(one.action), hasCome, 'Nobody has written what is to be done for it.'),
    judged(
      'evidence',
      one.evidenceHeld.some(says),
      afterClaim.includes(state),
      'It is said to be complete, and no evidence is held.',
    ),
    judged(
      'impact',
      impact !== null && impact !== 'tooEarly',
      impactIsDue,
      impactDueOn === null
        ? 'Nobody has said whether it made a difference.'
        : `Whether it made a difference was to be looked at by ${sayDate(impactDueOn)}.`,
    ),
  ];
}

export interface BrokenThread<One extends Threaded> {
  readonly one: One;
  readonly missing: readonly ThreadLink[];
}

/** Each recommendation whose thread is broken, with the links that are missing. */
export function brokenThreads<One extends Threaded>(
  list: readonly One[],
  today: PlainDate,
): readonly BrokenThread<One>[] {
  return list.flatMap((one) => {
    const missing = threadOf(one, today).filter(({ is }) => is === 'missing');
    return missing.length === 0 ? [] : [{ one, missing }];
  });
}

const says = (text: string | null): boolean => text !== null && text.trim() !== '';
