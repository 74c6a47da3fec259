import type { MeetingMemory } from '../language/memory';
import { numberOf } from './meeting.view';

/** Counted as the decisions were recorded: a proposal stays one, whatever is corrected later. */
export function sayWithoutQuorum(memory: MeetingMemory): string | null {
  const { agenda, decisions } = memory;
  const numbers = agenda
    .filter(({ id }) =>
      decisions.some(
        ({ item, standing, quorum }) =>
          item === id && standing === 'proposed' && quorum.verdict !== 'quorate',
      ),
    )
    .map(({ id }) => numberOf(memory, id));
  if (numbers.length === 0) return null;
  const [subject, verb] = numbers.length === 1 ? ['Item', 'was'] : ['Items', 'were'];
  return (
    `${subject} ${sayNumbers(numbers)} ${verb} discussed without a quorum: ` +
    'what is proposed needs ratification by a quorate meeting'
  );
}

/** 1, 2, 3 and 5 are said '1 to 3 and 5'. */
function sayNumbers(numbers: readonly number[]): string {
  const runs: (readonly [number, number])[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) runs[runs.length - 1] = [last[0], number];
    else runs.push([number, number]);
  }
  return joined(
    runs.flatMap(([from, to]) => {
      if (from === to) return [String(from)];
      return to === from + 1 ? [String(from), String(to)] : [`${from} to ${to}`];
    }),
  );
}

export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
