import {
  isPartialDate,
  isPlainDate,
  partsOf,
  sayDate,
  sayPartialDate,
  type PlainDate,
} from '../../language/dates';

/** A day on which nobody should hear from the review without need. */
export interface SensitiveDate {
  readonly day: PlainDate;
  /** As a sentence goes on: 'the anniversary of the death'. */
  readonly what: string;
  /**
   * 'yearly' comes round in every year, before and after the one it was noted with; 'from then'
   * comes round in later years only, as an anniversary does.
   */
  readonly recurs: 'once' | 'yearly' | 'from then';
}

/** A recorded fact, as far as dates to avoid ask; a record's entries count from 1. */
export interface DatedFact {
  readonly instance: string;
  readonly entry: number;
  readonly type: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** The facts that dates to avoid are read from, and those that correct them. */
export const factsWithDates: readonly string[] = [
  'case.notified',
  'case.transferReceived',
  'case.adopted',
  'date.corrected',
  'inquest.hearingListed',
  'familyStrand.dateNoted',
  'familyStrand.dateCorrected',
  'familyStrand.dateWithdrawn',
];

const notedAs: Readonly<Record<string, string>> = {
  birthdayOfVictim: 'the birthday of the person who died',
  birthdayOfChild: 'the birthday of a child in the family',
  birthday: 'a birthday in the family',
  anniversary: 'an anniversary for the family',
  mourning: 'a holy day or a day of mourning for the family',
  other: 'a day that matters to the family',
};

/**
 * The dates to avoid that the facts of one case hold, corrected dates as they were corrected. A
 * date known only by its month or its year names no day, and is left out.
 *
 * @param trialOn the first day of a trial that is still to come
 */
export function datesToAvoid(
  facts: readonly DatedFact[],
  trialOn: PlainDate | null,
): readonly SensitiveDate[] {
  const found = facts.flatMap((fact): readonly SensitiveDate[] => {
    const named = namedIn(fact);
    if (named === null || isWithdrawn(fact, facts)) return [];
    const day = correctedIn(fact, named.field, facts);
    return isPlainDate(day) ? [{ day, what: named.what, recurs: named.recurs }] : [];
  });
  const trial: readonly SensitiveDate[] =
    trialOn === null ? [] : [{ day: trialOn, what: 'the first day of the trial', recurs: 'once' }];
  return withoutRepeats([...found, ...trial]);
}

interface NamedIn extends Pick<SensitiveDate, 'what' | 'recurs'> {
  readonly field: string;
}

function namedIn({ type, answers }: DatedFact): NamedIn | null {
  switch (type) {
    case 'case.notified':
    case 'case.transferReceived':
    case 'case.adopted':
      return { field: 'deathDate', what: 'the anniversary of the death', recurs: 'from then' };
    case 'inquest.hearingListed':
      return {
        field: 'hearingOn',
        what:
          answers.kind === 'inquest'
            ? 'the day of the inquest'
            : 'the day of a hearing of the coroner',
        recurs: 'once',
      };
    case 'familyStrand.dateNoted':
      return {
        field: 'falls',
        what: notedAs[String(answers.occasion)] ?? 'a day that matters to the family',
        recurs: answers.yearly === true ? 'yearly' : 'once',
      };
    default:
      return null;
  }
}

/** A day that a family told us of, by the entry that noted it. */
export interface NotedDay {
  readonly entry: number;
  /** 'The birthday of a child in the family: 1 May 2015, every year' */
  readonly says: string;
  readonly withdrawn: boolean;
}

/** The days that were noted for one family, as they were corrected; withdrawn ones are marked. */
export const notedDays = (facts: readonly DatedFact[], instance: string): readonly NotedDay[] =>
  facts
    .filter((fact) => fact.type === 'familyStrand.dateNoted' && fact.instance === instance)
    .map((fact) => {
      const falls = correctedIn(fact, 'falls', facts);
      const what = notedAs[String(fact.answers.occasion)] ?? 'a day that matters to the family';
      const day = isPartialDate(falls) ? sayPartialDate(falls) : 'day not known';
      const yearly = fact.answers.yearly === true ? ', every year' : '';
      return {
        entry: fact.entry,
        says: `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${day}${yearly}`,
        withdrawn: isWithdrawn(fact, facts),
      };
    });

const isWithdrawn = (fact: DatedFact, facts: readonly DatedFact[]): boolean =>
  facts.some(
    ({ instance, type, answers }) =>
      instance === fact.instance &&
      type === 'familyStrand.dateWithdrawn' &&
      Number(answers.noted) === fact.entry,
  );

/** What the field holds after every correction of that entry, the last one standing. */
function correctedIn(fact: DatedFact, field: string, facts: readonly DatedFact[]): unknown {
  return facts
    .filter(
      ({ instance, type, answers }) =>
        instance === fact.instance &&
        (type === 'date.corrected' || type === 'familyStrand.dateCorrected') &&
        Number(answers.entry) === fact.entry &&
        answers.field === field,
    )
    .reduce<unknown>((_, { answers }) => answers.to, fact.answers[field]);
}

const withoutRepeats = (dates: readonly SensitiveDate[]): readonly SensitiveDate[] => [
  ...new Map(dates.map((date) => [`${date.day} ${date.recurs} ${date.what}`, date])).values(),
];

/** Which of the dates fall on a day. */
export const sensitiveOn = (
  day: PlainDate,
  dates: readonly SensitiveDate[],
): readonly SensitiveDate[] => dates.filter((date) => fallsOn(day, date));

function fallsOn(day: PlainDate, { day: first, recurs }: SensitiveDate): boolean {
  if (recurs === 'once') return day === first;
  // The day of the death is no anniversary of it.
  if (recurs === 'from then' && day <= first) return false;
  return isSameDayOfYear(day, first);
}

function isSameDayOfYear(day: PlainDate, first: PlainDate): boolean {
  if (day.slice(5) === first.slice(5)) return true;
  // In a year without a 29 February some families keep the day before and some the day after.
  return (
    first.endsWith('-02-29') &&
    !isLeapYear(partsOf(day).year) &&
    (day.endsWith('-02-28') || day.endsWith('-03-01'))
  );
}

const isLeapYear = (year: number): boolean => isPlainDate(`${year}-02-29`);

/** One day of a date to avoid. */
export interface Occurrence {
  readonly on: PlainDate;
  readonly what: string;
}

/** Each day to avoid from one day to another, both included, in their order. */
export function comingUp(
  dates: readonly SensitiveDate[],
  from: PlainDate,
  to: PlainDate,
): readonly Occurrence[] {
  const years = Array.from(
    { length: Math.max(0, partsOf(to).year - partsOf(from).year + 1) },
    (_, index) => partsOf(from).year + index,
  );
  return dates
    .flatMap((date) =>
      (date.recurs === 'once' ? [date.day] : years.flatMap((year) => daysIn(year, date.day)))
        .filter((on) => from <= on && on <= to && fallsOn(on, date))
        .map((on) => ({ on, what: date.what })),
    )
    .sort((a, b) => a.on.localeCompare(b.on) || a.what.localeCompare(b.what));
}

function daysIn(year: number, first: PlainDate): readonly PlainDate[] {
  const sameDay = `${year}${first.slice(4)}`;
  const days = isPlainDate(sameDay) ? [sameDay] : [`${year}-02-28`, `${year}-03-01`];
  return days.filter(isPlainDate);
}

/** '3 March 2026 is the anniversary of the death. Choose another day if you can.' */
export const warningOf = (day: PlainDate, found: readonly SensitiveDate[]): string =>
  `${sayDate(day)} is ${[...new Set(found.map(({ what }) => what))].join(', and ')}. ` +
  'Choose another day if you can.';
