import type { PlainDate } from '../../language/dates';
import { compareParted, parted } from './natural-order';
import {
  isOpen,
  overdueFrom,
  ragOf,
  usualTimes,
  type Colour,
  type RagTimes,
  type Standing,
} from './rag';

/** A recommendation on the list of an agency. */
export interface Listed extends Standing {
  readonly reference: string;
  readonly label: string | null;
}

/** Here the agency has done its part, and somebody else has to act. */
const withOthers: readonly string[] = [
  'proposed',
  'rejectedPending',
  'awaitingVerification',
  'awaitingNational',
];

const inOrder: readonly Colour[] = ['red', 'amber', 'green', 'blue', 'grey'];

/**
 * The list of an agency, most urgent first: by colour; then what the agency itself can move; then
 * what falls due first; then what was heard of longest ago; then as the report numbers them.
 * What is complete but still to be asked whether it made a difference stands before what is well.
 */
export function mostUrgentFirst<One extends Listed>(
  list: readonly One[],
  today: PlainDate,
  times: RagTimes = usualTimes,
): One[] {
  return list
    .map((one) => ({
      one,
      urgency: urgencyOf(one, today, times),
      label: parted(one.label),
      reference: parted(one.reference),
    }))
    .sort(
      (a, b) =>
        compareUrgency(a.urgency, b.urgency) ||
        compareParted(a.label, b.label) ||
        compareParted(a.reference, b.reference),
    )
    .map(({ one }) => one);
}

type Urgency = readonly (number | string)[];

function urgencyOf(one: Listed, today: PlainDate, times: RagTimes): Urgency {
  const { state, impactDueOn, lastUpdate } = one;
  const { colour } = ragOf(one, today, times);
  const impactIsDue = state === 'complete' && impactDueOn !== null && impactDueOn <= today;
  const due = isOpen(state) ? overdueFrom(one, times) : impactDueOn;
  return [
    impactIsDue ? inOrder.indexOf('green') - 0.5 : inOrder.indexOf(colour),
    Number(withOthers.includes(state)),
    due ?? 'never',
    lastUpdate?.on ?? '',
  ];
}

function compareUrgency(one: Urgency, other: Urgency): number {
  for (const [index, part] of one.entries()) {
    const against = other[index] ?? part;
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}
