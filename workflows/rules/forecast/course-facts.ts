import { isPlainDate, type PlainDate } from '../../language/dates';
import type { PastReview } from '../what-if/band';
import type { Rest } from './course';

/** A fact by which a review came to another stage, paused, or went on. */
export interface CourseFact {
  readonly type: string;
  readonly effectiveOn: string | null;
  readonly toState: string;
  /** Of a pause, and of a review or a pause that was taken over; null for all other facts. */
  readonly told: string | null;
}

type Told = Readonly<Record<string, unknown>>;

/** @param facts of one review, in the order in which they were recorded */
export function stagesAndEarlier(facts: readonly CourseFact[]): PastReview {
  const stages: { stage: string; on: PlainDate | null }[] = [];
  let earlier: PastReview['earlier'] = null;
  for (const fact of facts) {
    const isTakenOver = fact.type === 'case.adopted';
    if (isTakenOver) earlier = toldIn(fact);
    // A review taken over came to its stage before it was entered, or nobody knows when.
    const on = isTakenOver ? earlier?.since : fact.effectiveOn;
    const stage = stageIn(fact.toState);
    if (stage !== null && stage !== stages.at(-1)?.stage) {
      stages.push({ stage, on: isPlainDate(on) ? on : null });
    }
  }
  return { stages, earlier };
}

/** The stretches in which the whole work waited. Where part of it goes on, it does not rest. */
export function restsIn(facts: readonly CourseFact[]): readonly Rest[] {
  const rests: Rest[] = [];
  let resting: Rest | null = null;
  for (const fact of facts) {
    if (!fact.type.startsWith('hold.')) continue;
    const told = toldIn(fact);
    const on = fact.type === 'hold.adopted' ? told.pausedSince : fact.effectiveOn;
    const day = isPlainDate(on) ? on : null;
    const waits = fact.type !== 'hold.resumed' && told.scope !== 'partial';
    if (waits && resting === null) resting = { from: day, until: null };
    if (!waits && resting !== null) {
      rests.push({ ...resting, until: day });
      resting = null;
    }
  }
  return resting === null ? rests : [...rests, resting];
}

const toldIn = ({ told }: CourseFact): Told => (told === null ? {} : (JSON.parse(told) as Told));

/** A fact keeps the states of all regions in one text: 'lifecycle.reviewing.drafting hold.running'. */
function stageIn(states: string): string | null {
  const own = states.split(' ').find((state) => state.startsWith('lifecycle.'));
  return own?.slice('lifecycle.'.length) ?? null;
}
