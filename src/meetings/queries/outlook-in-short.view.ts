import type { Room } from '../../../workflows/language/governance';
import { outlookOf } from '../../../workflows/rules/outlook';
import type { Kept } from '../../asking';

export interface OutlookInShort {
  readonly quorate: boolean;
  readonly says: string;
}

/** Of a meeting to come, in one sentence; who would mend it is told on its own page. */
export function outlookInShort({ row, memory }: Kept<'meeting'>, room: Room): OutlookInShort {
  const { likely, says } = outlookOf(memory, room);
  const quorate = likely.verdict === 'quorate';
  if (row.statePath === 'open') return { quorate, says: 'The meeting is open' };
  if (likely.verdict === 'noRule') {
    return {
      quorate,
      says: 'It has no terms of reference yet, so no rule says how many are needed',
    };
  }
  return { quorate, says: says.split(/(?<=\w)\. /)[0] ?? says };
}
