import type { PlainDate } from '../../workflows/language/dates';
import {
  adoptableStages,
  type AdoptableStage,
} from '../../workflows/review-case/events/intake.events';
import { isDated, type Column } from './columns';
import type { EarlierRecord } from './earlier-record';

export type LetterOutcome = 'A' | 'B' | 'C';

/** What a cell shows: how far the review had come, and what the last letter said. */
interface Shows {
  /** Null where the cell speaks of something else than its heading. */
  readonly stage: AdoptableStage | null;
  readonly outcome?: LetterOutcome;
}

interface EvidenceRow extends Shows {
  readonly column: Column;
  /** What it shows that the thing is said to be still to come. */
  readonly untilThen?: AdoptableStage;
  /** Words that show something else; the first that are found count. */
  readonly unless?: readonly (Shows & { readonly words: RegExp })[];
}

/** What a filled cell of each column shows. What no cell shows is not assumed. */
const evidence: readonly EvidenceRow[] = [
  { column: 'csp_notified', stage: 'received' },
  {
    column: 'decision_to_review',
    stage: 'commissioned',
    untilThen: 'decisionAwaited',
    unless: [
      { words: /\bdeferred\b|\bunder consideration\b/i, stage: 'decisionAwaited' },
      {
        words:
          /\bno review\b|\bnot to (?:hold|review|proceed)|\bcriteria (?:were )?not met\b|\bdeclined\b|\brefused\b/i,
        stage: 'awaitingHomeOfficeScrutiny',
      },
    ],
  },
  // The Home Office is told either way, so this alone does not show what was decided.
  { column: 'home_office_notified', stage: 'decisionAwaited' },
  { column: 'chair_appointed', stage: 'commissioned' },
  {
    column: 'first_panel',
    stage: 'formingPanel',
    unless: [{ words: /\bscoping\b/i, stage: null }],
  },
  { column: 'panel_meetings', stage: 'gatheringInformation' },
  {
    column: 'report_dated',
    stage: 'awaitingCspSignOff',
    unless: [
      { words: /\bfinal draft\b/i, stage: 'awaitingCspSignOff' },
      { words: /\bdraft\b/i, stage: 'drafting' },
    ],
  },
  {
    column: 'csp_approved',
    stage: 'signedOff',
    unless: [{ words: /\bbriefing\b/i, stage: 'awaitingCspSignOff' }],
  },
  { column: 'submitted_to_home_office', stage: 'withHomeOffice' },
  { column: 'qa_panel_met', stage: 'withHomeOffice' },
  {
    column: 'qa_letter',
    stage: 'withHomeOffice',
    unless: [
      { words: /\bresubmi|\bnot (?:yet )?adequate|\binadequate/i, stage: 'amending', outcome: 'C' },
      {
        words:
          /\b(?:subject to|once|on completion of|after) .*\b(?:change|amendment|revision)s?\b/i,
        stage: 'amending',
        outcome: 'B',
      },
      {
        words: /\badequate\b|\b(?:may|can) be published\b|\bcontent\b|\bapproved\b/i,
        stage: 'preparingPublication',
        outcome: 'A',
      },
    ],
  },
  {
    column: 'published',
    stage: 'published',
    unless: [
      {
        words: /\btaken down\b|\bremoved\b|\bno longer (?:online|available|published)\b/i,
        stage: 'takenDown',
      },
      {
        words:
          /\bwithheld\b|\b(?:not to|will not|is not to|decided not to) be published\b|\bdecided not to publish\b/i,
        stage: 'withheld',
      },
      { words: /\bindependent investigation\b|\binquiry\b/i, stage: null },
      {
        words: /\bapprov(?:al|ed)\b|\bcleared\b|\bclearance\b/i,
        stage: 'preparingPublication',
        outcome: 'A',
      },
    ],
  },
  {
    column: 'concluded',
    stage: 'concluded',
    unless: [{ words: /\b(?:not concluded|open|reopened|ongoing|in progress)\b/i, stage: null }],
  },
];

/** A filled cell may say that there is nothing to say. */
const NOTHING_TO_SAY =
  /^(?:(?:no|none|nil|nothing|n\/?a|unknown|[-–—?.]+)$|not (?:known|applicable)\b)/i;

const STILL_TO_COME =
  /^(?:tb[ac]$|not (?:yet|published|held|sent|received|started|decided)\b|(?:awaiting|awaited|pending|expected|due|planned|scheduled|to be|will be)\b)/i;

const order = Object.keys(adoptableStages) as readonly AdoptableStage[];

export interface StageEvidenced {
  readonly stage: AdoptableStage;
  /** The cell that shows it; null where no cell shows more than that the case exists. */
  readonly column: Column | null;
  /** Undefined where no cell says what the last letter decided. */
  readonly lastOutcome?: LetterOutcome;
}

/** The furthest stage that a row evidences. A date that lies ahead is a plan. */
export function stageEvidenced(record: EarlierRecord, today: PlainDate): StageEvidenced {
  let furthest: StageEvidenced = { stage: 'received', column: null };
  let letter: LetterOutcome | undefined;
  for (const row of evidence) {
    const shown = shownBy(row, record, today);
    if (row.column === 'qa_letter') letter = shown?.outcome;
    if (!shown?.stage || order.indexOf(shown.stage) < order.indexOf(furthest.stage)) continue;
    const lastOutcome = shown.outcome ?? letter;
    furthest = {
      stage: shown.stage,
      column: row.column,
      ...(lastOutcome === undefined ? {} : { lastOutcome }),
    };
  }
  return furthest;
}

/** Whether the row shows that what the heading names has come about, dated or not. */
export function cameAbout(record: EarlierRecord, column: Column, today: PlainDate): boolean {
  const words = record.words[column];
  return words !== '' && !NOTHING_TO_SAY.test(words) && !isStillToCome(record, column, today);
}

export function liesAhead({ dates }: EarlierRecord, column: Column, today: PlainDate): boolean {
  const date = isDated(column) ? dates[column].date : null;
  return date !== null && date > today.slice(0, date.length);
}

/** Whether the cell speaks of something else than its heading. */
export const speaksOfAnotherThing = (record: EarlierRecord, column: Column): boolean =>
  evidence.some((row) => row.column === column && otherwise(row, record)?.stage === null);

function shownBy(row: EvidenceRow, record: EarlierRecord, today: PlainDate): Shows | null {
  const words = record.words[row.column];
  if (words === '' || NOTHING_TO_SAY.test(words)) return null;
  if (isStillToCome(record, row.column, today)) {
    return row.untilThen === undefined ? null : { stage: row.untilThen };
  }
  return otherwise(row, record) ?? row;
}

const isStillToCome = (record: EarlierRecord, column: Column, today: PlainDate): boolean =>
  STILL_TO_COME.test(record.words[column]) || liesAhead(record, column, today);

const otherwise = (row: EvidenceRow, { words }: EarlierRecord): Shows | undefined =>
  row.unless?.find((other) => other.words.test(words[row.column]));
