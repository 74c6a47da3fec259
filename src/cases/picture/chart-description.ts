import { isWithin, type ChartOutline, type OutlineState } from './chart-outline';

/** A state in words, with the states within it: what the picture says to those who do not see it. */
export interface DescribedState {
  readonly label: string;
  /** Dot path within the region: 'reviewing.drafting'. */
  readonly state: string;
  /** It is in this state, or in one within it. */
  readonly isNow: boolean;
  readonly wasPassed: boolean;
  /** The ways on from here; for a stage, those that all its states share. */
  readonly next: readonly { readonly event: string; readonly to: string }[];
  /** Ways into it that are open in any state, and so are not said at each of them. */
  readonly fromAnyState: readonly string[];
  readonly within: readonly DescribedState[];
}

export function describeOutline(
  { states, arrows }: ChartOutline,
  now: string | null,
  passed: ReadonlySet<string>,
  whole: readonly OutlineState[] = states,
): readonly DescribedState[] {
  const all = whole.flatMap(withThoseWithin);
  const labelOf = (path: string): string => all.find((state) => state.path === path)?.label ?? path;
  const describe = ({ path, label, within, alsoFrom }: OutlineState): DescribedState => ({
    label,
    state: path,
    isNow: now !== null && isWithin(now, path),
    wasPassed: [...passed].some((other) => isWithin(other, path)),
    next: [
      ...arrows
        .filter(({ from }) => from === path)
        .flatMap(({ to, ways }) =>
          ways.flatMap((event) => to.map((target) => ({ event, to: labelOf(target) }))),
        ),
      ...all.flatMap((target) =>
        target.alsoFrom
          .filter(({ from }) => from.includes(path))
          .map(({ way }) => ({ event: way, to: target.label })),
      ),
    ],
    fromAnyState: alsoFrom.filter(({ from }) => from.length === 0).map(({ way }) => way),
    within: within.map(describe),
  });
  return states.map(describe);
}

const withThoseWithin = (state: OutlineState): readonly OutlineState[] => [
  state,
  ...state.within.flatMap(withThoseWithin),
];
