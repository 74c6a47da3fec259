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
import { recordAddress } from './addresses';
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
  };
}

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

/** Newest first: what has just been entered is what is looked for most. */
export const historyShown = (
  entries: readonly HistoryEntry[],
  mayCorrect: boolean,
): readonly HistoryShown[] =>
  [...entries].reverse().map((entry) => ({
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
