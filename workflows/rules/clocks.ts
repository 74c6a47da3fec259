import {
  daysBetween,
  isPartialDate,
  isPlainDate,
  sayDate,
  sayPartialDate,
  weekdayOf,
  type PartialDate,
  type PlainDate,
} from '../language/dates';
import type { EditionId } from '../language/editions';
import { due, explainPeriod, type Calendar, type Period } from './calendar';
import type {
  Answered,
  ClockChange,
  ClockFact,
  ClockRow,
  ClockStart,
  NewClock,
  RunningClock,
} from './clock-row';
import { dardrDraft2024Deadlines } from './dardr-draft-2024/deadlines';
import { g2016Deadlines } from './g2016/deadlines';

/** The table of clocks of each edition. A clock keeps the edition it was started under. */
export const clockTables: Readonly<Record<EditionId, readonly ClockRow[]>> = {
  g2016: g2016Deadlines,
  'dardr-draft-2024': dardrDraft2024Deadlines,
};

/** Stands where the version of the calendar would, when somebody set the date and none was counted. */
export const DATE_WAS_SET = 'date set';

export const clockRowOf = ({
  ruleId,
  edition,
}: Pick<RunningClock, 'ruleId' | 'edition'>): ClockRow | undefined =>
  clockTables[edition].find(({ id }) => id === ruleId);

export interface DateCorrection {
  /** The number of the entry in the record that the correction belongs to. */
  readonly entry: number;
  readonly field: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** What a fact corrects, or null when it corrects no date. The entry must then be looked up. */
export function dateCorrectionIn({
  type,
  payload,
}: Pick<ClockFact, 'type' | 'payload'>): DateCorrection | null {
  if (type !== 'date.corrected' && !type.endsWith('.dateCorrected')) return null;
  return {
    entry: Number(payload.entry),
    field: String(payload.field),
    from: dateOrNull(payload.from),
    to: dateOrNull(payload.to),
  };
}

/**
 * What one recorded fact does to the clocks of its case.
 * `clocks` are all that have not been replaced, the stopped ones included: a corrected date reaches
 * those too. New clocks begin under `edition`. A correction of an entry that does not exist changes
 * nothing.
 */
export function clocksAfter(
  fact: ClockFact,
  clocks: readonly RunningClock[],
  edition: EditionId,
  calendar: Calendar,
): readonly ClockChange[] {
  const correction = dateCorrectionIn(fact);
  if (correction !== null) return corrected(fact, correction, clocks, calendar);
  const running = clocks.filter(isRunning);
  const stopped = running.filter((clock) => stops(fact, clock));
  return [
    ...stopped.map(({ id }) => stop(id, fact)),
    ...running.flatMap((clock) => agreedMove(fact, clock)),
    ...started(
      fact,
      running.filter((clock) => !stopped.includes(clock)),
      edition,
      calendar,
    ),
  ];
}

/**
 * Counts the clocks of working days again after a bank holiday was added. A clock whose date moves
 * is kept as it was and replaced by one that says why; months are not touched.
 */
export function redate(
  clocks: readonly RunningClock[],
  calendar: Calendar,
): readonly ClockChange[] {
  return clocks.filter(isRunning).flatMap((clock): readonly ClockChange[] => {
    const row = clockRowOf(clock);
    if (row === undefined || clock.calendarVersion === DATE_WAS_SET) return [];
    const period = periodOf(row);
    if (period.workingDays === undefined) return [];
    const counted = count(clock.startedOn, period, calendar);
    if (counted.statutoryDue === null || counted.statutoryDue === clock.statutoryDue) return [];
    const why =
      clock.statutoryDue === null
        ? `The calendar now reaches far enough: the due date is ${sayDate(counted.statutoryDue)}.`
        : 'A bank holiday was added to the calendar: the due date moved from ' +
          `${sayDate(clock.statutoryDue)} to ${sayDate(counted.statutoryDue)}.`;
    return [{ kind: 'replace', id: clock.id, why, clock: { ...asNew(clock), ...counted } }];
  });
}

export interface ClockToday {
  readonly lateAgainstStatutory: boolean;
  /** Against the agreed date where there is one, else against the statutory date. */
  readonly lateAgainstAgreed: boolean;
  readonly dueSoon: boolean;
  readonly says: string;
}

/** How a clock stands on a day. A due date lasts until the end of that day. */
export function standing(clock: RunningClock, today: PlainDate): ClockToday {
  const { statutoryDue, agreedDue, metOn } = clock;
  const lastDay = agreedDue ?? statutoryDue;
  const until = metOn ?? today;
  const row = clockRowOf(clock);
  const lateAgainstStatutory = statutoryDue !== null && until > statutoryDue;
  const lateAgainstAgreed = lastDay !== null && until > lastDay;
  return {
    lateAgainstStatutory,
    lateAgainstAgreed,
    dueSoon:
      metOn === null &&
      lastDay !== null &&
      !lateAgainstAgreed &&
      daysBetween(today, lastDay) <= (row?.warnDaysBefore ?? 0),
    says: metOn === null ? saysRunning(clock, today, row) : saysStopped(clock, metOn, row),
  };
}

/** How the date of a clock came about, in sentences for the page. */
export function explainClock(clock: RunningClock, row: ClockRow, calendar: Calendar): string {
  const sentences = [`${row.title}: ${saysWhy(clock, row, calendar)}`];
  if (clock.agreedDue !== null) {
    sentences.push(
      `${sayDate(clock.agreedDue)} was agreed afterwards; the first date stays on the record.`,
    );
  }
  if (clock.replacedWhy !== null) sentences.push(`No longer counted. ${clock.replacedWhy}`);
  return sentences.join(' ');
}

const isRunning = ({ metOn, replacedBy }: RunningClock): boolean =>
  metOn === null && replacedBy === null;

/** A clock of one agency's review is not stopped by what another agency's review records. */
const concerns = (fact: ClockFact, clock: RunningClock): boolean =>
  clock.instanceId === fact.instance ||
  clock.instanceId === clock.caseId ||
  fact.instance === clock.caseId;

function stops(fact: ClockFact, clock: RunningClock): boolean {
  const row = clockRowOf(clock);
  if (row === undefined || !row.stops.includes(fact.type) || !concerns(fact, clock)) return false;
  return wasAnswered(fact, row.stopsOnlyIf?.[fact.type]);
}

const wasAnswered = ({ payload }: ClockFact, answered: Answered | undefined): boolean =>
  answered === undefined || answered.isOneOf.includes(String(payload[answered.field]));

const standsAt = ({ toState }: ClockFact, paths: readonly string[] | undefined): boolean =>
  paths === undefined ||
  toState.split(' ').some((state) => paths.some((path) => `.${state}`.endsWith(`.${path}`)));

const startsBy = (fact: ClockFact, { fact: type, when, whenAt }: ClockStart): boolean =>
  type === fact.type && wasAnswered(fact, when) && standsAt(fact, whenAt);

const stop = (id: string, fact: ClockFact): ClockChange => ({
  kind: 'stop',
  id,
  metOn: fact.effectiveOn,
  metBy: fact.id,
});

function agreedMove(fact: ClockFact, clock: RunningClock): readonly ClockChange[] {
  const extension = clockRowOf(clock)?.extension ?? 'none';
  if (extension === 'none' || extension.by !== fact.type || !concerns(fact, clock)) return [];
  const agreedDue = dateOrNull(fact.payload[extension.newDateIn]);
  return isPlainDate(agreedDue) ? [{ kind: 'agree', id: clock.id, agreedDue }] : [];
}

function started(
  fact: ClockFact,
  running: readonly RunningClock[],
  edition: EditionId,
  calendar: Calendar,
): readonly ClockChange[] {
  return clockTables[edition].flatMap((row): readonly ClockChange[] => {
    const start = row.starts.find((one) => startsBy(fact, one));
    if (start === undefined) return [];
    const startedOn =
      start.from === 'effectiveOn' ? fact.effectiveOn : dateOrNull(fact.payload[start.from]);
    const clock: NewClock = {
      instanceId: fact.instance,
      ruleId: row.id,
      edition,
      startedBy: fact.id,
      startedOn,
      ...dueOf(row, startedOn, fact.payload, calendar),
      agreedDue: null,
      metOn: row.measured === true ? fact.effectiveOn : null,
      metBy: row.measured === true ? fact.id : null,
    };
    const before = running.find(
      ({ ruleId, instanceId }) => ruleId === row.id && instanceId === fact.instance,
    );
    if (before === undefined) return [{ kind: 'start', clock }];
    if (row.startedAgain === 'is left alone') return [];
    const why = `It started again on ${sayDate(fact.effectiveOn)} (entry ${fact.seq}).`;
    return [{ kind: 'replace', id: before.id, why, clock }];
  });
}

function corrected(
  fact: ClockFact,
  correction: DateCorrection,
  clocks: readonly RunningClock[],
  calendar: Calendar,
): readonly ClockChange[] {
  const { corrects } = fact;
  if (corrects === undefined) return [];
  const { field, from, to } = correction;
  return clocks
    .filter(({ replacedBy }) => replacedBy === null)
    .flatMap((clock): readonly ClockChange[] => {
      const stoppedByIt =
        corrects.saysWhenItHappened && clock.metBy === corrects.id && clock.metOn === from;
      const metOn = stoppedByIt && isPlainDate(to) ? to : clock.metOn;
      const again = clock.startedBy === corrects.id ? countedAgain(clock) : null;
      if (again !== null) {
        const why = `Entry ${fact.seq} corrected a date of entry ${correction.entry}: ${saysChange(from, to)}.`;
        return [
          { kind: 'replace', id: clock.id, why, clock: { ...asNew(clock), ...again, metOn } },
        ];
      }
      return stoppedByIt && metOn !== null && metOn !== from
        ? [{ kind: 'stop', id: clock.id, metOn, metBy: corrects.id }]
        : [];
    });

  function countedAgain(
    clock: RunningClock,
  ): Pick<NewClock, 'startedOn' | 'statutoryDue' | 'cannotSay' | 'calendarVersion'> | null {
    const row = clockRowOf(clock);
    const start = row?.starts.find(({ fact: type }) => type === corrects?.type);
    if (row === undefined || start === undefined || corrects === undefined) return null;
    const isStart =
      start.from === field || (start.from === 'effectiveOn' && corrects.saysWhenItHappened);
    if (isStart && clock.startedOn === from) {
      // A date that somebody set stands, whatever day it was set on.
      return clock.calendarVersion === DATE_WAS_SET
        ? { ...asNew(clock), startedOn: to }
        : { startedOn: to, ...count(to, periodOf(row), calendar) };
    }
    const isSetDate = 'dateIn' in row.allow && row.allow.dateIn === field;
    if (isSetDate && clock.calendarVersion === DATE_WAS_SET && clock.statutoryDue === from) {
      const { startedOn } = clock;
      return { startedOn, ...dueOf(row, startedOn, { [field]: to }, calendar) };
    }
    return null;
  }
}

type Counted = Pick<NewClock, 'statutoryDue' | 'cannotSay' | 'calendarVersion'>;

function dueOf(
  row: ClockRow,
  startedOn: PartialDate | null,
  payload: ClockFact['payload'],
  calendar: Calendar,
): Counted {
  const set = 'dateIn' in row.allow ? payload[row.allow.dateIn] : null;
  if (isPlainDate(set)) {
    return { statutoryDue: set, cannotSay: null, calendarVersion: DATE_WAS_SET };
  }
  return count(startedOn, periodOf(row), calendar);
}

function count(startedOn: PartialDate | null, period: Period, calendar: Calendar): Counted {
  const answer = due(startedOn, period, calendar);
  return {
    statutoryDue: answer.kind === 'due' ? answer.date : null,
    cannotSay: answer.kind === 'due' ? null : answer.reason,
    calendarVersion: calendar.version,
  };
}

export const periodOf = ({ allow }: Pick<ClockRow, 'allow'>): Period =>
  'dateIn' in allow ? allow.otherwise : allow;

function asNew(clock: RunningClock): NewClock {
  const { id: _id, caseId: _caseId, replacedBy: _by, replacedWhy: _why, ...kept } = clock;
  return kept;
}

const dateOrNull = (value: unknown): PartialDate | null => (isPartialDate(value) ? value : null);

const saysChange = (from: PartialDate | null, to: PartialDate | null): string =>
  `${from === null ? 'not known' : sayPartialDate(from)} became ${to === null ? 'not known' : sayPartialDate(to)}`;

function saysWhy(clock: RunningClock, row: ClockRow, calendar: Calendar): string {
  const { startedOn, statutoryDue } = clock;
  if (statutoryDue === null) return clock.cannotSay ?? 'no date can be given yet.';
  if (clock.calendarVersion === DATE_WAS_SET) {
    return `${sayDate(statutoryDue)} was set when it was asked for.`;
  }
  const given = { kind: 'due', date: statutoryDue } as const;
  const weekday = weekdayOf(statutoryDue);
  const stays =
    weekday === 'Saturday' || weekday === 'Sunday'
      ? ` That is a ${weekday}; the date stays there.`
      : '';
  return `${explainPeriod(startedOn, periodOf(row), given, calendar)}.${stays}`;
}

/** Only what a statute or the guidance sets is called statutory. */
const nameOfDate = (row: ClockRow | undefined): string =>
  row?.force === 'must' || row?.force === 'should' ? 'the statutory date' : 'our own date';

function saysRunning(clock: RunningClock, today: PlainDate, row: ClockRow | undefined): string {
  const { statutoryDue, agreedDue, cannotSay } = clock;
  const lateBy = (date: PlainDate): string => days(daysBetween(date, today));
  if (agreedDue === null) {
    if (statutoryDue === null) return `No due date can be given yet. ${cannotSay ?? ''}`.trim();
    return today > statutoryDue
      ? `${lateBy(statutoryDue)} late: it was due on ${sayDate(statutoryDue)}.`
      : `Due on ${sayDate(statutoryDue)}, ${ahead(today, statutoryDue)}.`;
  }
  const first =
    today > agreedDue
      ? `${lateBy(agreedDue)} late against the agreed date, ${sayDate(agreedDue)}`
      : `Due by agreement on ${sayDate(agreedDue)}, ${ahead(today, agreedDue)}`;
  if (statutoryDue === null) return `${first}.`;
  const name = nameOfDate(row);
  return today > statutoryDue
    ? `${first}; ${lateBy(statutoryDue)} late against ${name}, ${sayDate(statutoryDue)}.`
    : `${first}; ${name} is ${sayDate(statutoryDue)}.`;
}

function saysStopped(clock: RunningClock, metOn: PlainDate, row: ClockRow | undefined): string {
  const late = ([date, name]: readonly [PlainDate | null, string]): readonly string[] =>
    date !== null && metOn > date
      ? [`${days(daysBetween(date, metOn))} after ${name}, ${sayDate(date)}`]
      : [];
  const reckoned = [
    [clock.agreedDue, 'the agreed date'],
    [clock.statutoryDue, nameOfDate(row)],
  ] as const;
  const lateness = reckoned.flatMap(late);
  if (lateness.length > 0) return `Stopped on ${sayDate(metOn)}, ${lateness.join(' and ')}.`;
  const inTime = reckoned.some(([date]) => date !== null) ? ', in time' : '';
  return `Stopped on ${sayDate(metOn)}${inTime}.`;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const ahead = (today: PlainDate, date: PlainDate): string =>
  today === date ? 'today' : `in ${days(daysBetween(today, date))}`;
