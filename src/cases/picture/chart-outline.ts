import { metaOf } from '../../../workflows/language/where';
import type { Workflow } from '../../../workflows/language/workflow';
import { graphOf, type Edge } from '../../../workflows/proof/graph';

/** A state as the picture knows it: a box, or a frame around the states within it. */
export interface OutlineState {
  /** Dot path within the region: 'reviewing.drafting'. */
  readonly path: string;
  readonly label: string;
  readonly within: readonly OutlineState[];
  /** Ways into it from so many states that nobody could follow the arrows: said, not drawn. */
  readonly alsoFrom: readonly WayFromMany[];
}

export interface WayFromMany {
  readonly way: string;
  /** The states it leads from; none where it hangs on another region and not on the state. */
  readonly from: readonly string[];
}

/** The ways from one place to another, however many events lead there. */
export interface Arrow {
  /** A state, or a frame where every state within it that goes on at all has this way out. */
  readonly from: string;
  /** Several only where one event may lead to a great many states. */
  readonly to: readonly string[];
  /** The labels of the events, in the words of the buttons. */
  readonly ways: readonly string[];
}

export interface ChartOutline {
  readonly states: readonly OutlineState[];
  readonly arrows: readonly Arrow[];
}

/** With more arrows than this for one event a reader sees lines and no picture. */
const fewSources = 3;
const fewTargets = 4;

const elsewhere = '';

type Step = Pick<Edge, 'from' | 'event' | 'to'>;

/**
 * The states of one region and the ways between them. Events that only record, or that lead back to
 * the same state, are no way; what may happen in every state of the chart is left out.
 * @throws when the chart has no region of that name
 */
export function outlineOf(workflow: Workflow, region: string): ChartOutline {
  const graph = graphOf(workflow);
  if (!graph.regions.has(region)) {
    throw new Error(`The chart ${workflow.kind} has no region called "${region}"`);
  }
  const paths = graph.states.filter((state) => state.region === region).map(({ path }) => path);
  const drawn = new Set(paths);
  const leads = ({ moves, from, to }: Edge): boolean => moves && from !== to && drawn.has(to);

  const steps = withoutOverridden(graph.edges.filter((edge) => edge.region === region)).filter(
    leads,
  );
  const lifted = liftToFrames(placesWithin(paths, ''), steps);
  const isOneOfMany = ({ event, to }: Step): boolean =>
    lifted.filter((step) => step.event === event && step.to === to).length > fewSources;
  const isOfItsRegion = ({ region: own, to }: Edge): boolean =>
    graph.states.some((state) => state.region === own && state.path === to);
  const many: readonly Step[] = [
    ...steps.filter(isOneOfMany),
    ...graph.edges
      .filter((edge) => edge.region !== region && !isOfItsRegion(edge))
      .map((edge) => ({ ...edge, from: elsewhere })),
  ];

  const wayOf = ({ event }: Step): string => workflow.events[event]?.label ?? event;
  const describe = (path: string): OutlineState => ({
    path,
    label: metaOf(workflow, region, path).at(-1)?.label ?? path,
    within: placesWithin(paths, path).map(describe),
    alsoFrom: fromMany(
      many.filter(({ to }) => to === path),
      wayOf,
    ),
  });
  return {
    states: placesWithin(paths, '').map(describe),
    arrows: joined(
      lifted.filter((step) => !isOneOfMany(step)),
      wayOf,
    ),
  };
}

function fromMany(steps: readonly Step[], wayOf: (step: Step) => string): readonly WayFromMany[] {
  return [...new Set(steps.map(wayOf))].map((way) => {
    const from = steps.filter((step) => wayOf(step) === way).map((step) => step.from);
    return { way, from: [...new Set(from)].filter((path) => path !== elsewhere) };
  });
}

/** Whether a path is the place itself or lies within it. */
export const isWithin = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`);

/** The states and frames directly within a frame, in the order of the chart. */
function placesWithin(paths: readonly string[], frame: string): readonly string[] {
  const depth = frame === '' ? 1 : frame.split('.').length + 1;
  const inner = paths.filter((path) => frame === '' || (path !== frame && isWithin(path, frame)));
  return [...new Set(inner.map((path) => path.split('.').slice(0, depth).join('.')))];
}

/** A state's own answer to an event goes before the answer of the stage around it. */
function withoutOverridden(edges: readonly Edge[]): readonly Edge[] {
  const declaredOn = ({ id }: Edge): string => id.slice(0, id.indexOf(' — '));
  const innermost = new Map<string, string>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.event}`;
    if (!innermost.has(key)) innermost.set(key, declaredOn(edge));
  }
  return edges.filter((edge) => innermost.get(`${edge.from} ${edge.event}`) === declaredOn(edge));
}

/** A way out that every state of a frame has in common leaves from the frame, once. */
function liftToFrames(frames: readonly string[], steps: readonly Step[]): readonly Step[] {
  return frames.reduce((before, frame) => {
    const inner = before.filter(({ from }) => isWithin(from, frame));
    const sources = [...new Set(inner.map(({ from }) => from))];
    const isShared = ({ event, to }: Step): boolean =>
      sources.length > 1 &&
      !isWithin(to, frame) &&
      sources.every((from) =>
        inner.some((step) => step.from === from && step.event === event && step.to === to),
      );
    const shared = inner.filter(isShared);
    const lifted = shared.filter(({ from }) => from === sources[0]);
    return [
      ...before.filter((step) => !shared.includes(step)),
      ...lifted.map((step) => ({ ...step, from: frame })),
    ];
  }, steps);
}

function joined(steps: readonly Step[], wayOf: (step: Step) => string): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const step of steps) {
    const all = steps
      .filter(({ from, event }) => from === step.from && event === step.event)
      .map(({ to }) => to);
    const to = all.length > fewTargets ? [...new Set(all)] : [step.to];
    const key = `${step.from} ${to.join(' ')}`;
    const ways = arrows.get(key)?.ways ?? [];
    arrows.set(key, { from: step.from, to, ways: [...new Set([...ways, wayOf(step)])] });
  }
  return [...arrows.values()];
}
