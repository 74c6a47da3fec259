import {
  isPlainDate,
  partialDate,
  sayDate,
  sayPartialDate,
} from '../../../workflows/language/dates';
import type { PlainDate } from '../../../workflows/language/dates';
import type { LearningEventMemory } from '../../../workflows/language/memory';
import {
  financialYearToDate,
  lastFinancialYear,
  within,
  type Period,
} from '../../../workflows/rules/recommendations/period';
import { readForm, textIn, type Kept, type Link, type Typed } from '../../asking';
import { onceForEach } from '../../kernel/once-for-each';
import { withQuery } from '../../web/paths';
import { columnsOf, downloadsOf, type Downloads, type Sheet } from '../../web/sheet';
import type { Followed } from '../queries/followed.query';
import type { Milestone, Milestones } from '../queries/measured.query';
import type { PlanOwner } from '../queries/plans.query';
import { learningEvent, measures, measuresExport, plan, recommendationAddress } from './addresses';
import { titlesOf, type Names } from './monitoring.view';

/** Everything that is counted, of whatever period. */
export interface Measured {
  readonly followed: readonly Followed[];
  readonly names: Names;
  readonly events: readonly Kept<'learning-event'>[];
  readonly milestones: Milestones;
}

/** One thing that a measure counts. */
export interface Counted extends Link {
  readonly says: string;
}

export interface Measure {
  readonly name: string;
  readonly what: string;
  readonly count: number;
  /** What is left out, and why; empty where nothing is. */
  readonly note: string;
  /** How many lines that is: people were reached at events, and the events are listed. */
  readonly lines: number;
  /** The first of them, in words: asked for where they are listed. */
  readonly counted: (most?: number) => readonly Counted[];
}

export interface PeriodAsked {
  readonly period: Period;
  readonly measure: string;
  readonly errors: Readonly<Partial<Record<'from' | 'to', string>>>;
  readonly typed: Readonly<Record<'from' | 'to', DateTyped>>;
}

type DateTyped = Readonly<Record<'day' | 'month' | 'year', string>>;

const boxes = {
  from: { kind: 'date', label: 'From' },
  to: { kind: 'date', label: 'To' },
} as const;

/** The period in the address; this financial year to date where none is named. */
export function periodAsked(typed: Typed, today: PlainDate): PeriodAsked {
  const usual = financialYearToDate(today);
  const { answers } = readForm(boxes, typed);
  const errors: Partial<Record<'from' | 'to', string>> = {};
  const read = (name: 'from' | 'to'): PlainDate => {
    const value = answers[name];
    if (value === undefined || value === '') return usual[name];
    if (isPlainDate(value)) return value;
    errors[name] = `“${boxes[name].label}” must be a real date, such as 27 3 2026`;
    return usual[name];
  };
  const period = { from: read('from'), to: read('to') };
  if (period.from > period.to && !errors.from && !errors.to) {
    errors.to = '“To” must be the same day as “From”, or later';
  }
  return {
    period: errors.to && period.from > period.to ? usual : period,
    measure: textIn(typed, 'measure') ?? '',
    errors,
    typed: { from: asTyped('from', typed, period.from), to: asTyped('to', typed, period.to) },
  };
}

function asTyped(name: 'from' | 'to', typed: Typed, day: PlainDate): DateTyped {
  const [year = '', month = '', date = ''] = day.split('-');
  const box = (part: string, known: string): string =>
    textIn(typed, `${name}-${part}`) ?? String(Number(known));
  return { day: box('day', date), month: box('month', month), year: box('year', year) };
}

/** What the Community Safety Agreement asks to be counted of a period, each with what it counts. */
export function measuresOf(measured: Measured, period: Period): readonly Measure[] {
  const { followed, events } = measured;
  const during = (on: PlainDate | null): boolean => on !== null && within(on, period) === 'in';
  const held = events.filter(({ memory }) => during(memory.heldOn));
  const withFeedback = held.filter(({ memory }) => memory.feedback.length > 0);
  const uncounted = held.filter(({ memory }) => memory.people === null).length;
  return [
    ofReviews('commissioned', 'Reviews commissioned', measured),
    ofReviews('signedOff', 'Reviews completed: the report was signed off', measured),
    ofReviews('concluded', 'Reviews formally concluded', measured),
    {
      name: 'made',
      what: 'Recommendations made',
      ...ofRecommendations(measured, (one) => (during(one.proposedOn) ? one.proposedOn : null)),
      note: '',
    },
    {
      name: 'completed',
      what: 'Recommendations completed, with their actions',
      ...ofRecommendations(measured, ({ state, completedOn }) =>
        state === 'complete' && during(completedOn) ? completedOn : null,
      ),
      note: undated(followed),
    },
    {
      name: 'events',
      what: 'Seminars, briefings and other events held',
      ...ofEvents(held),
      note: '',
    },
    {
      name: 'people',
      what: 'People reached',
      ...ofEvents(held.filter(({ memory }) => memory.people !== null)),
      count: held.reduce((sum, { memory }) => sum + (memory.people ?? 0), 0),
      note: uncounted > 0 ? `At ${uncounted} of the events nobody was counted.` : '',
    },
    { name: 'feedback', what: 'Events with feedback', ...ofEvents(withFeedback), note: '' },
  ];
}

function ofReviews(name: Milestone, what: string, { names, milestones }: Measured): Measure {
  const owners = byCase(names.owners);
  const counted = milestones.passed[name].flatMap(({ caseId, on }) => {
    const owner = owners.get(caseId);
    return owner ? [{ owner, on }] : [];
  });
  const unsure = milestones.unsure[name];
  return {
    name,
    what,
    count: counted.length,
    lines: counted.length,
    counted: (most) =>
      counted.slice(0, most).map(({ owner: { title, reference }, on }) => ({
        text: title,
        href: plan.to({ reference }),
        says: sayPartialDate(partialDate(on)),
      })),
    note:
      unsure === 0
        ? ''
        : `${unsure} from earlier records left out: only the month or the year is known.`,
  };
}

const byCase = onceForEach(
  (owners: Names['owners']): ReadonlyMap<string, PlanOwner> =>
    new Map(owners.map((one) => [one.caseId, one])),
);

function ofRecommendations(
  { followed, names }: Measured,
  dayOf: (one: Followed) => PlainDate | null,
): Pick<Measure, 'count' | 'lines' | 'counted'> {
  const counted: { readonly one: Followed; readonly on: PlainDate }[] = [];
  for (const one of followed) {
    const on = dayOf(one);
    if (on !== null) counted.push({ one, on });
  }
  return {
    count: counted.length,
    lines: counted.length,
    counted: (most) => {
      const titles = titlesOf(names);
      return counted
        .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
        .slice(0, most)
        .map(({ one, on }) => ({
          text: one.title,
          href: recommendationAddress(one.reference),
          says: `${sayDate(on)}, ${titles.get(one.plan) ?? one.plan}`,
        }));
    },
  };
}

function undated(followed: readonly Followed[]): string {
  const count = followed.filter(
    ({ state, completedOn }) => state === 'complete' && completedOn === null,
  ).length;
  return count === 0 ? '' : `${count} more are complete, and the day is not known.`;
}

const ofEvents = (
  events: readonly Kept<'learning-event'>[],
): Pick<Measure, 'count' | 'lines' | 'counted'> => ({
  count: events.length,
  lines: events.length,
  counted: (most) =>
    events.slice(0, most).map(({ row, memory }) => ({
      text: memory.title,
      href: learningEvent.to({ reference: row.reference }),
      says: sayEvent(memory),
    })),
});

const sayEvent = ({ heldOn, audience, people, feedback }: LearningEventMemory): string =>
  [
    heldOn ? sayDate(heldOn) : [],
    audience,
    people === null ? 'nobody was counted' : `${people} people`,
    feedback.length > 0 ? `“${feedback.join('”, “')}”` : [],
  ]
    .flat()
    .join(', ');

/** The most lines that are listed on the page; the file has all. */
const mostListed = 120;

/** A measure as its row is drawn: the number leads to what it counts. */
export interface MeasureLine extends Pick<Measure, 'what' | 'count' | 'note'> {
  readonly href: string;
  readonly active: boolean;
}

export const measureLines = (
  all: readonly Measure[],
  period: Period,
  chosen: string,
): readonly MeasureLine[] =>
  all.map(({ name, what, count, note }) => ({
    what,
    count,
    note,
    href: `${measuresAddress(period, name)}#list`,
    active: name === chosen,
  }));

export const measuresAddress = (period: Period, measure = ''): string =>
  withQuery(measures.to(), { ...period, measure });

export const sayPeriod = ({ from, to }: Period): string => `${sayDate(from)} to ${sayDate(to)}`;

export function measuresShown(all: readonly Measure[], asked: PeriodAsked, today: PlainDate) {
  const { period, measure, errors, typed } = asked;
  const chosen = all.find(({ name }) => name === measure);
  return {
    period: sayPeriod(period),
    measures: measureLines(all, period, measure),
    list: chosen && {
      title: chosen.what,
      total: chosen.lines,
      rows: chosen.counted(mostListed),
      beyond: Math.max(0, chosen.lines - mostListed),
    },
    errors,
    typed,
    measure,
    action: measures.to(),
    usual: [
      { text: 'This financial year to date', href: measures.to() },
      { text: 'The last financial year', href: measuresAddress(lastFinancialYear(today)) },
    ],
    download: downloadOf(period),
    listDownload: downloadOf(period, measure),
  };
}

export const downloadOf = (period: Period, measure = ''): Downloads =>
  downloadsOf(measuresExport.to(), { ...period, ...(measure === '' ? {} : { measure }) });

/** The measures as a file; with one of them chosen, everything that it counts. */
export function measuresSheet(
  all: readonly Measure[],
  { period, measure }: PeriodAsked,
  today: PlainDate,
): Sheet {
  const chosen = all.find(({ name }) => name === measure);
  const said = { filters: [sayPeriod(period)], today };
  return chosen
    ? {
        ...said,
        name: `${chosen.what.toLowerCase()} ${today}`,
        title: chosen.what,
        columns: columnsOf('What', 'When'),
        rows: chosen.counted().map(({ text, says }) => [text, says]),
      }
    : {
        ...said,
        name: `measures ${today}`,
        title: 'Measures of the Community Safety Agreement',
        columns: columnsOf('Measure', 'Count', 'Left out'),
        rows: all.map(({ what, count, note }) => [what, count, note]),
      };
}
