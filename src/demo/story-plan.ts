import { addDays, type PlainDate } from '../../workflows/language/dates';
import type { Calendar } from '../../workflows/rules/calendar';
import type { DemoChapter, DemoFiles, DemoReview, DemoStep, Words } from './demo-files';
import { fillIn, textOf, workingDay } from './story-words';

/** A step with its days: when it happened, when it was entered, and what was answered. */
export interface PlannedStep {
  readonly review: DemoReview;
  readonly happened: PlainDate;
  readonly entered: PlainDate;
  /** Its day before weekends were avoided: what happened on two days may be entered on one. */
  readonly told: PlainDate;
  readonly event: string;
  readonly as: string;
  readonly record: string | null;
  readonly answers: Words;
}

/** Every step of these reviews, in the order in which they were entered. */
export function planOf(
  reviews: readonly DemoReview[],
  files: DemoFiles,
  today: PlainDate,
  calendar: Calendar,
): PlannedStep[] {
  return reviews
    .flatMap((review) => stepsOf(review, files, today, calendar))
    .sort((a, b) => a.told.localeCompare(b.told));
}

function stepsOf(
  review: DemoReview,
  files: DemoFiles,
  today: PlainDate,
  calendar: Calendar,
): PlannedStep[] {
  const began = Math.max(...review.chapters.flatMap(({ daysAgo }) => daysAgo));
  const year = Number(addDays(today, -began).slice(0, 4));
  const told = { ...review.with, ...review.agencies, year };
  return review.chapters.flatMap((chapter) =>
    [chapter.daysAgo].flat().flatMap((daysAgo) =>
      tellings(chapter, review, files).flatMap((words) =>
        stepsIn(chapter, files).map((step) => {
          const day = addDays(today, (step.after ?? 0) - daysAgo);
          return planned(review, step, { ...told, ...words }, { day, today, calendar });
        }),
      ),
    ),
  );
}

function stepsIn({ tell, steps }: DemoChapter, { chapters }: DemoFiles): readonly DemoStep[] {
  const found = steps ?? chapters[tell ?? ''];
  if (!found) throw new Error(`There is no chapter “${tell}”`);
  return found;
}

/** The words of each telling of a chapter: one for each agency, or one alone. */
function tellings(chapter: DemoChapter, review: DemoReview, { agencies }: DemoFiles): Words[] {
  if (chapter.for === undefined) return [{}];
  const names = typeof chapter.for === 'string' ? review.agencies[chapter.for] : chapter.for;
  if (!names) throw new Error(`The review has no list of agencies “${String(chapter.for)}”`);
  return names.map((agency) => ({ agency, ...agencies[agency] }));
}

function planned(
  review: DemoReview,
  step: DemoStep,
  words: Words,
  days: { day: PlainDate; today: PlainDate; calendar: Calendar },
): PlannedStep {
  const { today, calendar } = days;
  const happened = workingDay(days.day, calendar);
  const told = addDays(days.day, step.entered ?? 0);
  const entered = workingDay(told, calendar);
  if (entered > today) throw new Error(`“${review.about}” tells ${step.ask} of the future`);
  const { as, record, ...answers } = fillIn(
    { ...step.answers, as: step.as ?? 'kcst-administrator', record: step.record },
    { chairRole: 'kcst-administrator', ...words },
    { ...days, day: happened },
  );
  return {
    review,
    happened,
    entered,
    told,
    event: step.ask,
    as: textOf(as),
    record: record === undefined ? null : textOf(record),
    answers,
  };
}
