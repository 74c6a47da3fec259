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

/** The chart as a Mermaid flowchart, drawn from the machine itself. */
export function diagramOf(workflow: Workflow): string {
  const root = workflow.machine.root as unknown as Node;
  const drawn = Object.values(root.states).flatMap((node) => drawState(node, '  '));
  return [
    `%% ${workflow.label}, version ${workflow.version}. Generated from the chart: do not edit.`,
    '%% A dashed state rests and may wake; a double edge is the end. What moves nothing is not drawn.',
    'flowchart TB',
    ...(root.type === 'parallel' ? [] : drawStart(root, '  ')),
    ...drawn,
    ...arrowsFrom(root),
    '  classDef resting stroke-dasharray: 6 4',
    '  classDef ended stroke-width: 4px',
    '  classDef start fill: #000, stroke: #000',
    '',
  ].join('\n');
}

const idOf = ({ path }: Node): string => path.join('_') || 'root';

/** Mermaid reads quotation marks and hashes as its own, and writes them so. */
const text = (words: string): string => words.replaceAll('#', '#35;').replaceAll('"', '#quot;');

const labelOf = ({ key, meta }: Node): string => (meta as StateMeta | undefined)?.label ?? key;

function drawState(node: Node, indent: string): readonly string[] {
  const inner = Object.values(node.states);
  if (inner.length > 0) {
    return [
      `${indent}subgraph ${idOf(node)}["${text(labelOf(node))}"]`,
      ...drawStart(node, `${indent}  `),
      ...inner.flatMap((state) => drawState(state, `${indent}  `)),
      `${indent}end`,
    ];
  }
  const style = ['ended', 'resting'].find((tag) => node.tags.includes(tag));
  return [`${indent}${idOf(node)}("${text(labelOf(node))}")${style ? `:::${style}` : ''}`];
}

function drawStart(node: Node, indent: string): readonly string[] {
  const first = node.initial?.target[0];
  if (node.type === 'parallel' || first === undefined) return [];
  return [`${indent}${idOf(node)}_start((" ")):::start --> ${idOf(first)}`];
}

/** One arrow between two states, however many events lead from the one to the other. */
function arrowsFrom(root: Node): readonly string[] {
  const arrows = new Map<string, Set<string>>();
  const visit = (node: Node): void => {
    for (const [event, transitions] of node.transitions) {
      for (const target of transitions.flatMap(({ target: targets }) => targets ?? [])) {
        if (target === node) continue;
        const arrow = `${idOf(node)}|${idOf(target)}`;
        arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(event));
      }
    }
    Object.values(node.states).forEach(visit);
  };
  visit(root);
  return [...arrows].map(([arrow, events]) => {
    const [from = '', to = ''] = arrow.split('|');
    return `  ${from} -->|"${[...events].map(text).join('<br/>')}"| ${to}`;
  });
}
