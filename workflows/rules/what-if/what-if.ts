import { addDays, daysBetween, sayDate, type PlainDate } from '../../language/dates';
import { addCalendarMonths, type Calendar } from '../calendar';
import type { RunningClock } from '../clock-row';
import type { Breach, Foreseen, Moves, Pause, ReviewToday, StepAhead } from './ahead';
import type { Band } from './band';
import { clockRowOf } from '../clocks';
import { clocksAlong, withMoreTime } from './clocks-along';
import { placeOf, road, type RoadStep } from './road';

/**
 * Every later date of a review as it stands, or as it would stand after the moves. Nothing is
 * recorded. A step is expected to take as long as the median of the reviews held here; a day that
 * was set for it comes before that. The clocks follow by the rules by which they always run: a
 * pause stops none.
 */
export function foresee(
  review: ReviewToday,
  moves: Moves,
  bands: ReadonlyMap<string, Band>,
  calendar: Calendar,
): Foreseen {
  const { reportBy } = moves;
  const clocks = reportBy === undefined ? review.clocks : withMoreTime(review, reportBy, calendar);
  const steps = stepsAhead(
    {
      ...review,
      trialOn: moves.trialOn ?? review.trialOn,
      panelOn: moves.panelOn ?? review.panelOn,
    },
    reportDates(clocks),
    bands,
  );
  return { steps, clocks: clocksAlong(review, clocks, steps, calendar) };
}

/** The statutory dates that would be missed, the earliest first. */
export function breachesIn({ clocks }: Foreseen, today: PlainDate): readonly Breach[] {
  return clocks
    .flatMap((clock): readonly Breach[] => {
      const { statutoryDue: due, agreedDue, isStatutory } = clock;
      if (due === null || !isStatutory) return [];
      const instead = clock.expected ?? agreedDue;
      const alreadyPast = today > due;
      const isMissed = alreadyPast || (instead !== null && instead > due);
      return isMissed ? [{ clock, due, instead, alreadyPast }] : [];
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}

/** The clock of the report itself. */
const reportClock = 'C5/report';

/** What more time is agreed with, for the report or for its amendment. */
const moreTime = 'timescale.extensionAgreed';

/** The date that more time is counted from: the agreed one, else the statutory one; null where none runs. */
export function dateThatCanMove({ clocks }: Pick<ReviewToday, 'clocks'>): PlainDate | null {
  const movable = clocks.filter((clock) => {
    const extension = clockRowOf(clock)?.extension ?? 'none';
    return isRunning(clock) && extension !== 'none' && extension.by === moreTime;
  });
  const clock = movable.find(({ ruleId }) => ruleId === reportClock) ?? movable[0];
  return clock?.agreedDue ?? clock?.statutoryDue ?? null;
}

/** That date so many months later. */
export function reportByAfter(
  review: Pick<ReviewToday, 'clocks'>,
  months: number,
): PlainDate | null {
  const stands = dateThatCanMove(review);
  return stands === null ? null : addCalendarMonths(stands, months);
}

interface ReportDates {
  readonly agreed: PlainDate | null;
  readonly statutory: PlainDate | null;
}

const isRunning = ({ metOn, replacedBy }: RunningClock): boolean =>
  metOn === null && replacedBy === null;

function reportDates(clocks: readonly RunningClock[]): ReportDates {
  const clock = clocks.find((one) => one.ruleId === reportClock && isRunning(one));
  return { agreed: clock?.agreedDue ?? null, statutory: clock?.statutoryDue ?? null };
}

interface Expectation {
  readonly on: PlainDate | null;
  readonly how: string;
}

function stepsAhead(
  review: ReviewToday,
  report: ReportDates,
  bands: ReadonlyMap<string, Band>,
): readonly StepAhead[] {
  const place = placeOf(review.stage);
  if (place === null) return [];
  const ahead = road.slice(place);
  const meets = ahead.find(({ waitsOn }) => waitsOn === 'review panel');
  let start: PlainDate | null = review.today;
  return ahead.map((step, index): StepAhead => {
    const isNow = index === 0;
    const band = bands.get(step.id) ?? { kind: 'too few', count: 0 };
    const usual = isNow ? usualNow(review, band) : usualFrom(start, band);
    const expectation = withDaySet(step, start, usual, review, report, step === meets);
    start = expectation.on;
    const { id, title, until } = step;
    return { id, title, until, isNow, expected: expectation.on, how: expectation.how, band };
  });
}

const reviews = (count: number): string => (count === 1 ? '1 review' : `${count} reviews`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const tooFew = (count: number): string =>
  count === 0
    ? 'No review here has passed this step: nothing to give a range from.'
    : `Only ${reviews(count)} here ${count === 1 ? 'has' : 'have'} passed this step: too few to give a range.`;

const asHere = (count: number): string => `as the median of ${reviews(count)} here`;

/** A step that is still to begin. */
function usualFrom(start: PlainDate | null, band: Band): Expectation {
  if (band.kind === 'too few') return { on: null, how: tooFew(band.count) };
  if (start === null) return { on: null, how: 'No day can be expected for the step before it.' };
  return {
    on: addDays(start, band.median),
    how: `${days(band.median)} after ${sayDate(start)}, ${asHere(band.count)}.`,
  };
}

/** The step that the review stands at: part of it is behind us, and it may be paused. */
function usualNow(review: ReviewToday, band: Band): Expectation {
  const { today, since, pause } = review;
  if (band.kind === 'too few') return { on: null, how: tooFew(band.count) };
  if (since === null)
    return { on: null, how: 'Nobody knows since when the review is at this step.' };
  const usual = `${days(band.median)} ${asHere(band.count)}`;
  if (pause !== null) {
    const resumes = resumesOn(review, pause);
    const stopped = pause.since === null || pause.since < since ? since : pause.since;
    const left = Math.max(0, band.median - daysBetween(since, stopped));
    const on = addDays(resumes.on, left);
    return {
      on,
      how: `Paused; ${resumes.how}. Of ${usual}, ${days(left)} are still to come after that day.`,
    };
  }
  const on = addDays(since, band.median);
  if (on >= today) return { on, how: `${usual}, after ${sayDate(since)}.` };
  return {
    on: today,
    how: `Usually ${usual}: that was ${sayDate(on)}. It is expected any day, so it is counted from today.`,
  };
}

function resumesOn(
  { today, trialOn }: ReviewToday,
  { forTrial, lookAgainOn }: Pause,
): { readonly on: PlainDate; readonly how: string } {
  const set = forTrial && trialOn !== null ? trialOn : lookAgainOn;
  if (set === null || set <= today) {
    return { on: today, how: 'no later day is set for it to go on, so it is counted from today' };
  }
  return forTrial && trialOn !== null
    ? { on: set, how: `the trial begins on ${sayDate(set)}, and the work is taken to go on then` }
    : { on: set, how: `it is looked at again on ${sayDate(set)}, and taken to go on then` };
}

/** A day that somebody set comes before what is usual, unless the review cannot be there by then. */
function withDaySet(
  step: RoadStep,
  start: PlainDate | null,
  usual: Expectation,
  review: ReviewToday,
  report: ReportDates,
  meetsNext: boolean,
): Expectation {
  const { today, pause, panelOn, publicationOn, trialOn } = review;
  const isStopped = pause !== null && step.stages.includes(review.stage);
  const canBe = (day: PlainDate): boolean => day >= (start ?? today) && day >= today && !isStopped;
  switch (step.waitsOn) {
    case 'review panel':
      if (!meetsNext || panelOn === null) return usual;
      return canBe(panelOn)
        ? { on: panelOn, how: `The review panel meets on ${sayDate(panelOn)}.` }
        : {
            on: usual.on,
            how: `${usual.how} The meeting of ${sayDate(panelOn)} comes too early for it.`,
          };
    case 'date of the report':
      return signedOff(usual, report, canBe);
    case 'day of publication': {
      const published =
        publicationOn !== null && canBe(publicationOn)
          ? { on: publicationOn, how: `The day of publication is ${sayDate(publicationOn)}.` }
          : usual;
      if (trialOn === null || published.on === null || published.on > trialOn) return published;
      return {
        on: addDays(trialOn, 1),
        how: `${published.how} The trial begins on ${sayDate(trialOn)}, and we take it that nothing is published before: the day after is the earliest. No rule sets that.`,
      };
    }
    default:
      return usual;
  }
}

/** An agreed date is the plan: nobody plans for less, and history may say that it takes longer. */
function signedOff(
  usual: Expectation,
  { agreed, statutory }: ReportDates,
  canBe: (day: PlainDate) => boolean,
): Expectation {
  if (usual.on === null) {
    const planned = agreed ?? statutory;
    if (planned === null || !canBe(planned)) return usual;
    const which = agreed === null ? 'statutory' : 'agreed';
    return {
      on: planned,
      how: `${usual.how} It is taken to be signed off on the ${which} date, ${sayDate(planned)}.`,
    };
  }
  return agreed !== null && agreed > usual.on
    ? { on: agreed, how: `The date agreed for the report is ${sayDate(agreed)}.` }
    : usual;
}
