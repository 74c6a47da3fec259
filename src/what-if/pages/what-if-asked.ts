import { checkShape, type ShapeError } from '../../../workflows/language/answers';
import type { PlainDate } from '../../../workflows/language/dates';
import { day, wholeNumber, type Answers } from '../../../workflows/language/fields';
import type { Moves, ReviewToday } from '../../../workflows/rules/what-if/ahead';
import { reportByAfter } from '../../../workflows/rules/what-if/what-if';
import { readForm, type Typed } from '../../asking';

/** The boxes of the sandbox: nothing that is typed into them is kept. */
export const whatIfFields = {
  trialOn: day('First day of the trial', { mayBeInFuture: true, optional: true }),
  panelOn: day('Next meeting of the review panel', { mayBeInFuture: true, optional: true }),
  reportBy: day('Date agreed for the report', { mayBeInFuture: true, optional: true }),
  months: wholeNumber('Or more time for the report, in months', 1, 36, {
    optional: true,
    hint: 'Counted from the date that stands now',
  }),
} as const;

const days = ['trialOn', 'panelOn', 'reportBy'] as const;

export interface WhatIfAsked {
  readonly moves: Moves;
  readonly errors: readonly ShapeError[];
  readonly isAsked: boolean;
}

/** What the address asks to be tried out, and what of it cannot be. */
export function whatIfAsked(typed: Typed, review: ReviewToday): WhatIfAsked {
  const known = Object.fromEntries(
    Object.entries(typed).filter(([name]) => Object.hasOwn(whatIfFields, name.split('-')[0] ?? '')),
  );
  const sent = readForm(whatIfFields, known).answers;
  const checked = checkShape(whatIfFields, sent, review.today);
  const answers = checked.answers as Answers<typeof whatIfFields>;
  const errors = [...checked.errors, ...wrongTogether(answers, review)];
  if (errors.length > 0) return { moves: {}, errors, isAsked: true };
  const { trialOn, panelOn, reportBy, months } = answers;
  const later = months === undefined ? undefined : (reportByAfter(review, months) ?? undefined);
  const newDate = reportBy ?? later;
  const moves: Moves = {
    ...(trialOn === undefined ? {} : { trialOn }),
    ...(panelOn === undefined ? {} : { panelOn }),
    ...(newDate === undefined ? {} : { reportBy: newDate }),
  };
  return { moves, errors, isAsked: Object.keys(moves).length > 0 };
}

function wrongTogether(
  answers: Answers<typeof whatIfFields>,
  review: ReviewToday,
): readonly ShapeError[] {
  const past = days.filter((name) => isBefore(answers[name], review.today));
  const { reportBy, months } = answers;
  return [
    ...past.map((field) => ({
      field,
      says: `“${whatIfFields[field].label}” must be today or a later day`,
    })),
    ...(reportBy !== undefined && months !== undefined
      ? [{ field: 'months', says: 'Give a date for the report or a number of months, not both' }]
      : []),
    ...(months !== undefined && reportByAfter(review, months) === null
      ? [
          {
            field: 'months',
            says: 'No date for the report is running, so months cannot be added to it. Leave this empty',
          },
        ]
      : []),
  ];
}

const isBefore = (date: PlainDate | undefined, today: PlainDate): boolean =>
  date !== undefined && date < today;
