import { isWithin, type Arrow, type ChartOutline, type OutlineState } from './chart-outline';
import { layGroup } from './group-layout';
import { moved, type Places } from './places';

/** The page is 1100 pixels wide, its margins included. */
const widest = 956;
const gap = 24;

/**
 * Where everything of a picture stands, in pixels at its natural size. Each frame is laid out by
 * itself; the frames follow one another as the stages do, in rows no wider than a page where they
 * can be.
 */
export async function layoutOf(outline: ChartOutline): Promise<Places> {
  const nameOf = namesOf(outline.states);
  const groups: Places[] = [];
  for (const states of groupsOf(outline.states)) {
    const isOwn = ({ from }: Arrow): boolean => states.some(({ path }) => isWithin(from, path));
    groups.push(await layGroup(states, outline.arrows.filter(isOwn), nameOf));
  }
  return inRows(groups);
}

function namesOf(states: readonly OutlineState[]) {
  const names = new Map<string, { readonly stage: string | null; readonly name: string }>();
  const note = (state: OutlineState, stage: string | null): void => {
    names.set(state.path, { stage, name: state.label });
    state.within.forEach((inner) => note(inner, stage ?? state.label));
  };
  states.forEach((state) => note(state, null));
  return (path: string) => names.get(path) ?? { stage: null, name: path };
}

/** A frame is a group of its own; the states that stand between frames keep together. */
function groupsOf(states: readonly OutlineState[]): readonly (readonly OutlineState[])[] {
  return states.reduce<readonly (readonly OutlineState[])[]>((groups, state) => {
    const last = groups.at(-1);
    const joins = last && [...last, state].every(({ within }) => within.length === 0);
    return joins ? [...groups.slice(0, -1), [...last, state]] : [...groups, [state]];
  }, []);
}

function inRows(groups: readonly Places[]): Places {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  const placed = groups.map((group) => {
    if (x > 0 && x + group.width > widest) {
      x = 0;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    const here = { ...moved(group, { x, y }), right: x + group.width };
    x += group.width + gap;
    rowHeight = Math.max(rowHeight, group.height);
    return here;
  });
  return {
    width: Math.ceil(Math.max(0, ...placed.map(({ right }) => right))),
    height: Math.ceil(y + rowHeight),
    frames: placed.flatMap(({ frames }) => frames),
    states: placed.flatMap(({ states }) => states),
    exits: placed.flatMap(({ exits }) => exits),
    arrows: placed.flatMap(({ arrows }) => arrows),
    footers: placed.flatMap(({ footers }) => footers),
  };
}
