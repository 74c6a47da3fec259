import type { PlainDate } from '../../../workflows/language/dates';
import { sourceKinds } from '../../../workflows/source/source.events';
import type { Link } from '../../asking';
import { columnsOf, type Sheet } from '../../web/sheet';
import type { Followed } from '../queries/followed.query';
import type { PlanOwner } from '../queries/plans.query';
import { plan } from './addresses';

export interface PlanLine extends Link {
  readonly what: string;
  readonly recommendations: number;
  readonly open: number;
  readonly red: number;
  readonly complete: number;
}

export interface PlansShown {
  readonly rows: readonly PlanLine[];
  /** Reviews that have no recommendation yet. */
  readonly without: readonly Link[];
  /** Plans with nothing open, left out unless they are asked for. */
  readonly settled: number;
  readonly counted: string;
}

export const whatIs = ({ source, reference }: PlanOwner): string =>
  source ? sourceKinds[source.kind] : `Review ${reference}`;

/** Plans with the most that is late first; those in which nothing is open only where asked for. */
export function plansShown(
  owners: readonly PlanOwner[],
  followed: readonly Followed[],
  showsAll: boolean,
): PlansShown {
  const byPlan = new Map<string, Followed[]>();
  for (const one of followed) {
    const others = byPlan.get(one.plan);
    if (others) others.push(one);
    else byPlan.set(one.plan, [one]);
  }
  const { compare } = new Intl.Collator();
  const lines = owners
    .filter((one) => one.source !== null || one.isOpen || byPlan.has(one.reference))
    .map((one) => lineOf(one, byPlan.get(one.reference) ?? []))
    .sort((a, b) => b.red - a.red || b.open - a.open || compare(a.text, b.text));
  const isEmptyReview = (line: PlanLineOf): boolean =>
    line.recommendations === 0 && !line.owner.source;
  const plans = lines.filter((line) => !isEmptyReview(line));
  const withOpen = plans.filter(({ open, owner }) => open > 0 || (owner.source && owner.isOpen));
  const rows = showsAll ? plans : withOpen;
  const open = rows.reduce((sum, line) => sum + line.open, 0);
  const red = rows.reduce((sum, line) => sum + line.red, 0);
  return {
    rows,
    without: lines
      .filter((line) => isEmptyReview(line) && line.owner.isOpen)
      .map(({ text, href }) => ({ text, href })),
    settled: plans.length - withOpen.length,
    counted: `${counted(rows.length, 'plan')}, ${counted(open, 'open recommendation')}, ${red} of them red.`,
  };
}

export const plansSheet = ({ rows }: PlansShown, showsAll: boolean, today: PlainDate): Sheet => ({
  name: `plans ${today}`,
  title: 'Plans',
  filters: [showsAll ? 'Every plan' : 'Plans with open recommendations'],
  today,
  columns: columnsOf('Plan', 'What it is', 'Red', 'Open', 'Complete', 'In all'),
  rows: rows.map(({ text, what, red, open, complete, recommendations }) => [
    text,
    what,
    red,
    open,
    complete,
    recommendations,
  ]),
});

function lineOf(owner: PlanOwner, list: readonly Followed[]): PlanLineOf {
  const count = (holds: (one: Followed) => boolean): number => list.filter(holds).length;
  return {
    owner,
    text: owner.title,
    href: plan.to({ reference: owner.reference }),
    what: whatIs(owner),
    recommendations: list.length,
    open: count(({ open }) => open),
    red: count(({ colour }) => colour === 'red'),
    complete: count(({ state }) => state === 'complete'),
  };
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

interface PlanLineOf extends PlanLine {
  readonly owner: PlanOwner;
}
