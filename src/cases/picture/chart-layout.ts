import { inRows } from './arranging';
import { isWithin, type Arrow, type ChartOutline, type OutlineState } from './chart-outline';
import { layGroup, type NameOf } from './group-layout';
import type { Places } from './places';

/** A page of the service holds 960 pixels across, on any screen that is wide enough. */
export const pageWidth = 948;

/**
 * Where everything of a picture stands, in pixels at its natural size. Each frame is laid out by
 * itself; the frames follow one another as the stages do, in rows no wider than a page where they
 * can be. `whole` names what a part of it leads to.
 */
export async function layoutOf(
  { states, arrows }: ChartOutline,
  whole: readonly OutlineState[] = states,
): Promise<Places> {
  const nameOf = namesOf(whole);
  const groups: Places[] = [];
  for (const group of groupsOf(states)) {
    const isOwn = ({ from }: Arrow): boolean => group.some(({ path }) => isWithin(from, path));
    groups.push(await layGroup(group, arrows.filter(isOwn), { nameOf, widest: pageWidth }));
  }
  return inRows(groups, pageWidth);
}

function namesOf(states: readonly OutlineState[]): NameOf {
  const names = new Map<string, ReturnType<NameOf>>();
  const note = (state: OutlineState, stage: string | null): void => {
    names.set(state.path, { stage, name: state.label });
    state.within.forEach((inner) => note(inner, stage ?? state.label));
  };
  states.forEach((state) => note(state, null));
  return (path) => names.get(path) ?? { stage: null, name: path };
}

/** A frame is a group of its own; the states that stand between frames keep together. */
function groupsOf(states: readonly OutlineState[]): readonly (readonly OutlineState[])[] {
  return states.reduce<readonly (readonly OutlineState[])[]>((groups, state) => {
    const last = groups.at(-1);
    const joins = last && [...last, state].every(({ within }) => within.length === 0);
    return joins ? [...groups.slice(0, -1), [...last, state]] : [...groups, [state]];
  }, []);
}
