import {
  isPartialDate,
  isPlainDate,
  sayDate,
  sayPartialDate,
  type PlainDate,
} from '../../../workflows/language/dates';
import { nameOfClock, type ClockLine } from '../../deadlines';
import { timeAxis, type Tick, type TimeAxis } from '../picture/time-axis';
import type { Pause, ReviewCourse } from '../queries/review-course.query';

/** A stretch of a lane, in per cent of its width. */
interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** One run of a clock, drawn. */
interface Run {
  readonly gone: Stretch;
  /** From the date that counts to the day it was met, or to today. */
  readonly late: Stretch | null;
  /** From today to the date that counts. */
  readonly ahead: Stretch | null;
  readonly statutory: number;
  readonly agreed: number | null;
  readonly met: number | null;
}

interface Lane {
  readonly title: string;
  readonly says: string;
  readonly runs: readonly Run[];
}

interface Group {
  readonly heading: string;
  readonly lanes: readonly Lane[];
}

interface Milestone {
  readonly number: number;
  readonly step: string;
  readonly on: string;
  readonly at: number | null;
  /** Points close to one another stand under one another. */
  readonly row: number;
}

interface Row {
  readonly title: string;
  readonly dates: readonly { readonly what: string; readonly on: string }[];
  readonly says: string;
}

export interface TimelineShown {
  readonly ticks: readonly Tick[];
  /** Null where everything has come to its end: the picture ends there. */
  readonly today: number | null;
  readonly milestones: readonly Milestone[];
  readonly milestoneRows: number;
  readonly groups: readonly Group[];
  readonly pauses: readonly Stretch[];
  readonly sentences: readonly string[];
  readonly rows: readonly Row[];
}

/** Two points nearer to one another than this would touch on a phone; in per cent. */
const nearest = 9;

export function timelinePage(
  clocks: readonly ClockLine[],
  { steps, pauses }: ReviewCourse,
  today: PlainDate,
): TimelineShown {
  const dated = clocks.filter(isDrawn);
  const isOver =
    dated.length > 0 &&
    steps.at(-1)?.step === 'Concluded' &&
    clocks.every(({ metOn }) => metOn !== null);
  const axis = timeAxis([
    ...(isOver ? [] : [today]),
    ...dated.flatMap(({ startedOn, statutoryDue, agreedDue, metOn }) =>
      [startedOn, statutoryDue, agreedDue, metOn].filter(isPlainDate),
    ),
    ...steps.map(({ on }) => on).filter(isPlainDate),
    ...pauses.map(({ from }) => from).filter(isPlainDate),
  ]);
  const milestones = placed(steps, axis);
  return {
    ticks: axis.ticks,
    today: isOver ? null : axis.at(today),
    milestones,
    milestoneRows: Math.max(1, ...milestones.map(({ row }) => row + 1)),
    groups: [
      {
        heading: 'Set by the law or the guidance',
        lanes: lanesOf(dated.filter(isBinding), axis, today),
      },
      {
        heading: 'Set by ourselves',
        lanes: lanesOf(
          dated.filter((clock) => !isBinding(clock)),
          axis,
          today,
        ),
      },
    ].filter(({ lanes }) => lanes.length > 0),
    pauses: pauses.flatMap(({ from, until }) =>
      from === null ? [] : [stretch(axis, from, until ?? today)],
    ),
    sentences: [...sentencesAbout(clocks, dated.length), ...pauses.map(saysPause)],
    rows: [...clocks].sort(byStart).map(rowOf),
  };
}

type Drawn = ClockLine & { readonly startedOn: PlainDate; readonly statutoryDue: PlainDate };

const isDrawn = (clock: ClockLine): clock is Drawn =>
  isPlainDate(clock.startedOn) && isPlainDate(clock.statutoryDue);

const isBinding = ({ force }: ClockLine): boolean => force === 'must' || force === 'should';

const byStart = (a: ClockLine, b: ClockLine): number =>
  (a.startedOn ?? '').localeCompare(b.startedOn ?? '') ||
  (a.statutoryDue ?? '').localeCompare(b.statutoryDue ?? '');

const nameOf = ({ title, of }: ClockLine): string =>
  of === null ? nameOfClock(title) : `${nameOfClock(title)}: ${of}`;

/** A clock that ran more than once has one lane, and its last run is told. */
function lanesOf(clocks: readonly Drawn[], axis: TimeAxis, today: PlainDate): readonly Lane[] {
  const lanes = new Map<string, { title: string; says: string; runs: Run[] }>();
  for (const clock of [...clocks].sort(byStart)) {
    const title = nameOf(clock);
    const lane = lanes.get(title) ?? { title, says: '', runs: [] };
    lane.says = clock.says;
    lane.runs.push(runOf(clock, axis, today));
    lanes.set(title, lane);
  }
  return [...lanes.values()];
}

function runOf(clock: Drawn, axis: TimeAxis, today: PlainDate): Run {
  const { startedOn, statutoryDue } = clock;
  const agreed = isPlainDate(clock.agreedDue) ? clock.agreedDue : null;
  const met = isPlainDate(clock.metOn) ? clock.metOn : null;
  const counts = agreed ?? statutoryDue;
  const until = met ?? today;
  return {
    gone: stretch(axis, startedOn, until < counts ? until : counts),
    late: until > counts ? stretch(axis, counts, until) : null,
    ahead: met === null && today < counts ? stretch(axis, today, counts) : null,
    statutory: axis.at(statutoryDue),
    agreed: agreed === null ? null : axis.at(agreed),
    met: met === null ? null : axis.at(met),
  };
}

function stretch(axis: TimeAxis, from: PlainDate, until: PlainDate): Stretch {
  const x = axis.at(from);
  return { x, width: Math.max(0, Math.round((axis.at(until) - x) * 100) / 100) };
}

/** Each point in the first row where it touches no other. */
function placed(steps: ReviewCourse['steps'], axis: TimeAxis): readonly Milestone[] {
  const taken: number[][] = [];
  return steps.map(({ step, on }, index) => {
    const at = isPlainDate(on) ? axis.at(on) : null;
    const said = isPartialDate(on) ? sayPartialDate(on) : 'day not known';
    if (at === null) return { number: index + 1, step, on: said, at, row: 0 };
    const free = taken.findIndex((others) => others.every((one) => Math.abs(one - at) >= nearest));
    const row = free === -1 ? taken.length : free;
    (taken[row] ??= []).push(at);
    return { number: index + 1, step, on: said, at, row };
  });
}

function saysPause({ from, until }: Pause): string {
  const began = from === null ? 'a day that is not known' : sayDate(from);
  return until === null ? `Paused since ${began}.` : `Paused from ${began} to ${sayDate(until)}.`;
}

function sentencesAbout(clocks: readonly ClockLine[], drawn: number): readonly string[] {
  const binding = clocks.filter(isBinding);
  const met = binding.filter(({ metOn }) => metOn !== null);
  const inTime = met.filter(({ lateAgainstStatutory }) => !lateAgainstStatutory);
  const late = binding.filter(
    ({ metOn, lateAgainstAgreed }) => metOn === null && lateAgainstAgreed,
  );
  const left = clocks.length - drawn;
  return [
    ...(met.length > 0
      ? [`Dates of the law or the guidance met in time: ${inTime.length} of ${met.length}.`]
      : []),
    ...(late.length > 0 ? [`Late today: ${late.map(nameOf).join('; ')}.`] : []),
    ...(left > 0
      ? [
          left === 1
            ? '1 clock is not drawn, because its dates are not known to the day. It is in the table.'
            : `${left} clocks are not drawn, because their dates are not known to the day. They are in the table.`,
        ]
      : []),
  ];
}

const saidOr = (date: string | null, otherwise: string): string =>
  isPartialDate(date) ? sayPartialDate(date) : otherwise;

const rowOf = (clock: ClockLine): Row => ({
  title: nameOf(clock),
  dates: [
    { what: 'Started', on: saidOr(clock.startedOn, 'Not known') },
    { what: 'First date', on: saidOr(clock.statutoryDue, 'No date can be given') },
    { what: 'Agreed later', on: saidOr(clock.agreedDue, 'None') },
    { what: 'Met', on: saidOr(clock.metOn, 'Not yet') },
  ],
  says: clock.says,
});
