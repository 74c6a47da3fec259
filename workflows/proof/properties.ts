import { transition, type AnyMachineSnapshot } from 'xstate';
import { eventsKnownAt, explain } from '../language/explain';
import { roles, type Asker, type Role } from '../language/roles';
import { statesOf } from '../language/where';
import type { Workflow } from '../language/workflow';
import type { Policy } from '../policies/policy';
import { permissionFor } from '../rules/evaluate';
import { shortestWay, type Edge, type Graph, type StateSeen } from './graph';
import { askedOf, type Ask, type Samples } from './scenario';
import { begin } from '../language/run';

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

/** More than this is never needed; a chart that asks for more hides a state well. */
const MOST_QUESTIONS = 80_000;

/** How many different memories of one place are followed before others are left aside. */
const MEMORIES_FOLLOWED = 120;

/**
 * Every state is reachable, shown by walking there: from the beginning, asking only what the
 * samples ask, under the real rules. A state found is a proof.
 */
export function everyStateIsReachable(
  workflow: Workflow,
  graph: Graph,
  samples: Samples,
): Verdict & { readonly walked: number } {
  const property = 'every state is reachable';
  const deciding = workflow.lifecycle ?? '';
  const found = new Set<string>();
  let walked = 0;
  // Each region is walked beside the deciding one, never all at once: they do not bind each other.
  const live = graph.states.filter(({ tags }) => !tags.includes('ended'));
  for (const region of graph.regions.keys()) {
    walked += walkFor(
      region,
      live.filter((state) => state.region === region),
    );
  }
  // An end may be reached through any of them, so it is looked for beside each until it is found.
  const ends = graph.states.filter((state) => !live.includes(state));
  for (const region of [...graph.regions.keys()].reverse()) walked += walkFor(region, ends);
  const unreached = graph.states.find(({ region, path }) => !found.has(named(region, path)));
  const says = unreached ? `${named(unreached.region, unreached.path)} was never reached` : null;
  return { ...verdict(property, says), walked };

  function walkFor(region: string, wanted: readonly StateSeen[]): number {
    const isFound = (state: StateSeen): boolean => found.has(named(state.region, state.path));
    if (wanted.every(isFound)) return 0;
    const walk = new Walk(workflow, samples, [...new Set([deciding, region])], found);
    return walk.until(() => wanted.every(isFound));
  }
}

/** A walk through a chart that goes to new places first. */
class Walk {
  private readonly memoriesAt = new Map<string, Set<string>>();
  private readonly newPlaces: AnyMachineSnapshot[] = [];
  private readonly knownPlaces: AnyMachineSnapshot[] = [];

  constructor(
    private readonly workflow: Workflow,
    private readonly samples: Samples,
    private readonly regions: readonly string[],
    private readonly found: Set<string>,
  ) {
    this.arrive(begin(workflow));
  }

  /** Walks on until there is nothing left to look for; how many questions that took. */
  until(done: () => boolean): number {
    let asked = 0;
    while (!done() && asked < MOST_QUESTIONS) {
      const here = this.newPlaces.shift() ?? this.knownPlaces.shift();
      if (!here) break;
      for (const ask of asksAt(here, this.samples)) {
        asked += 1;
        const asking = askedOf(this.workflow, here, ask);
        if (explain(this.workflow, here, asking)) continue;
        const [after] = transition(this.workflow.machine, here, asking);
        if (this.isOnTheWay(here, after)) this.arrive(after);
      }
    }
    return asked;
  }

  private arrive(snapshot: AnyMachineSnapshot): void {
    const states = statesOf(this.workflow, snapshot);
    for (const [region, path] of Object.entries(states)) this.found.add(named(region, path));
    const place = this.regions.map((region) => states[region]).join(' | ');
    const memories = this.memoriesAt.get(place);
    const memory = JSON.stringify(snapshot.context, (_, value: unknown) =>
      typeof value === 'number' ? Math.min(value, 2) : value,
    );
    if (!memories) {
      this.memoriesAt.set(place, new Set([memory]));
      this.newPlaces.push(snapshot);
    } else if (!memories.has(memory) && memories.size < MEMORIES_FOLLOWED) {
      memories.add(memory);
      this.knownPlaces.push(snapshot);
    }
  }

  /** Whether a step stayed within the regions walked, or took others along with them. */
  private isOnTheWay(before: AnyMachineSnapshot, after: AnyMachineSnapshot): boolean {
    const [was, is] = [statesOf(this.workflow, before), statesOf(this.workflow, after)];
    const moved = Object.keys(is).filter((region) => was[region] !== is[region]);
    return moved.length === 0 || moved.some((region) => this.regions.includes(region));
  }
}

const asksAt = (snapshot: AnyMachineSnapshot, samples: Samples): readonly Ask[] =>
  snapshot.hasTag('ended')
    ? []
    : [...eventsKnownAt(snapshot)].flatMap((event) => samples[event] ?? []).map(askedByAnybody);

/** A walk wears every hat: who may ask what is shown elsewhere. */
const askedByAnybody = (ask: Ask): Ask => ({ ...ask, as: ask.as ?? EVERYBODY });

const EVERYBODY: readonly Asker[] = [...(Object.keys(roles) as Role[]), 'system'];
