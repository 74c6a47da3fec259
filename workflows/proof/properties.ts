import type { AnyMachineSnapshot } from 'xstate';
import { eventsKnownAt } from '../language/explain';
import { stagePathOf, statesOf } from '../language/where';
import type { Workflow } from '../language/workflow';
import type { Policy } from '../policies/policy';
import { permissionFor } from '../rules/evaluate';
import { graphOf, shortestWay, type Edge, type Graph } from './graph';
import { begin, step, type Ask, type Samples } from './scenario';

/** One property of one chart: it holds, or here is the shortest way to break it. */
export interface Verdict {
  readonly property: string;
  readonly holds: boolean;
  readonly counterExample: string | null;
}

/** "These states can never be entered unless one of these facts was recorded on the way." */
export interface Safety {
  readonly property: string;
  readonly entering: (path: string) => boolean;
  readonly onlyAfter: readonly string[];
}

const verdict = (property: string, counterExample: string | null): Verdict => ({
  property,
  holds: counterExample === null,
  counterExample,
});

const told = (from: string, way: readonly Edge[]): string =>
  [from, ...way.map(({ event, to }) => `—${event}→ ${to}`)].join(' ');

const named = (region: string, path: string): string =>
  region === '' ? path : `${region}.${path}`;

/**
 * A safety property, shown on the graph of every transition the chart declares, whatever its
 * guards say: what cannot be reached there cannot be reached at all.
 */
export function neverWithout(workflow: Workflow, graph: Graph, safety: Safety): Verdict {
  const region = workflow.lifecycle ?? '';
  const start = graph.regions.get(region) ?? '';
  const without = graph.edges.filter(
    ({ region: of, event }) =>
      of === region && !safety.onlyAfter.includes(workflow.events[event]?.records ?? event),
  );
  const way = shortestWay(without, start, safety.entering);
  return verdict(safety.property, way === null ? null : told(start, way));
}

/** Every live state has an event that moves it on and that somebody, or a policy, may ask. */
export function everyLiveStateIsAskable(
  workflow: Workflow,
  graph: Graph,
  policies: readonly Policy[],
  askedByPolicies: ReadonlySet<string>,
): Verdict {
  const property = 'every live state has an event that some role may ask';
  const { edition } = begin(workflow).context as { edition: 'g2016' };
  const askable = ({ event }: Edge): boolean => {
    const roles = permissionFor(event, edition)?.roles ?? [];
    const bySystem = roles.includes('system') && policies.length > 0 && askedByPolicies.has(event);
    return bySystem || roles.some((role) => role !== 'system');
  };
  const stuck = graph.states.find(
    ({ region, path, tags }) =>
      !tags.includes('ended') &&
      !isTerminalOfSideRegion(workflow, graph, region, path) &&
      !graph.edges.some((edge) => edge.region === region && edge.from === path && askable(edge)),
  );
  return verdict(property, stuck ? wayTo(graph, stuck.region, stuck.path) : null);
}

/** A side region may come to rest for good; only the deciding region must always go on. */
const isTerminalOfSideRegion = (
  workflow: Workflow,
  graph: Graph,
  region: string,
  path: string,
): boolean =>
  region !== (workflow.lifecycle ?? '') &&
  !graph.edges.some((edge) => edge.region === region && edge.from === path);

function wayTo(graph: Graph, region: string, path: string): string {
  const start = graph.regions.get(region) ?? '';
  const within = graph.edges.filter((edge) => edge.region === region);
  const way = shortestWay(within, start, (here) => here === path);
  return way === null ? named(region, path) : `${region ? `${region}: ` : ''}${told(start, way)}`;
}

/** Every state that is neither resting nor ended can come to rest, or to its end. */
export function everyStateCanRest(workflow: Workflow, graph: Graph): Verdict {
  const property = 'every state that is not resting can reach conclusion or another resting state';
  const region = workflow.lifecycle ?? '';
  const within = graph.edges.filter((edge) => edge.region === region);
  const rests = new Set(
    graph.states
      .filter(({ tags }) => tags.includes('resting') || tags.includes('ended'))
      .map(({ path }) => path),
  );
  const stuck = graph.states.find(
    (state) =>
      state.region === region &&
      !rests.has(state.path) &&
      shortestWay(within, state.path, (here) => rests.has(here)) === null,
  );
  return verdict(property, stuck ? wayTo(graph, region, stuck.path) : null);
}

/** How many different memories of one state are followed; more finds nothing new, only later. */
const MEMORIES_FOLLOWED = 24;

/**
 * Every state is reachable, shown by walking there: from the beginning, asking only what the
 * samples ask, under the real rules. A state found is a proof; the shortest way is kept.
 */
export function everyStateIsReachable(
  workflow: Workflow,
  graph: Graph,
  samples: Samples,
): Verdict & { readonly walked: number } {
  const property = 'every state is reachable';
  const found = new Set<string>();
  const wanted = new Set(graph.states.map(({ region, path }) => named(region, path)));
  let walked = 0;
  for (const group of regionGroups(workflow, graph)) {
    walked += walk(workflow, samples, group, found);
    if (found.size === wanted.size) break;
  }
  const unreached = graph.states.find(({ region, path }) => !found.has(named(region, path)));
  const says = unreached
    ? `${named(unreached.region, unreached.path)} was never reached`
    : null;
  return { ...verdict(property, says), walked };
}

/** Regions are walked one after another, each with the deciding region; never all at once. */
const regionGroups = (workflow: Workflow, graph: Graph): readonly (readonly string[])[] => {
  const deciding = workflow.lifecycle ?? '';
  const others = [...graph.regions.keys()].filter((region) => region !== deciding);
  return [[deciding], ...others.map((region) => [deciding, region])];
};

function walk(
  workflow: Workflow,
  samples: Samples,
  regions: readonly string[],
  found: Set<string>,
): number {
  const memoriesAt = new Map<string, Set<string>>();
  const isNew = (snapshot: AnyMachineSnapshot): boolean => {
    const states = statesOf(workflow, snapshot);
    const place = regions.map((region) => states[region]).join(' | ');
    const memories = memoriesAt.get(place) ?? new Set<string>();
    memoriesAt.set(place, memories);
    const memory = JSON.stringify(snapshot.context, (_, value: unknown) =>
      typeof value === 'number' ? Math.min(value, 1) : value,
    );
    if (memories.has(memory) || memories.size >= MEMORIES_FOLLOWED) return false;
    memories.add(memory);
    return true;
  };
  const note = (snapshot: AnyMachineSnapshot): void => {
    for (const [region, path] of Object.entries(statesOf(workflow, snapshot))) {
      found.add(named(region, path));
    }
  };

  const first = begin(workflow);
  isNew(first);
  note(first);
  const queue: AnyMachineSnapshot[] = [first];
  let walked = 0;
  for (const here of queue) {
    for (const ask of asksAt(here, samples)) {
      const { after, refusal, recorded } = step(workflow, here, ask);
      walked += 1;
      if (refusal || recorded === 0) continue;
      if (!movesOnlyIn(workflow, regions, here, after)) continue;
      if (isNew(after)) {
        note(after);
        queue.push(after);
      }
    }
  }
  return walked;
}

const asksAt = (snapshot: AnyMachineSnapshot, samples: Samples): readonly Ask[] =>
  snapshot.hasTag('ended')
    ? []
    : [...eventsKnownAt(snapshot)].flatMap((event) => samples[event] ?? []).map(askedBySomebody);

/** Walks ask with every hat on: who may ask what is shown elsewhere. */
const askedBySomebody = (ask: Ask): Ask => ({
  ...ask,
  as: ask.as ?? ['kcst-administrator', 'system', 'kcsp-chair', 'independent-chair'],
});

const movesOnlyIn = (
  workflow: Workflow,
  regions: readonly string[],
  before: AnyMachineSnapshot,
  after: AnyMachineSnapshot,
): boolean => {
  const [was, is] = [statesOf(workflow, before), statesOf(workflow, after)];
  const left = Object.keys(was).filter((region) => was[region] !== is[region]);
  return left.every((region) => regions.includes(region) || region === 'actionPlan') || left.length > 1;
};

export { graphOf, stagePathOf };
