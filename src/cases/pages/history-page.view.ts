import { isPlainDate, sayDate, type PlainDate } from '../../../workflows/language/dates';
import { nameOfRegion, saysOf } from '../../../workflows/language/where';
import { graphOf } from '../../../workflows/proof/graph';
import {
  dateParts,
  type HistoryEntry,
  type HistoryLine,
  historyLine,
  type StoodThen,
  textIn,
  type Typed,
} from '../../asking';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { plural } from '../../web/page-filters';
import { onePage } from '../../web/pagination';
import { historyAddress, recordAddress } from './addresses';
import { correctable, type Correctable } from './corrections';

export interface RecordNamed {
  readonly row: WorkflowInstance;
  readonly name: string;
}

/** What of the history is asked for: which record, and as it stood on which day. */
export interface HistoryAsked {
  /** 'all', or the reference of one record. */
  readonly record: string;
  readonly asAt: PlainDate | null;
  /** The boxes were filled in, but say no date. */
  readonly isWrongDate: boolean;
  readonly dayTyped: Readonly<Record<(typeof dateParts)[number], string>>;
  /** Leave out what was entered only after that day. */
  readonly onlyKnown: boolean;
  /** Words that an entry has to have somewhere. */
  readonly words: string;
  /** Whoever entered it; empty for everybody. */
  readonly by: string;
  /** From 1. */
  readonly page: number;
}

export function historyAsked(typed: Typed): HistoryAsked {
  const written = textIn(typed, 'asAt');
  const [year = '', month = '', day = ''] = written
    ? written.split('-')
    : ['year', 'month', 'day'].map((part) => textIn(typed, `asAt-${part}`)?.trim());
  const asAt = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return {
    record: textIn(typed, 'record') ?? 'all',
    asAt: isPlainDate(asAt) ? asAt : null,
    isWrongDate: !isPlainDate(asAt) && [year, month, day].some((part) => part !== ''),
    dayTyped: { day, month, year },
    onlyKnown: typed.onlyKnown === 'yes',
    words: textIn(typed, 'words')?.trim().slice(0, 200) ?? '',
    by: textIn(typed, 'by') ?? '',
    page: pageAsked(textIn(typed, 'page')),
  };
}

const pageAsked = (text: string | undefined): number =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;

const perPage = 18;

/** The entries that are asked for, the newest first, a page at a time. */
export function entriesAsked(
  entries: readonly HistoryEntry[],
  asked: HistoryAsked,
  reference: string,
) {
  const { words, by, page } = asked;
  const found = entries.filter(
    (entry) => (by === '' || entry.by === by) && hasWords(entry, words.toLowerCase()),
  );
  const { shown, pagination } = onePage([...found].reverse(), page, perPage, (other) =>
    historyAddress(reference, {
      ...asked,
      asAt: asked.asAt ?? undefined,
      page: other === 1 ? undefined : String(other),
    }),
  );
  return {
    entries: shown,
    counted:
      found.length === entries.length
        ? plural(found.length, 'entry', 'entries')
        : `${found.length} of ${plural(entries.length, 'entry', 'entries')}`,
    pagination,
  };
}

const hasWords = ({ says, of, by, details }: HistoryEntry, words: string): boolean =>
  words === '' ||
  [says, of ?? '', by, ...details.map(({ value }) => value)]
    .join(' ')
    .toLowerCase()
    .includes(words);

/** How one record stood on a day, in words. */
export interface StoodLine {
  readonly name: string;
  readonly href: string;
  readonly stage: string;
}

export interface ThenShown {
  readonly day: string;
  readonly onlyKnown: boolean;
  readonly stood: readonly StoodLine[];
  readonly alsoTrue: readonly { readonly what: string; readonly says: string }[];
  /** Said where dates were entered in an order that the chart does not take. */
  readonly doubts: readonly string[];
}

export interface HistoryShown extends HistoryLine {
  readonly corrections: readonly Correctable[];
}

export const historyShown = (
  entries: readonly HistoryEntry[],
  mayCorrect: boolean,
): readonly HistoryShown[] =>
  entries.map((entry) => ({
    ...historyLine(entry),
    corrections: mayCorrect ? correctable(entry) : [],
  }));

export function thenShown(
  asAt: PlainDate,
  onlyKnown: boolean,
  stood: readonly { readonly record: RecordNamed; readonly then: StoodThen }[],
): ThenShown {
  const begun = stood.filter(({ then }) => then.began);
  return {
    day: sayDate(asAt),
    onlyKnown,
    stood: begun.map(({ record, then }) => ({
      name: record.name,
      href: recordAddress(record.row.reference),
      stage: then.stage ?? '',
    })),
    alsoTrue: begun.flatMap(({ record, then }) => otherRegions(record.row, then)),
    doubts: begun.flatMap(({ record, then }) =>
      then.notTaken.map(
        (entry) =>
          `Entry ${entry} of ${record.name} does not fit into the order of the dates, and was passed over.`,
      ),
    ),
  };
}

/** What had come to be true beside the stage; a region that stands as it began says nothing. */
function otherRegions(row: WorkflowInstance, { states }: StoodThen) {
  const workflow = workflowOf(row.kind, row.machineVersion);
  if (workflow.lifecycle === null) return [];
  const { regions } = graphOf(workflow);
  return Object.entries(states)
    .filter(([region, path]) => region !== workflow.lifecycle && path !== regions.get(region))
    .map(([region, path]) => ({
      what: nameOfRegion(workflow, region),
      says: saysOf(workflow, region, path).label,
    }));
}
