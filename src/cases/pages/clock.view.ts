import {
  daysBetween,
  isPlainDate,
  sayDate,
  type PlainDate,
} from '../../../workflows/language/dates';
import type { SaidSource } from '../../../workflows/rules/rulebook-page';
import { capital, cited, ruleAddress } from '../../asking';
import { nameOfClock, whyOfClock, type ClockLine } from '../../deadlines';

export interface Tag {
  readonly text: string;
  readonly colour: 'green' | 'yellow' | 'red' | 'grey';
}

/** One clock as the page of a review tells it. */
export interface ClockShown {
  readonly title: string;
  readonly of: string | null;
  readonly says: string;
  readonly why: string;
  readonly dates: readonly { readonly what: string; readonly date: string }[];
  readonly tag: Tag;
  readonly ruleId: string;
  /** What the rule is called. */
  readonly rule: string;
  readonly ruleHref: string;
  readonly source: SaidSource;
  /** Among many, what a rule is and where it stands is said with the first of its clocks. */
  readonly isRuleSaid: boolean;
  /** How far along it is, on a line of 400; null where a date is missing. */
  readonly line: ClockDrawn | null;
}

export interface ClockDrawn {
  readonly passed: number;
  /** Where the date stands that never moves. */
  readonly mark: number;
  readonly isLate: boolean;
}

export interface ClocksShown {
  readonly running: readonly ClockShown[];
  readonly met: readonly ClockShown[];
}

const lineWidth = 400;
const markWidth = 3;

export function clocksShown(
  clocks: readonly ClockLine[],
  edition: string,
  today: PlainDate,
): ClocksShown {
  const show = (clock: ClockLine) => clockShown(clock, edition, today);
  return {
    running: clocks.filter(({ metOn }) => metOn === null).map(show),
    met: ruleSaidOnce(clocks.filter(({ metOn }) => metOn !== null).map(show)),
  };
}

const ruleSaidOnce = (clocks: readonly ClockShown[]): readonly ClockShown[] =>
  clocks.map((one, index) => ({
    ...one,
    isRuleSaid: clocks.findIndex(({ ruleId }) => ruleId === one.ruleId) < index,
  }));

export function clockShown(clock: ClockLine, edition: string, today: PlainDate): ClockShown {
  const { title, of, says, rule, statutoryDue, agreedDue } = clock;
  return {
    title: nameOfClock(title),
    of,
    says,
    why: capital(whyOfClock(clock)),
    dates: [
      ...(isPlainDate(statutoryDue)
        ? [{ what: nameOfDate(clock), date: sayDate(statutoryDue) }]
        : []),
      ...(isPlainDate(agreedDue) ? [{ what: 'Agreed date', date: sayDate(agreedDue) }] : []),
    ],
    tag: tagOf(clock),
    ruleId: rule,
    rule: nameOfClock(title),
    ruleHref: ruleAddress(edition, rule),
    source: cited(clock.citation),
    isRuleSaid: false,
    line: drawn(clock, today),
  };
}

/** Only what a statute or the guidance sets is called statutory. */
const isStatutory = ({ force }: ClockLine): boolean => force === 'must' || force === 'should';

const nameOfDate = (clock: ClockLine): string =>
  isStatutory(clock) ? 'Statutory date, which never moves' : 'Our own date';

function tagOf(clock: ClockLine): Tag {
  const { metOn, lateAgainstAgreed, lateAgainstStatutory, dueSoon, statutoryDue, agreedDue } =
    clock;
  const hasNoDate = statutoryDue === null && agreedDue === null;
  if (metOn !== null) {
    if (hasNoDate) return { text: 'Stopped', colour: 'grey' };
    return lateAgainstStatutory
      ? { text: 'Met late', colour: 'yellow' }
      : { text: 'Met in time', colour: 'grey' };
  }
  if (lateAgainstAgreed && agreedDue === null && isStatutory(clock)) {
    return { text: 'Statutory date passed', colour: 'red' };
  }
  if (lateAgainstAgreed) return { text: 'Late', colour: 'red' };
  if (lateAgainstStatutory && isStatutory(clock)) {
    return { text: 'Statutory date passed', colour: 'red' };
  }
  if (dueSoon) return { text: 'Due soon', colour: 'yellow' };
  if (hasNoDate) return { text: 'No date yet', colour: 'grey' };
  return { text: 'On track', colour: 'green' };
}

function drawn(clock: ClockLine, today: PlainDate): ClockDrawn | null {
  const { startedOn, statutoryDue, agreedDue, metOn } = clock;
  if (!isPlainDate(startedOn) || !isPlainDate(statutoryDue) || metOn !== null) return null;
  const ends = [statutoryDue, ...(isPlainDate(agreedDue) ? [agreedDue] : []), today];
  const last = ends.reduce((latest, date) => (date > latest ? date : latest));
  const whole = daysBetween(startedOn, last);
  if (whole <= 0) return null;
  const share = (date: PlainDate): number =>
    Math.min(
      lineWidth,
      Math.max(0, Math.round((daysBetween(startedOn, date) / whole) * lineWidth)),
    );
  return {
    passed: share(today),
    mark: Math.min(lineWidth - markWidth, share(statutoryDue)),
    isLate: tagOf(clock).colour === 'red',
  };
}
