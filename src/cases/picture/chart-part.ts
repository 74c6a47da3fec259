import type { Arrow, ChartOutline, OutlineState } from './chart-outline';

/** Some of the states of a region, to be drawn by themselves. */
export interface ChartPart {
  /** Tells its picture from those of the other parts of the same region. */
  readonly name: string;
  holds(path: string): boolean;
}

/**
 * What a part shows of the whole: its own states and every way that leads out of them. A way that
 * all states of a frame share stays with each part of that frame.
 */
export function partOf({ states, arrows }: ChartOutline, part: ChartPart): ChartOutline {
  const shown = states.flatMap((state) => reduced(state, part));
  const paths = new Set(shown.flatMap(pathsOf));
  return { states: shown, arrows: arrows.filter(({ from }: Arrow) => paths.has(from)) };
}

function reduced(state: OutlineState, part: ChartPart): readonly OutlineState[] {
  if (state.within.length === 0) return part.holds(state.path) ? [state] : [];
  const within = state.within.flatMap((inner) => reduced(inner, part));
  return within.length === 0 ? [] : [{ ...state, within }];
}

const pathsOf = ({ path, within }: OutlineState): readonly string[] => [
  path,
  ...within.flatMap(pathsOf),
];
