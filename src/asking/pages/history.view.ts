import {
  isPartialDate,
  isPlainDate,
  sayDate,
  sayPartialDate,
} from '../../../workflows/language/dates';
import { dayOf } from '../../kernel/clock';
import type { Detail, HistoryEntry } from '../queries/history.query';
import { isDistressing } from './distressing';
import { sayEvidence, type Known } from './evidence-words';
import { howLong } from './how-long';
import { fullStop } from './sentences';

interface ShownDetail extends Detail {
  /** Shown only to whoever chooses to see it. */
  readonly distressing: boolean;
}

/** One entry of the history as a page tells it: prose first, everything else folded away. */
export interface HistoryLine {
  readonly id: string;
  readonly when: string;
  readonly says: string;
  readonly of: string | null;
  /** The answers that fit into a line of prose. */
  readonly inShort: string | null;
  readonly by: string;
  /** Said only where it was entered later than it happened. */
  readonly enteredLater: string | null;
  readonly entry: number;
  readonly record: string;
  readonly at: string;
  readonly details: readonly ShownDetail[];
  readonly knew: readonly Known[];
  readonly hash: string;
}

const longestInShort = 180;
const longestAnswer = 110;

export const historyLine = (entry: HistoryEntry): HistoryLine => ({
  id: `${entry.record}-${entry.entry}`.replace(/[^\w-]/g, '-'),
  when: isPartialDate(entry.effectiveOn) ? sayPartialDate(entry.effectiveOn) : 'Date not known',
  says: entry.says,
  of: entry.of,
  inShort: inShort(entry),
  by: entry.by,
  enteredLater: enteredLater(entry),
  entry: entry.entry,
  record: entry.record,
  at: entry.at,
  details: shownDetails(entry),
  knew: sayEvidence(entry.evidence),
  hash: entry.hash.slice(0, 12),
});

/**
 * Whole answers, as many as fit. A long text is left to the details, and so is a bare yes or no:
 * without its question it says nothing.
 */
function inShort(entry: HistoryEntry): string | null {
  const { effectiveOn, of } = entry;
  const day = isPartialDate(effectiveOn) ? sayPartialDate(effectiveOn) : null;
  const said: string[] = [];
  let length = 0;
  for (const { label, value, distressing } of shownDetails(entry)) {
    const isKnown = value === day || of?.endsWith(`: ${value}`) === true;
    if (isKnown || distressing || ['Yes', 'No'].includes(value) || value.length > longestAnswer)
      continue;
    const answer = `${label.replace(/\?$/, '')}: ${fullStop(value.trim())}`;
    if (length + answer.length > longestInShort) continue;
    said.push(answer);
    length += answer.length;
  }
  return said.length === 0 ? null : said.join(' ');
}

/** The details of an entry stand in the order of its answers. */
function shownDetails({ details, answers, event }: HistoryEntry): readonly ShownDetail[] {
  const names = Object.keys(answers);
  return details.map((detail, index) => ({
    ...detail,
    distressing: isDistressing(event, names[index] ?? ''),
  }));
}

function enteredLater({ effectiveOn, at }: HistoryEntry): string | null {
  const entered = dayOf(at);
  if (!isPlainDate(effectiveOn) || entered <= effectiveOn) return null;
  return `Entered ${howLong(effectiveOn, entered)} later, on ${sayDate(entered)}.`;
}
