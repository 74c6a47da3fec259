import type { AnyStateNode } from 'xstate';
import type { Workflow } from '../language/workflow';

/** A transition of a chart as it is drawn: whatever its guards may say. */
export interface Edge {
  readonly id: string;
  readonly region: string;
  /** Dot path of the innermost state it may leave from. */
  readonly from: string;
  readonly event: string;
  readonly to: string;
  /** False where the transition stays put and only records. */
  readonly moves: boolean;
}

export interface StateSeen {
  readonly region: string;
  readonly path: string;
  readonly tags: readonly string[];
}

export interface Graph {
  /** Every region and the path it begins at; one region called '' where there are none. */
  readonly regions: ReadonlyMap<string, string>;
  readonly states: readonly StateSeen[];
  readonly edges: readonly Edge[];
}

const leavesOf = (node: AnyStateNode): readonly AnyStateNode[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
};

const initialLeafOf = (node: AnyStateNode): AnyStateNode => {
  const [first] = node.initial?.target ?? [];
  return first ? initialLeafOf(first) : node;
};

const tagsOf = (node: AnyStateNode): readonly string[] => [
  ...(node.parent ? tagsOf(node.parent) : []),
  ...node.tags,
];

/** Every transition a chart declares, once each: the state it is written on, its event, its place. */
export function transitionsOf(
  workflow: Workflow,
): readonly { readonly id: string; readonly node: AnyStateNode; readonly event: string }[] {
  const all = (node: AnyStateNode): readonly AnyStateNode[] => [
    node,
    ...Object.values(node.states).flatMap(all),
  ];
  return all(workflow.machine.root).flatMap((node) =>
    [...node.transitions.entries()].flatMap(([event, candidates]) =>
      candidates.map((_, index) => ({ id: transitionId(node, event, index), node, event })),
    ),
  );
}

export const transitionId = (node: AnyStateNode, event: string, index: number): string =>
  `${node.path.join('.') || '(anywhere)'} — ${event}${index === 0 ? '' : ` (${index + 1})`}`;

/**
 * The chart as a graph of states, each region by itself. What comes before a chart has regions, and
 * after it has ended, belongs to the deciding region.
 */
export function graphOf(workflow: Workflow): Graph {
  const { root } = workflow.machine;
  const { lifecycle } = workflow;
  const holder = Object.values(root.states).find(({ type }) => type === 'parallel');
  const isInRegion = (node: AnyStateNode): boolean =>
    holder !== undefined && node.path[0] === holder.key && node.path.length > 2;
  const regionOf = (node: AnyStateNode): string =>
    isInRegion(node) ? (node.path[1] ?? '') : (lifecycle ?? '');
  const pathOf = (node: AnyStateNode): string =>
    node.path.slice(isInRegion(node) ? 2 : 0).join('.');

  const leaves = leavesOf(root);
  const sideRegions = Object.values(holder?.states ?? {}).filter(({ key }) => key !== lifecycle);
  return {
    regions: new Map([
      [lifecycle ?? '', pathOf(initialLeafOf(root))],
      ...sideRegions.map((node) => [node.key, pathOf(initialLeafOf(node))] as const),
    ]),
    states: leaves.map((leaf) => ({
      region: regionOf(leaf),
      path: pathOf(leaf),
      tags: tagsOf(leaf),
    })),
    edges: leaves.flatMap(edgesFrom),
  };

  function edgesFrom(leaf: AnyStateNode): readonly Edge[] {
    return withParents(leaf)
      .filter((node) => node !== holder && node !== root)
      .flatMap((node) =>
        [...node.transitions.entries()].flatMap(([event, candidates]) =>
          candidates.map((candidate, index): Edge => {
            const targets = candidate.target ?? [];
            const target =
              targets.find((one) => regionOf(one) === regionOf(leaf)) ?? targets[0] ?? null;
            return {
              id: transitionId(node, event, index),
              region: regionOf(leaf),
              from: pathOf(leaf),
              event,
              to: pathOf(target ? initialLeafOf(target) : leaf),
              moves: target !== null,
            };
          }),
        ),
      );
  }
}

const withParents = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...(node.parent ? withParents(node.parent) : []),
];

/** The shortest way from one state to any of some, as edges; null where there is none. */
export function shortestWay(
  edges: readonly Edge[],
  from: string,
  arrived: (path: string) => boolean,
): readonly Edge[] | null {
  if (arrived(from)) return [];
  const seen = new Map<string, readonly Edge[]>([[from, []]]);
  const queue = [from];
  for (const here of queue) {
    const way = seen.get(here) ?? [];
    for (const edge of edges) {
      if (edge.from !== here || seen.has(edge.to)) continue;
      const longer = [...way, edge];
      if (arrived(edge.to)) return longer;
      seen.set(edge.to, longer);
      queue.push(edge.to);
    }
  }
  return null;
}
