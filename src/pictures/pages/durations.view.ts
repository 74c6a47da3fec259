import type { PlainDate } from '../../../workflows/language/dates';
import { plural } from '../../web/page-filters';
import type { BarChart } from '../picture/bar-chart';
import type { Life } from '../queries/lives.query';
import {
  measured,
  medianOf,
  reportSpan,
  sixMonths,
  spans,
  type Measured,
  type Reckoning,
  type Span,
} from './measures';

export interface DurationTable {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly string[])[];
}

export interface DurationSection {
  readonly id: string;
  readonly heading: string;
  readonly says: string;
  /** What could not be counted, and why. */
  readonly leftOut: string | null;
  readonly chart: BarChart | null;
  readonly table: DurationTable | null;
}

export interface DurationsShown {
  readonly counted: string;
  readonly sections: readonly DurationSection[];
}

export function durationsPage(lives: readonly Life[], today: PlainDate): DurationsShown {
  return {
    counted: plural(lives.length, 'review'),
    sections: [sixMonthsSection(lives, today), reportSection(lives), stagesSection(lives)],
  };
}

const outcomes = [
  { outcome: 'met', name: 'Finished within six months', ground: 'full' },
  { outcome: 'later', name: 'Finished later', ground: 'striped' },
  { outcome: 'running', name: 'Under way, within six months', ground: 'empty' },
  { outcome: 'overdue', name: 'Under way, six months passed', ground: 'dotted' },
] as const satisfies readonly { outcome: Reckoning; name: string; ground: string }[];

function sixMonthsSection(lives: readonly Life[], today: PlainDate): DurationSection {
  const held = lives.filter(({ isHeld }) => isHeld);
  const reckoned = held.flatMap((life) => {
    const outcome = sixMonths(life, today);
    const year = yearOf(life);
    return outcome === null || year === null ? [] : [{ outcome, year }];
  });
  const count = (wanted: Reckoning, year?: string): number =>
    reckoned.filter((one) => one.outcome === wanted && (year === undefined || one.year === year))
      .length;
  const years = sortedYears(reckoned.map(({ year }) => year));
  const finished = count('met') + count('later');
  const underWay = count('running') + count('overdue');
  return {
    id: 'six-months',
    heading: 'Reports against the six months',
    says: [
      finished === 0
        ? 'No report is finished yet.'
        : `${count('met')} of ${plural(finished, 'review')} whose report is finished met the six months.`,
      underWay === 0
        ? 'None is under way.'
        : `${underWay === 1 ? '1 report is' : `${underWay} reports are`} under way, ${count('overdue')} of them past the six months.`,
    ].join(' '),
    leftOut: leftOutSaid(
      held.length - reckoned.length,
      'because the decision or the notification is not known well enough, or the dates contradict one another',
    ),
    chart:
      years.length === 0
        ? null
        : {
            id: 'six-months',
            bars: years,
            unit: 'Reviews',
            series: outcomes.map(({ outcome, name, ground }) => ({
              name,
              ground,
              values: years.map((year) => count(outcome, year)),
            })),
          },
    table: tableOrNull(years, {
      caption: 'Reviews by the year of their notification and how their report stands',
      heads: ['Year of notification', ...outcomes.map(({ name }) => name)],
      rows: years.map((year) => [
        year,
        ...outcomes.map(({ outcome }) => `${count(outcome, year)}`),
      ]),
    }),
  };
}

function reportSection(lives: readonly Life[]): DurationSection {
  const { found, leftOut } = measuredByYear(lives, reportSpan);
  const years = sortedYears(found.map(({ year }) => year));
  const medians = years.map((year) => medianOf(daysIn(found, year)) ?? 0);
  const median = medianOf(daysIn(found));
  return {
    id: 'report',
    heading: 'From the decision to the signed-off report',
    says:
      median === null
        ? 'No report is finished yet whose dates are known to the day.'
        : `${found.length === 1 ? 'The one finished report took' : `Half of the ${found.length} finished reports took`} ${plural(median, 'day')}${found.length === 1 ? '' : ' or less'}; six months are about ${sixMonthsInDays} days.`,
    leftOut: leftOutSaid(
      leftOut,
      'because a date is not known to the day, or the dates contradict one another',
    ),
    chart:
      years.length === 0
        ? null
        : {
            id: 'report',
            bars: years,
            unit: 'Days, in the middle of each year’s reviews',
            series: [{ name: 'Median', ground: 'full', values: medians }],
            mark: { at: sixMonthsInDays, says: 'Six months' },
          },
    table: tableOrNull(years, {
      caption: 'Days from decision to signed-off report, by the year of notification',
      heads: ['Year of notification', 'Reports', 'Shortest', 'Median', 'Longest'],
      rows: years.map((year) => {
        const days = daysIn(found, year);
        return [
          year,
          `${days.length}`,
          daysSaid(Math.min(...days)),
          daysSaid(medianOf(days)),
          daysSaid(Math.max(...days)),
        ];
      }),
    }),
  };
}

function stagesSection(lives: readonly Life[]): DurationSection {
  const each = spans.map((span) => ({ span, ...measuredByYear(lives, span) }));
  const some = each.flatMap(({ span, found }) => {
    const median = medianOf(daysIn(found));
    return median === null ? [] : [{ span, median, count: found.length }];
  });
  const longest = some.reduce<(typeof some)[number] | null>(
    (most, one) => (most === null || one.median > most.median ? one : most),
    null,
  );
  const years = sortedYears(each.flatMap(({ found }) => found.map(({ year }) => year)));
  const leftOut = each.reduce((sum, one) => sum + one.leftOut, 0);
  return {
    id: 'stages',
    heading: 'How long each stage took',
    says:
      longest === null
        ? 'No stage can be measured yet.'
        : `The longest stage is “${longest.span.name}”: ${
            longest.count === 1
              ? `${plural(longest.median, 'day')} in the one review that has come through it`
              : `half of the ${longest.count} reviews took ${plural(longest.median, 'day')} or less`
          }.`,
    leftOut: leftOutSaid(
      leftOut,
      'because a date is not known to the day, or the dates contradict one another',
      'stretch',
      'stretches',
    ),
    chart:
      longest === null
        ? null
        : {
            id: 'stages',
            bars: some.map(({ span }) => span.name),
            unit: 'Days',
            isLying: true,
            series: [{ name: 'Median', ground: 'full', values: some.map(({ median }) => median) }],
          },
    table: tableOrNull(years, {
      caption: 'Median days of each stage, and how many reviews, by the year of notification',
      heads: ['Year of notification', ...spans.map(({ name }) => name)],
      rows: [...years, null].map((year) => [
        year ?? 'All years',
        ...each.map(({ found }) => {
          const days = daysIn(found, year ?? undefined);
          return days.length === 0 ? 'None' : `${daysSaid(medianOf(days))} (${days.length})`;
        }),
      ]),
    }),
  };
}

/** 2 March to 2 September: six months in the middle of the year. Only for the line in the picture. */
const sixMonthsInDays = 183;

interface InYear {
  readonly year: string;
  readonly days: number;
}

function measuredByYear(
  lives: readonly Life[],
  span: Span,
): { readonly found: readonly InYear[]; readonly leftOut: number } {
  const all = lives.map((life) => ({ life, result: measured(life, span) }));
  const found = all.flatMap(({ life, result }) => {
    const year = yearOf(life);
    return result.kind === 'days' && year !== null ? [{ year, days: result.days }] : [];
  });
  const ended = all.filter(({ result }) => result.kind !== notYet).length;
  return { found, leftOut: ended - found.length };
}

const notYet: Measured['kind'] = 'not yet';

const yearOf = ({ on }: Life): string | null => on.aware?.slice(0, 4) ?? null;

const sortedYears = (years: readonly string[]): readonly string[] => [...new Set(years)].sort();

const daysIn = (found: readonly InYear[], year?: string): readonly number[] =>
  found.filter((one) => year === undefined || one.year === year).map(({ days }) => days);

const daysSaid = (days: number | null): string => (days === null ? 'None' : plural(days, 'day'));

const tableOrNull = (years: readonly string[], table: DurationTable): DurationTable | null =>
  years.length === 0 ? null : table;

const leftOutSaid = (
  count: number,
  why: string,
  one = 'review',
  many = 'reviews',
): string | null => (count === 0 ? null : `${plural(count, one, many)} left out, ${why}.`);
