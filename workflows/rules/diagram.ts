import type { EventCatalogue } from '../language/events';
import type { StateMeta, Workflow } from '../language/workflow';

/** What a picture needs of a state of a chart. */
interface Node {
  readonly key: string;
  readonly path: readonly string[];
  readonly type: string;
  readonly meta?: unknown;
  readonly tags: readonly string[];
  readonly initial?: { readonly target: readonly Node[] };
  readonly states: Readonly<Record<string, Node>>;
  readonly transitions: ReadonlyMap<string, readonly { readonly target?: readonly Node[] }[]>;
}

/**
 * Mermaid flowcharts drawn from the machine itself, by the name of their file. A chart with regions
 * gets one picture for each: the deciding region under the name of the chart.
 */
export function diagramsOf(workflow: Workflow): Readonly<Record<string, string>> {
  const { kind, label, lifecycle, events, machine } = workflow;
  const root = machine.root as unknown as Node;
  const regions = Object.values(root.states).find(({ type }) => type === 'parallel');
  if (regions === undefined) return { [`${kind}.mmd`]: picture(label, root, [root], events) };
  const outside = Object.values(root.states).filter((node) => node !== regions);
  return Object.fromEntries(
    Object.values(regions.states).map((region) => {
      const shown = [...outside.filter((node) => areJoined(node, region, events)), region];
      return region.key === lifecycle
        ? [`${kind}.mmd`, picture(label, root, shown, events)]
        : [
            `${kind}-${kebab(region.key)}.mmd`,
            picture(`${label}: ${labelOf(region)}`, region, shown, events),
          ];
    }),
  );
}

/** @param shown what is drawn: the states inside each of them, or the state itself if it has none. */
function picture(
  title: string,
  start: Node,
  shown: readonly Node[],
  events: EventCatalogue,
): string {
  const outermost = shown.flatMap((node) => (isLeaf(node) ? [node] : Object.values(node.states)));
  const drawn = new Set(outermost.flatMap(withInner));
  const anywhere = shown.filter((node) => !drawn.has(node) && leadsInto(node, drawn, events));
  return [
    `%% ${title}. Generated from the chart: do not edit.`,
    '%% A dashed state rests and may wake; a thick edge is the end. What moves nothing is not drawn,',
    '%% nor is what takes over a record from elsewhere: that may lead to almost any state.',
    'flowchart TB',
    ...drawStart(start, drawn, '  '),
    ...outermost.flatMap((state) => drawState(state, drawn, '  ')),
    ...anywhere.map((node) => `  ${idOf(node)}("Anywhere here")`),
    ...arrows([...drawn, ...anywhere], drawn, events),
    '  classDef resting stroke-dasharray: 6 4',
    '  classDef ended stroke-width: 4px',
    '  classDef start fill: #000, stroke: #000',
    '',
  ].join('\n');
}

const isLeaf = ({ states }: Node): boolean => Object.keys(states).length === 0;

/** Each event that leads from the state to another, but for what takes a record over. */
const movesOf = (
  { transitions }: Node,
  events: EventCatalogue,
): readonly { readonly label: string; readonly target: Node }[] =>
  [...transitions]
    .filter(([event]) => events[event]?.sinceFrom === undefined)
    .flatMap(([event, taken]) =>
      taken.flatMap(({ target: targets }) =>
        (targets ?? []).map((target) => ({ label: events[event]?.label ?? event, target })),
      ),
    );

const leadsInto = (node: Node, states: ReadonlySet<Node>, events: EventCatalogue): boolean =>
  movesOf(node, events).some(({ target }) => states.has(target));

const areJoined = (node: Node, region: Node, events: EventCatalogue): boolean => {
  const inside = withInner(region);
  return (
    leadsInto(node, new Set(inside), events) ||
    inside.some((state) => leadsInto(state, new Set([node]), events))
  );
};

const withInner = (node: Node): readonly Node[] => [
  node,
  ...Object.values(node.states).flatMap(withInner),
];

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const idOf = ({ path }: Node): string => path.join('_') || 'chart';

/** Mermaid reads quotation marks and hashes as its own, and writes them so. */
const text = (words: string): string => words.replaceAll('#', '#35;').replaceAll('"', '#quot;');

const labelOf = ({ key, meta }: Node): string => (meta as StateMeta | undefined)?.label ?? key;

function drawState(node: Node, drawn: ReadonlySet<Node>, indent: string): readonly string[] {
  if (!isLeaf(node)) {
    return [
      `${indent}subgraph ${idOf(node)}["${text(labelOf(node))}"]`,
      ...drawStart(node, drawn, `${indent}  `),
      ...Object.values(node.states).flatMap((state) => drawState(state, drawn, `${indent}  `)),
      `${indent}end`,
    ];
  }
  const style = ['ended', 'resting'].find((tag) => node.tags.includes(tag));
  return [`${indent}${idOf(node)}("${text(labelOf(node))}")${style ? `:::${style}` : ''}`];
}

function drawStart(node: Node, drawn: ReadonlySet<Node>, indent: string): readonly string[] {
  const first = node.initial?.target[0];
  if (node.type === 'parallel' || first === undefined || !drawn.has(first)) return [];
  return [`${indent}${idOf(node)}_start((" ")):::start --> ${idOf(first)}`];
}

/** One arrow between two states, however many events lead from the one to the other. */
function arrows(
  sources: readonly Node[],
  drawn: ReadonlySet<Node>,
  events: EventCatalogue,
): readonly string[] {
  const found = new Map<string, Set<string>>();
  for (const node of sources) {
    for (const { label, target } of movesOf(node, events)) {
      if (target === node || !drawn.has(target)) continue;
      const arrow = `${idOf(node)}|${idOf(target)}`;
      found.set(arrow, (found.get(arrow) ?? new Set()).add(label));
    }
  }
  return [...found].map(([arrow, labels]) => {
    const [from = '', to = ''] = arrow.split('|');
    return `  ${from} -->|"${[...labels].map(text).join('<br/>')}"| ${to}`;
  });
}
