import ELK, { type ElkExtendedEdge, type ElkNode, type ElkShape } from 'elkjs/lib/elk.bundled.js';
import { inRows, moved } from './arranging';
import type { Arrow, OutlineState } from './chart-outline';
import type { PlacedExit, PlacedFooter, Places, Rectangle } from './places';
import { bold, linesOf, nameSize, smallSize, widestOf, widthOf } from './text-width';

export const lineHeight = { name: 20, small: 17 } as const;

/** The widest a line of words may be, and the room around it, in pixels. */
const most = { name: 108, way: 84, exit: 130 };
const margin = 14;
const titleHeight = 38;

const layered = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  // A chart names its states in the order a review meets them: what leads back is drawn upwards.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.spacing.nodeNode': '10',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '10',
};

let elk: InstanceType<typeof ELK> | undefined;

/** A state's name, and the stage it belongs to. */
export type NameOf = (path: string) => { readonly stage: string | null; readonly name: string };

interface Setting {
  readonly nameOf: NameOf;
  /** In pixels: what is wider stands alone in its row. */
  readonly widest: number;
}

/**
 * Lays out one frame of a chart with all that stands in it, or a few states without a frame. What
 * leads out of it ends at a note that names the state it leads to.
 */
export async function layGroup(
  group: readonly OutlineState[],
  arrows: readonly Arrow[],
  { nameOf, widest }: Setting,
): Promise<Places> {
  const [only] = group;
  const frame = group.length === 1 && only && only.within.length > 0 ? only : null;
  const isOfFrame = ({ from }: Arrow): boolean => from === frame?.path;
  const ownArrows = arrows.filter((arrow) => !isOfFrame(arrow));

  const parts: Places[] = [];
  for (const part of connected(group.flatMap(leavesOf), ownArrows)) {
    const isOfPart = ({ from }: Arrow): boolean => part.some(({ path }) => path === from);
    parts.push(await layStates(part, ownArrows.filter(isOfPart), nameOf));
  }
  return frame
    ? framed(frame, inRows(parts, widest - 2 * margin), arrows.filter(isOfFrame), nameOf)
    : inRows(parts, widest);
}

const leavesOf = (state: OutlineState): readonly OutlineState[] =>
  state.within.length === 0 ? [state] : state.within.flatMap(leavesOf);

/** The states that arrows join, directly or by way of others, keep together. */
function connected(
  states: readonly OutlineState[],
  arrows: readonly Arrow[],
): readonly (readonly OutlineState[])[] {
  const ends = arrows.map(({ from, to }) => [from, to.join(' ')]);
  const joinedTo = (found: ReadonlySet<string>): ReadonlySet<string> => {
    const touching = ends.filter((pair) => pair.some((end) => found.has(end))).flat();
    const more = new Set([...found, ...touching]);
    return more.size === found.size ? found : joinedTo(more);
  };
  const parts: OutlineState[][] = [];
  for (const state of states) {
    if (parts.some((part) => part.includes(state))) continue;
    const together = joinedTo(new Set([state.path]));
    parts.push(states.filter(({ path }) => together.has(path)));
  }
  return parts;
}

async function layStates(
  states: readonly OutlineState[],
  arrows: readonly Arrow[],
  nameOf: NameOf,
): Promise<Places> {
  const isHere = (path: string): boolean => states.some((state) => state.path === path);
  const isExit = ({ to }: Arrow): boolean => to.length > 1 || !to.every(isHere);
  const boxes = states.map(boxOf);
  const exits = exitsOf(arrows.filter(isExit), nameOf);
  const ways = arrows.map((arrow) => ({
    arrow,
    lines: linesOf(wordsOn(arrow), smallSize, most.way),
  }));

  elk ??= new ELK();
  const laid: ElkNode = await elk.layout({
    id: 'group',
    layoutOptions: layered,
    children: [
      ...boxes.map(({ path, width, height }) => ({ id: path, width, height })),
      ...exits.map(({ id, width, height }) => ({ id, width, height })),
    ],
    edges: ways.map(({ arrow, lines }, index): ElkExtendedEdge => ({
      id: `way ${index}`,
      sources: [arrow.from],
      targets: [isExit(arrow) ? exitId(arrow) : arrow.to.join()],
      labels: [
        {
          text: lines.join(' '),
          width: widestOf(lines, smallSize) + 6,
          height: lines.length * lineHeight.small + 2,
          layoutOptions: { 'elk.edgeLabels.inline': 'true' },
        },
      ],
    })),
  });

  const nodes = new Map(laid.children?.map((node) => [node.id, rectangleOf(node)]));
  const placeOf = (id: string): Rectangle => {
    const place = nodes.get(id);
    if (!place) throw new Error(`The layout of the picture lost "${id}"`);
    return place;
  };
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    frames: [],
    states: boxes.map((box) => ({ ...box, ...placeOf(box.path) })),
    exits: exits.map(({ id, ...exit }) => ({ ...exit, ...placeOf(id) })),
    arrows: ways.map(({ arrow, lines }, index) => {
      const edge = laid.edges?.[index];
      return {
        arrow,
        points: pointsOf(edge),
        label: { lines, ...rectangleOf(edge?.labels?.[0] ?? {}) },
      };
    }),
    footers: [],
  };
}

const rectangleOf = ({ x = 0, y = 0, width = 0, height = 0 }: ElkShape): Rectangle => ({
  x,
  y,
  width,
  height,
});

const pointsOf = (edge: ElkExtendedEdge | undefined) =>
  (edge?.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [
    startPoint,
    ...(bendPoints ?? []),
    endPoint,
  ]);

function boxOf({ path, label, alsoFrom }: OutlineState) {
  const lines = linesOf(label, nameSize, most.name);
  const noteLines = alsoFrom.flatMap(({ way, from }) =>
    linesOf(
      `From ${from.length === 0 ? 'any state' : `${from.length} states`}: ${way}`,
      smallSize,
      most.name,
    ),
  );
  // The state a record stands in is written in bold.
  const width = Math.max(widestOf(lines, nameSize) * bold, widestOf(noteLines, smallSize));
  return {
    path,
    alsoFrom,
    lines,
    noteLines,
    width: Math.ceil(Math.max(80, width + 22)),
    height: lines.length * lineHeight.name + noteLines.length * lineHeight.small + 16,
  };
}

/** What stands on an arrow: one way by its name, and how many there are besides. */
function wordsOn({ ways }: Arrow): string {
  const [first = '', ...others] = ways;
  if (others.length === 0) return first;
  return `${first} (or ${others.length} other ${others.length === 1 ? 'way' : 'ways'})`;
}

const exitId = ({ to }: Arrow): string => `exit ${to.join(' ')}`;

interface Exit extends Omit<PlacedExit, 'x' | 'y'> {
  readonly id: string;
}

/** One note for each state, or choice of states, that arrows from here lead to elsewhere. */
function exitsOf(arrows: readonly Arrow[], nameOf: NameOf): readonly Exit[] {
  const byId = new Map(arrows.map((arrow) => [exitId(arrow), arrow.to]));
  return [...byId].map(([id, to]): Exit => {
    const lines =
      to.length === 1
        ? to.flatMap((path) => exitLines(nameOf(path)))
        : [`One of ${to.length} states`];
    return {
      id,
      to,
      lines,
      labels: to.map((path) => nameOf(path).name),
      width: Math.ceil(widestOf(lines, smallSize) + 40),
      height: lines.length * lineHeight.small + 12,
    };
  });
}

const exitLines = ({ stage, name }: ReturnType<NameOf>): readonly string[] => [
  ...(stage === null ? [] : linesOf(`${stage}:`, smallSize, most.exit)),
  ...linesOf(name, smallSize, most.exit),
];

/** A frame around its states, and under them what all of them have in common, in words. */
function framed(
  frame: OutlineState,
  inside: Places,
  arrows: readonly Arrow[],
  nameOf: NameOf,
): Places {
  const width = Math.max(inside.width, widthOf(frame.label, nameSize) * bold) + 2 * margin;
  let bottom = titleHeight + inside.height + margin;
  const footers = arrows.map((arrow): PlacedFooter => {
    const targets = arrow.to.map((path) => nameOf(path).name).join('; ');
    const words = `In every state here: ${arrow.ways.join('; ')} → ${targets}`;
    const lines = linesOf(words, smallSize, width - 2 * margin);
    const height = lines.length * lineHeight.small;
    const footer = { arrow, lines, x: margin, y: bottom, width: width - 2 * margin, height };
    bottom += height + 6;
    return footer;
  });
  const height = footers.length > 0 ? bottom + 6 : bottom;
  return {
    ...moved(inside, { x: margin, y: titleHeight }),
    width,
    height,
    frames: [{ path: frame.path, label: frame.label, x: 0, y: 0, width, height }],
    footers,
  };
}
