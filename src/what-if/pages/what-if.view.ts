import {
  addDays,
  daysBetween,
  partsOf,
  sayDate,
  type PlainDate,
} from '../../../workflows/language/dates';
import { yearsFirstKnown } from '../../../workflows/rules/forecast/course';
import type { Forecast } from '../../../workflows/rules/forecast/forecast';
import {
  comingUp,
  sensitiveOn,
  warningOf,
  type SensitiveDate,
} from '../../../workflows/rules/sensitive-dates/sensitive-dates';
import type {
  Breach,
  ClockAhead,
  Foreseen,
  Moves,
  ReviewToday,
  StepAhead,
} from '../../../workflows/rules/what-if/ahead';
import type { Band, PastReview } from '../../../workflows/rules/what-if/band';
import { breachesIn, dateThatCanMove } from '../../../workflows/rules/what-if/what-if';
import { sectionsFor, targetOf, type Typed } from '../../asking';
import { nameOfClock, whyOfClock } from '../../deadlines';
import { forecastShown } from '../../forecast';
import { plural } from '../../web/page-filters';
import { withQuery } from '../../web/paths';
import { review as reviewPage, reviewForm, whatIf } from './addresses';
import { whatIfFields, type WhatIfAsked } from './what-if-asked';

export interface WhatIfOf {
  readonly reference: string;
  readonly title: string;
  readonly typed: Typed;
  readonly asked: WhatIfAsked;
  readonly review: ReviewToday;
  readonly before: Foreseen;
  readonly after: Foreseen;
  /** What a person calls the records beside the review, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly toAvoid: readonly SensitiveDate[];
  /** The reviews that the bands are made of. */
  readonly past: readonly PastReview[];
  /** Of its next date, as the review stands; null where nothing can be foreseen. */
  readonly forecast: Forecast | null;
  /** Events that this reader could record on the review now. */
  readonly offered: readonly string[];
}

const daysAhead = 365;

export function whatIfPage(of: WhatIfOf) {
  const { reference, title, typed, asked, review, before, after } = of;
  const { errors, moves, isAsked } = asked;
  const isTried = isAsked && errors.length === 0;
  return {
    caption: `${title} · ${reference}`,
    back: { text: title, href: reviewPage.to({ reference }) },
    address: whatIf.to({ reference }),
    // The box for the day something happened has no place here; `happenedOn` leaves it out.
    sections: sectionsFor({ fields: whatIfFields, happenedOn: 'trialOn' }, typed, errors),
    ...(errors.length === 0
      ? {}
      : {
          errorSummary: errors.map(({ field, says }) => ({
            text: says,
            href: `#${targetOf(field, whatIfFields)}`,
          })),
        }),
    standing: standingSaid(review),
    forecast: of.forecast && forecastShown(of.forecast),
    past: pastSaid(of.past),
    isTried,
    tried: triedSaid(moves),
    breaches: breachesSaid(after, review.today),
    mended: mendedSaid(before, after, review.today),
    steps: after.steps.map((step, index) => stepShown(step, before.steps[index], isTried)),
    clocks: after.clocks.map((clock) => clockShown(clock, before, of.titles)),
    warnings: warningsIn(of),
    daysToAvoid: comingUp(of.toAvoid, review.today, addDays(review.today, daysAhead)).map(
      ({ on, what }) => `${sayDate(on)}: ${what}`,
    ),
    accept: isTried ? acceptable(of) : null,
  };
}

/** Which reviews the bands are made of. */
function pastSaid(past: readonly PastReview[]): string {
  if (past.length === 0) return 'No review held here has come further than this one yet.';
  const years = yearsFirstKnown(past);
  const known =
    years === null
      ? ''
      : `, their first known days ${years.first === years.last ? `in ${years.first}` : `from ${years.first} to ${years.last}`}`;
  return [
    `Made from ${plural(past.length, 'review')}: the latest held here that came further than this one${known}. Pauses are included.`,
    'For some steps fewer are counted, because their days are not known.',
    'The day in the middle is the median: a quarter took less than the range that is given, and a quarter took more.',
  ].join(' ');
}

/** The days that can be moved, as the record has them. */
function standingSaid(review: ReviewToday): readonly string[] {
  const { trialOn, panelOn, pause } = review;
  const report = dateThatCanMove(review);
  return [
    trialOn === null ? 'No trial is listed.' : `The trial is listed for ${sayDate(trialOn)}.`,
    panelOn === null
      ? 'No meeting of the review panel is planned here.'
      : `The review panel next meets on ${sayDate(panelOn)}.`,
    report === null
      ? 'No date for the report is running.'
      : `The date for the report is ${sayDate(report)}.`,
    ...(pause === null
      ? []
      : [
          `The review is paused${pause.since === null ? '' : ` since ${sayDate(pause.since)}`}; that stops no clock.`,
        ]),
  ];
}

const triedSaid = ({ trialOn, panelOn, reportBy }: Moves): readonly string[] => [
  ...(trialOn ? [`the trial begins on ${sayDate(trialOn)}`] : []),
  ...(panelOn ? [`the review panel meets on ${sayDate(panelOn)}`] : []),
  ...(reportBy ? [`${sayDate(reportBy)} is agreed for the report`] : []),
];

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

interface BreachesSaid {
  readonly past: readonly string[];
  readonly first: { readonly says: string; readonly why: string } | null;
}

function breachesSaid(after: Foreseen, today: PlainDate): BreachesSaid {
  const all = breachesIn(after, today);
  const first = all.find(({ alreadyPast }) => !alreadyPast);
  return {
    past: all
      .filter(({ alreadyPast }) => alreadyPast)
      .map(
        ({ clock, due }) =>
          `${nameOfClock(clock.title)}: its statutory date, ${sayDate(due)}, has passed.`,
      ),
    first: first ? { says: firstSaid(first), why: whyOfClock(first.clock) } : null,
  };
}

function firstSaid({ clock, due, instead }: Breach): string {
  const later =
    instead === null
      ? ''
      : `; expected on ${sayDate(instead)}, ${days(daysBetween(due, instead))} later`;
  return `${nameOfClock(clock.title)}, due on ${sayDate(due)}${later}.`;
}

/** Statutory dates that would be missed as it stands, and would be kept. */
function mendedSaid(before: Foreseen, after: Foreseen, today: PlainDate): readonly string[] {
  const still = new Set(breachesIn(after, today).map(({ clock }) => clock.key));
  return breachesIn(before, today)
    .filter(({ clock }) => !still.has(clock.key))
    .map(({ clock }) => nameOfClock(clock.title));
}

export interface MovedDate {
  readonly before: string;
  readonly after: string;
  /** '12 days later'; null where it stays, or one of the two is not known. */
  readonly by: string | null;
  readonly hasMoved: boolean;
}

const sayOr = (date: PlainDate | null, none: string): string =>
  date === null ? none : sayDate(date);

function moved(before: PlainDate | null, after: PlainDate | null, none: string): MovedDate {
  const by = before === null || after === null ? 0 : daysBetween(before, after);
  return {
    before: sayOr(before, none),
    after: sayOr(after, none),
    by: by === 0 ? null : `${days(Math.abs(by))} ${by > 0 ? 'later' : 'earlier'}`,
    hasMoved: before !== after,
  };
}

function stepShown(step: StepAhead, before: StepAhead | undefined, isTried: boolean) {
  const was = isTried ? (before?.expected ?? null) : step.expected;
  return {
    title: step.title,
    until: step.until,
    isNow: step.isNow,
    expected: moved(was, step.expected, 'No day can be given'),
    how: step.how,
    band: bandSaid(step.band),
  };
}

/** Why there is none is said with the day that it leaves unknown. */
const bandSaid = (band: Band): string =>
  band.kind === 'band'
    ? `${days(band.median)}; half of ${band.count} reviews took ${band.lower === band.upper ? 'that long' : `${band.lower} to ${band.upper}`}`
    : 'Too few reviews to say';

function clockShown(clock: ClockAhead, before: Foreseen, titles: WhatIfOf['titles']) {
  const was = before.clocks.find(({ key }) => key === clock.key);
  return {
    title: nameOfClock(clock.title),
    of: titles.get(clock.instanceId) ?? null,
    kind: clock.isStatutory ? 'Statutory date' : 'Our own date',
    isToStart: clock.isToStart,
    due: moved(was?.statutoryDue ?? null, clock.statutoryDue, 'No date yet'),
    agreed: moved(was?.agreedDue ?? null, clock.agreedDue, '–'),
    expected: moved(was?.expected ?? null, clock.expected, 'No day can be given'),
    why: whyOfClock(clock),
  };
}

/** Days that were chosen here, or that a contact or a publication would come to. */
function warningsIn({ asked, after, toAvoid }: WhatIfOf): readonly string[] {
  const { panelOn, reportBy } = asked.moves;
  const publication = after.steps.find(({ id }) => id === 'publication')?.expected;
  const family = after.steps.find(({ id }) => id === 'family-reading')?.expected;
  const chosen = [panelOn, reportBy, family, publication].flatMap((day) => day ?? []);
  return [...new Set(chosen)].sort().flatMap((day) => {
    const found = sensitiveOn(day, toAvoid);
    return found.length === 0 ? [] : [warningOf(day, found)];
  });
}

/** The events that may give the report more time: whoever may not agree to it may ask for it. */
const forMoreTime = [
  { event: 'timescale.agreeExtension', text: 'Accept this: agree more time' },
  { event: 'timescale.requestExtension', text: 'Accept this: ask for more time' },
] as const;

function acceptable(of: WhatIfOf) {
  const { asked, after, review, offered, reference } = of;
  const stands = dateThatCanMove(review);
  const event = forMoreTime.find((one) => offered.includes(one.event));
  const signedOff = after.steps.find(({ id }) => id === 'sign-off')?.expected ?? null;
  const newDate = asked.moves.reportBy ?? signedOff;
  if (!event || stands === null || newDate === null || newDate <= stands) return null;
  const { year, month, day } = partsOf(newDate);
  const { trialOn, panelOn } = asked.moves;
  const reasons = triedSaid({ ...(trialOn && { trialOn }), ...(panelOn && { panelOn }) });
  return {
    text: event.text,
    says: `The date for the report would become ${sayDate(newDate)}; it is ${sayDate(stands)} now. Nothing is recorded until you fill in and send the form.`,
    href: withQuery(reviewForm.to({ reference, event: event.event }), {
      'newDate-day': String(day),
      'newDate-month': String(month),
      'newDate-year': String(year),
      reason: reasons.length === 0 ? undefined : sentence(reasons),
    }),
  };
}

const sentence = (parts: readonly string[]): string => {
  const text = parts.join(', and ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
};
