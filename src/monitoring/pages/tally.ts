import type { Colour } from '../../../workflows/rules/recommendations/rag';
import { onceForEach } from '../../kernel/once-for-each';
import type { Followed } from '../queries/followed.query';
import { nobody } from './monitoring-asked';

/** How many are open, and how many have each colour. */
export type Counts = { readonly open: number } & Readonly<Record<Colour, number>>;

/** What a table puts together; the value of each group stands in the address of its filter. */
export type GroupedBy = 'organisation' | 'plan' | 'theme' | 'age';

export interface Tally {
  readonly counts: Counts;
  readonly groups: Readonly<Record<GroupedBy, ReadonlyMap<string, Counts>>>;
  /** Of those with a target date, how many were put off, and how often in all. */
  readonly dated: number;
  readonly moved: number;
  readonly times: number;
}

type Counting = { -readonly [K in keyof Counts]: Counts[K] };

/** Everything that the monitoring page counts of a list, counted once for each list. */
export const tallyOf = onceForEach((list: readonly Followed[]): Tally => {
  const counts = noneYet();
  const organisation = new Map<string, Counting>();
  const plan = new Map<string, Counting>();
  const theme = new Map<string, Counting>();
  const age = new Map<string, Counting>();
  let dated = 0;
  let moved = 0;
  let times = 0;
  for (const one of list) {
    count(one, counts);
    count(one, among(organisation, one.lead ?? nobody));
    count(one, among(plan, one.plan));
    count(one, among(theme, one.theme ?? nobody));
    count(one, among(age, one.age));
    if (one.originalTarget !== null) dated += 1;
    if (one.slips > 0) moved += 1;
    times += one.slips;
  }
  return { counts, groups: { organisation, plan, theme, age }, dated, moved, times };
});

const noneYet = (): Counting => ({ open: 0, red: 0, amber: 0, green: 0, blue: 0, grey: 0 });

function among(groups: Map<string, Counting>, value: string): Counting {
  const known = groups.get(value);
  if (known) return known;
  const counts = noneYet();
  groups.set(value, counts);
  return counts;
}

function count({ open, colour }: Followed, counts: Counting): void {
  counts[colour] += 1;
  if (open) counts.open += 1;
}
