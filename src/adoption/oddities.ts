import {
  isPlainDate,
  partialDate,
  readDateAsPrinted,
  weekdayOf,
  type PartialDate,
  type PlainDate,
} from '../../workflows/language/dates';
import { datedColumns, type Column, type DatedColumn } from './columns';
import type { EarlierRecord } from './earlier-record';
import { cameAbout, liesAhead, speaksOfAnotherThing, stageEvidenced } from './stage-evidenced';

/** One thing that looks odd in a row. It is shown on the case and refuses nothing. */
export interface Oddity {
  readonly id: string;
  readonly says: string;
  /** The cells that it lies in; none where the row is in order. */
  readonly cells: (record: EarlierRecord, today: PlainDate) => readonly Column[];
}

/** Section 9 of the Domestic Violence, Crime and Victims Act 2004 came into force on this day. */
const dutyBegan = partialDate('2011-04-13');

/** Surely before: '2018-09' is neither before nor after '2018-09-14'. */
const isBefore = (a: PartialDate | null, b: PartialDate | null): boolean => {
  if (a === null || b === null) return false;
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
};

/** The row is odd where the second of two things is dated before the first. */
const inOrder = (id: string, first: DatedColumn, second: DatedColumn, says: string): Oddity => ({
  id,
  says,
  cells: ({ dates }) => (isBefore(dates[second].date, dates[first].date) ? [second, first] : []),
});

const atWeekend = (id: string, column: DatedColumn, says: string): Oddity => ({
  id,
  says,
  cells: ({ dates }) => {
    const { date } = dates[column];
    return isPlainDate(date) && ['Saturday', 'Sunday'].includes(weekdayOf(date)) ? [column] : [];
  },
});

/** How many different dates a cell speaks of, in brackets and out of them. */
const datesIn = (words: string): number =>
  new Set(
    words
      .split(/[;,()[\]]| \/ | and | or | to /)
      .map((part) => readDateAsPrinted(part).date)
      .filter((date) => date !== null),
  ).size;

const when = (holds: boolean, ...cells: readonly Column[]): readonly Column[] =>
  holds ? cells : [];

export const oddities: readonly Oddity[] = [
  inOrder(
    'death-after-notification',
    'date_of_death',
    'csp_notified',
    'The notification is dated before the death',
  ),
  {
    id: 'death-before-duty',
    says: 'The death is dated before 13 April 2011, when the duty to hold such reviews began',
    cells: ({ dates }) => when(isBefore(dates.date_of_death.date, dutyBegan), 'date_of_death'),
  },
  inOrder(
    'decision-before-notification',
    'csp_notified',
    'decision_to_review',
    'The decision is dated before the notification',
  ),
  inOrder(
    'home-office-told-before-decision',
    'decision_to_review',
    'home_office_notified',
    'The Home Office was told before the date of the decision',
  ),
  {
    id: 'told-without-decision',
    says: 'The Home Office was told, but the row does not say what was decided',
    cells: (record, today) =>
      when(
        record.words.decision_to_review === '' &&
          stageEvidenced(record, today).column === 'home_office_notified',
        'home_office_notified',
      ),
  },
  inOrder(
    'chair-before-decision',
    'decision_to_review',
    'chair_appointed',
    'The chair was appointed before the date of the decision',
  ),
  inOrder(
    'panel-before-chair',
    'chair_appointed',
    'first_panel',
    'The review panel met before the chair was appointed',
  ),
  {
    id: 'scoping-is-not-panel',
    says: 'The first meeting was for scoping; that a review panel has met is not shown',
    cells: (record) => when(speaksOfAnotherThing(record, 'first_panel'), 'first_panel'),
  },
  atWeekend(
    'review-panel-at-weekend',
    'first_panel',
    'The review panel met on a Saturday or Sunday',
  ),
  inOrder(
    'report-after-approval',
    'report_dated',
    'csp_approved',
    'The report is dated after its approval',
  ),
  {
    id: 'briefing-is-not-approval',
    says: 'The partnership was briefed; that it approved the report is not shown',
    cells: ({ words }) => when(/\bbriefing\b/i.test(words.csp_approved), 'csp_approved'),
  },
  inOrder(
    'submission-before-report',
    'report_dated',
    'submitted_to_home_office',
    'The report was submitted before the date it bears',
  ),
  inOrder(
    'submission-before-approval',
    'csp_approved',
    'submitted_to_home_office',
    'The report was submitted before it was approved',
  ),
  inOrder(
    'quality-panel-before-submission',
    'submitted_to_home_office',
    'qa_panel_met',
    'The QA Panel met before the report was submitted',
  ),
  atWeekend('quality-panel-at-weekend', 'qa_panel_met', 'The QA Panel met on a Saturday or Sunday'),
  inOrder(
    'letter-before-panel',
    'qa_panel_met',
    'qa_letter',
    'The letter is dated before the QA Panel met',
  ),
  inOrder(
    'report-after-letter',
    'report_dated',
    'qa_letter',
    'The report is dated after the letter of the Home Office about it',
  ),
  {
    id: 'undated-letter',
    says: 'The letter of the Home Office bears no date that can be read',
    cells: (record, today) =>
      when(
        cameAbout(record, 'qa_letter', today) && record.dates.qa_letter.date === null,
        'qa_letter',
      ),
  },
  {
    id: 'letter-outcome-not-known',
    says: 'There is a letter of the Home Office, but the row does not say what it decided; the case stands as with the Home Office until the letter is recorded',
    cells: (record, today) =>
      when(
        stageEvidenced(record, today).column === 'qa_letter' &&
          stageEvidenced(record, today).lastOutcome === undefined,
        'qa_letter',
      ),
  },
  inOrder(
    'publication-before-letter',
    'qa_letter',
    'published',
    'The report was published before the letter of the Home Office',
  ),
  inOrder(
    'report-after-publication',
    'report_dated',
    'published',
    'The report is dated after its publication',
  ),
  {
    id: 'published-twice',
    says: 'It was published more than once, or is listed so',
    cells: ({ words }) =>
      when(datesIn(words.published) > 1 || /\btwice\b/i.test(words.published), 'published'),
  },
  {
    id: 'approval-is-not-publication',
    says: 'Its publication was approved; that it was published is not shown',
    cells: (record, today) => {
      const { stage, column } = stageEvidenced(record, today);
      return when(stage === 'preparingPublication' && column === 'published', 'published');
    },
  },
  {
    id: 'publication-of-another-report',
    says: 'What was published is another report; that this one was published is not shown',
    cells: (record) => when(speaksOfAnotherThing(record, 'published'), 'published'),
  },
  {
    id: 'publication-not-dated',
    says: 'It was published, but the row does not say when',
    cells: (record, today) =>
      when(
        cameAbout(record, 'published', today) &&
          record.dates.published.date === null &&
          datesIn(record.words.published) === 0,
        'published',
      ),
  },
  inOrder(
    'conclusion-before-publication',
    'published',
    'concluded',
    'The review was concluded before its report was published',
  ),
  {
    id: 'several-dates',
    says: 'One cell speaks of several dates, so none of them was taken',
    cells: ({ words }) =>
      datedColumns.filter((column) => column !== 'published' && datesIn(words[column]) > 1),
  },
  {
    id: 'date-ahead',
    says: 'A date lies ahead, so it was read as a plan and not as something that happened',
    cells: (record, today) => datedColumns.filter((column) => liesAhead(record, column, today)),
  },
  {
    id: 'no-date-at-all',
    says: 'The row gives no date of anything',
    cells: ({ dates, words }) =>
      when(
        datedColumns.every((column) => dates[column].date === null && datesIn(words[column]) === 0),
        'case',
      ),
  },
];

/** Each oddity of a row as a sentence that quotes the cells it lies in. */
export function warningsAbout(record: EarlierRecord, today: PlainDate): readonly string[] {
  return oddities.flatMap(({ says, cells }) => {
    const odd = cells(record, today);
    if (odd.length === 0) return [];
    return [`${says} (${odd.map((column) => `${column}: “${record.words[column]}”`).join('; ')}).`];
  });
}
