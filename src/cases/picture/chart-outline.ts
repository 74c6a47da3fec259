import type { StateMeta, StateTag, Workflow } from '../../../workflows/language/workflow';

/** A state as the picture knows it: a box, or a frame around the states within it. */
export interface OutlineState {
  /** Dot path within the region: 'reviewing.drafting'. */
  readonly path: string;
  readonly label: string;
  readonly tags: readonly StateTag[];
  readonly within: readonly OutlineState[];
}

/** One arrow, however many events lead that way. */
export interface Arrow {
  /** A state, or a frame where every state within it has this way out. */
  readonly from: string;
  /** More than one only where a single event may lead to a great many states. */
  readonly to: readonly string[];
  /** The labels of the events, in the words of the buttons. */
  readonly ways: readonly string[];
}

export interface ChartOutline {
  readonly states: readonly OutlineState[];
  readonly arrows: readonly Arrow[];
  /** State -> the ways into it that are open almost everywhere: said at the state, not drawn. */
  readonly fromAlmostAnywhere: ReadonlyMap<string, readonly string[]>;
}

/** What the outline reads of a state of a machine. */
interface ChartNode {
  readonly key: string;
  readonly path: readonly string[];
  readonly meta?: unknown;
  readonly tags: readonly string[];
  readonly initial?: { readonly target: readonly ChartNode[] };
  readonly states: Readonly<Record<string, ChartNode>>;
  readonly transitions: ReadonlyMap<string, readonly { readonly target?: readonly ChartNode[] }[]>;
}

interface Step {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** With arrows from more states than this to one, a reader sees lines and no picture. */
const fewSources = 5;
const fewTargets = 5;

const anywhere = '';

/**
 * The states and arrows of one region of a chart, drawn together where that is easier to read.
 * Events that only record are left out.
 * @throws when the chart has no region of that name
 */
export function outlineOf(workflow: Workflow, region: string): ChartOutline {
  const root = workflow.machine.root as unknown as ChartNode;
  const top = region === '' ? root : root.states[region];
  if (!top || (region === '') !== (workflow.lifecycle === null)) {
    throw new Error(`The chart ${workflow.kind} has no region called "${region}"`);
  }
  const pathOf = ({ path }: ChartNode): string => path.slice(top.path.length).join('.');
  const isInside = ({ path }: ChartNode): boolean =>
    path.length > top.path.length && top.path.every((key, index) => path[index] === key);

  const describe = (node: ChartNode): OutlineState => ({
    path: pathOf(node),
    label: (node.meta as StateMeta | undefined)?.label ?? node.key,
    tags: node.tags as readonly StateTag[],
    within: Object.values(node.states).map(describe),
  });
  const stepsFrom = (node: ChartNode, from: string): readonly Step[] =>
    [...node.transitions].flatMap(([event, candidates]) =>
      candidates
        .flatMap(({ target }) => target?.filter(isInside) ?? [])
        .map((target) => ({ from, event, to: pathOf(firstLeafOf(target)) })),
    );
  const stepsWithin = (node: ChartNode): readonly Step[] =>
    Object.values(node.states).flatMap((state) => [
      ...stepsFrom(state, pathOf(state)),
      ...stepsWithin(state),
    ]);

  const states = Object.values(top.states).map(describe);
  const steps = [
    ...(top === root ? [] : stepsFrom(root, anywhere)),
    ...stepsFrom(top, anywhere),
    ...stepsWithin(top),
  ].filter(({ from, to }) => from !== to);
  const wayOf = (event: string): string => workflow.events[event]?.label ?? event;

  return arrange(states, steps, wayOf);
}

const firstLeafOf = (node: ChartNode): ChartNode => {
  const [first] = Object.keys(node.states).length > 0 ? (node.initial?.target ?? []) : [];
  return first ? firstLeafOf(first) : node;
};

function arrange(
  states: readonly OutlineState[],
  steps: readonly Step[],
  wayOf: (event: string) => string,
): ChartOutline {
  const isFromAnywhere = (step: Step): boolean =>
    step.from === anywhere ||
    steps.filter(({ event, to }) => event === step.event && to === step.to).length > fewSources;

  const fromAlmostAnywhere = new Map<string, readonly string[]>();
  for (const { event, to } of steps.filter(isFromAnywhere)) {
    const ways = fromAlmostAnywhere.get(to) ?? [];
    fromAlmostAnywhere.set(to, [...new Set([...ways, wayOf(event)])]);
  }
  const drawn = liftToFrames(
    states,
    steps.filter((step) => !isFromAnywhere(step)),
  );
  return { states, arrows: joined(drawn, wayOf), fromAlmostAnywhere };
}

/** What every state of a frame that goes on at all can do leaves from the frame, once. */
function liftToFrames(frames: readonly OutlineState[], steps: readonly Step[]): readonly Step[] {
  return frames
    .filter(({ within }) => within.length > 1)
    .reduce((before, frame) => {
      const inner = liftToFrames(frame.within, before);
      const leaving = frame.within
        .map(({ path }) => inner.filter(({ from }) => isWithin(from, path)))
        .filter((own) => own.length > 0);
      const isShared = (step: Step): boolean =>
        leaving.length > 1 &&
        !isWithin(step.to, frame.path) &&
        leaving.every((own) => own.some(({ event, to }) => event === step.event && to === step.to));
      return inner.map((step) =>
        isWithin(step.from, frame.path) && isShared(step) ? { ...step, from: frame.path } : step,
      );
    }, steps);
}

export const isWithin = (path: string, frame: string): boolean =>
  path === frame || path.startsWith(`${frame}.`);

function joined(steps: readonly Step[], wayOf: (event: string) => string): readonly Arrow[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, event, to } of steps) {
    const key = `${from} ${event}`;
    targets.set(key, (targets.get(key) ?? new Set()).add(to));
  }
  const arrows = new Map<string, Arrow>();
  for (const { from, event, to } of steps) {
    const all = [...(targets.get(`${from} ${event}`) ?? [])];
    const ends = all.length > fewTargets ? all : [to];
    const key = `${from} ${ends.join(' ')}`;
    const ways = arrows.get(key)?.ways ?? [];
    arrows.set(key, { from, to: ends, ways: [...new Set([...ways, wayOf(event)])] });
  }
  return [...arrows.values()];
}
