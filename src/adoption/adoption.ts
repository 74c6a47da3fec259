import type { PlainDate } from '../../workflows/language/dates';
import type { AdoptableStage } from '../../workflows/review-case/events/intake.events';
import {
  allDateColumns,
  columns,
  dateColumns,
  isDated,
  type Column,
  type DatedColumn,
} from './columns';
import type { EarlierRecord } from './earlier-record';
import { warningsAbout } from './oddities';
import { cameAbout, stageEvidenced, type StageEvidenced } from './stage-evidenced';

type Answers = Readonly<Record<string, unknown>>;

/** What one row asks of the charts: one review, and what has to stand beside it to carry on. */
export interface Adoption {
  readonly review: Answers;
  /** The independent chair in post; null where the stage needs none, or none is shown. */
  readonly chair: Answers | null;
  /** The round of quality assurance under way, or the one that cleared the report. */
  readonly qualityAssurance: Answers | null;
  readonly warnings: readonly string[];
}

/** From the first panel until publication a review cannot move without an independent chair. */
const needChair: readonly AdoptableStage[] = [
  'formingPanel',
  'gatheringInformation',
  'drafting',
  'awaitingCspSignOff',
  'signedOff',
  'withHomeOffice',
  'amending',
  'preparingPublication',
];

/** Turns a row into what is asked; only dates that a cell gives alone and in full count as known. */
export function adoptionOf(record: EarlierRecord, today: PlainDate): Adoption {
  const evidenced = stageEvidenced(record, today);
  const warnings = warningsAbout(record, today);
  return {
    review: reviewAnswers(record, evidenced, warnings, today),
    chair: chairAnswers(record, evidenced, today),
    qualityAssurance: qualityAssuranceAnswers(record, evidenced, today),
    warnings,
  };
}

function reviewAnswers(
  record: EarlierRecord,
  { stage, column, lastOutcome }: StageEvidenced,
  warnings: readonly string[],
  today: PlainDate,
): Answers {
  const { words } = record;
  const dates = allDateColumns.map((each) => [dateColumns[each], known(record, each, today)]);
  return answered({
    stage,
    since: column !== null && isDated(column) ? known(record, column, today) : null,
    shownBy: saysEvidence(record, column),
    title: shortened(words.case),
    area: shortened(words.csp),
    directed: /\bdirect(?:ed|ion)\b/i.test(words.decision_to_review) || null,
    lastOutcome,
    ...(Object.fromEntries(dates) as Answers),
    asPrinted: record.asPrinted,
    warnings,
  });
}

function chairAnswers(
  record: EarlierRecord,
  { stage }: StageEvidenced,
  today: PlainDate,
): Answers | null {
  const shown = stage === 'commissioned' && cameAbout(record, 'chair_appointed', today);
  if (!shown && !needChair.includes(stage)) return null;
  return answered({
    appointedOn: known(record, 'chair_appointed', today),
    asPrinted: shortened(record.words.chair_appointed),
  });
}

function qualityAssuranceAnswers(
  record: EarlierRecord,
  { stage, lastOutcome }: StageEvidenced,
  today: PlainDate,
): Answers | null {
  const { words } = record;
  const isConsidered =
    cameAbout(record, 'qa_panel_met', today) || cameAbout(record, 'qa_letter', today);
  const submitted = known(record, 'submitted_to_home_office', today);
  const considered = known(record, 'qa_panel_met', today);
  const letter = known(record, 'qa_letter', today);
  const dated = {
    submittedOn: submitted,
    consideredOn: considered,
    letterDated: letter,
    asPrinted: (['submitted_to_home_office', 'qa_panel_met', 'qa_letter'] as const)
      .filter((column) => words[column] !== '')
      .map((column) => `${column}: ${shortened(words[column])}`)
      .join('\n'),
  };
  switch (stage) {
    case 'withHomeOffice':
      return isConsidered
        ? answered({ stage: 'considered', since: considered, ...dated })
        : answered({ stage: 'submitted', since: submitted, ...dated });
    case 'amending':
      return answered({
        stage: lastOutcome === 'B' ? 'clearedSubjectToChanges' : 'returnedForResubmission',
        since: letter,
        ...dated,
      });
    case 'preparingPublication':
      return answered({ stage: 'cleared', since: letter, ...dated });
    default:
      return null;
  }
}

/** A date that the cell gives, and nothing else beside it; a plan is not a date of the past. */
function known(record: EarlierRecord, column: DatedColumn, today: PlainDate): string | null {
  const { date, certain } = record.dates[column];
  return certain && cameAbout(record, column, today) ? date : null;
}

function saysEvidence({ words }: EarlierRecord, column: Column | null): string {
  const shown =
    column === null
      ? 'No column of the earlier record shows more than that the case exists.'
      : `The column ${column} of the earlier record says: “${shortened(words[column])}”.`;
  const silent = columns.filter((each) => words[each] === '' && each in dateColumns);
  return silent.length === 0 ? shown : `${shown} Not known: ${silent.join(', ')}.`;
}

/** What is not known is left out, never filled in. */
const answered = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A box of one line takes 300 characters; the whole words stand in `asPrinted`. */
const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
};
