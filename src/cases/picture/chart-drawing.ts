import { isWithin, type Arrow } from './chart-outline';
import { lineHeight } from './group-layout';
import type { PlacedArrow, PlacedExit, Places, PlacedState, Point, Rectangle } from './places';
import { nameSize, smallSize, widthOf } from './text-width';

/** Whose picture it is and where this one record stands in it. */
export interface Caption {
  /** Makes the ids of the picture unlike those of any other on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Null where the record stands in no state of this picture. */
  readonly now: string | null;
  readonly passed: ReadonlySet<string>;
}

type Standing = 'now' | 'passed' | 'next' | 'other';

/**
 * The picture as SVG. Colours are the reader's own (currentColor, Canvas), except where the record
 * stands; presentation attributes carry them, since pages allow no styles within.
 */
export function svgOf(places: Places, caption: Caption): string {
  const { id, now } = caption;
  const isOpen = ({ from }: Arrow): boolean => now !== null && isWithin(now, from);
  const open = places.arrows.filter(({ arrow }) => isOpen(arrow));
  const drawnNext = [...open, ...places.footers.filter(({ arrow }) => isOpen(arrow))]
    .filter(({ arrow }) => arrow.to.length === 1)
    .flatMap(({ arrow }) => arrow.to);
  const saidNext = places.states
    .filter(({ alsoFrom }) => alsoFrom.some(({ from }) => now !== null && from.includes(now)))
    .map(({ path }) => path);
  const next = new Set([...drawnNext, ...saidNext]);
  const standingOf = (path: string): Standing => {
    if (path === now) return 'now';
    if (next.has(path)) return 'next';
    return caption.passed.has(path) ? 'passed' : 'other';
  };
  const isOpenExit = ({ to }: PlacedExit): boolean =>
    open.some(({ arrow }) => arrow.to.join(' ') === to.join(' '));

  const width = Math.max(places.width, legendWidth);
  const height = places.height + legendHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="app-chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}" width="${width + 2 * edge}" height="${height + 2 * edge}" font-family="Arial, sans-serif" font-size="${nameSize}" fill="none">`,
    `<title id="${id}-title">${escaped(caption.title)}</title>`,
    `<desc id="${id}-desc">${escaped(caption.description)}</desc>`,
    '<defs>',
    ...(['way', 'open'] as const).map((name) => arrowHead(id, name)),
    '</defs>',
    legend(),
    `<g transform="translate(0 ${legendHeight})">`,
    ...places.frames.map(({ path, label, ...frame }) =>
      group(
        `app-chart__frame${now !== null && isWithin(now, path) ? ' app-chart__frame--now' : ''}`,
        box(frame, 4, now !== null && isWithin(now, path) ? strong : pale),
        words([label], frame.x + 14, frame.y + 23, { size: nameSize, bold: true }),
      ),
    ),
    ...inFront(places.arrows, isOpen).map((placed) => line(placed, id, isOpen(placed.arrow))),
    ...inFront(places.arrows, isOpen).map((placed) => label(placed, isOpen(placed.arrow))),
    ...places.footers.map(({ arrow, lines, x, y }) =>
      group(
        'app-chart__footer',
        words(lines, x, y + lineHeight.small, { size: smallSize, bold: isOpen(arrow) }),
      ),
    ),
    ...places.states.map((state) => stateBox(state, standingOf(state.path), id)),
    ...places.exits.map((exit) => exitNote(exit, isOpenExit(exit))),
    '</g>',
    '</svg>',
  ].join('\n');
}

/** What the style sheet of the page adds: the reader's own highlight where colours are forced. */
export const chartCss = `.app-chart {
  display: block;
  max-width: none;
  print-color-adjust: exact;
}

.app-chart__way--open,
.app-chart__state--next,
.app-chart__exit--open {
  color: #1d70b8;
}

.app-chart__state--next text,
.app-chart__exit--open text {
  color: #0b0c0c;
}

@media (forced-colors: active) {
  .app-chart__way--open,
  .app-chart__state--next,
  .app-chart__state--next text,
  .app-chart__exit--open,
  .app-chart__exit--open text {
    color: CanvasText;
  }

  .app-chart__state--now > rect {
    fill: Highlight;
    stroke: Highlight;
  }

  .app-chart__state--now > text {
    fill: HighlightText;
  }
}
`;

const pale = 'stroke="currentColor" stroke-opacity="0.4"';
const plain = 'stroke="currentColor" stroke-width="1.5"';
const strong = 'stroke="currentColor" stroke-width="2"';
const dashed = 'stroke="currentColor" stroke-width="3" stroke-dasharray="8 4"';
const filled = 'fill="#1d70b8" stroke="#1d70b8" stroke-width="3"';

const borders: Readonly<Record<Standing, string>> = {
  now: filled,
  passed: plain,
  next: dashed,
  other: pale,
};

/** Text of a person, made harmless between tags and within quotation marks alike. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const group = (className: string, ...parts: readonly string[]): string =>
  `<g class="${className}">${parts.join('')}</g>`;

const number = (value: number): string => String(Math.round(value * 10) / 10);

const box = ({ x, y, width, height }: Rectangle, radius: number, attributes: string): string =>
  `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${radius}" ${attributes}/>`;

interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: 'middle';
  readonly fill?: string;
  readonly italic?: boolean;
}

/** Lines of words, from the base of the first. */
function words(lines: readonly string[], x: number, y: number, type: Type): string {
  const step = type.size === nameSize ? lineHeight.name : lineHeight.small;
  const attributes = [
    `font-size="${type.size}"`,
    `fill="${type.fill ?? 'currentColor'}"`,
    ...(type.bold ? ['font-weight="bold"'] : []),
    ...(type.italic ? ['font-style="italic"'] : []),
    ...(type.anchor ? [`text-anchor="${type.anchor}"`] : []),
  ].join(' ');
  return lines
    .map(
      (text, index) =>
        `<text x="${number(x)}" y="${number(y + index * step)}" ${attributes}>${escaped(text)}</text>`,
    )
    .join('');
}

function stateBox(state: PlacedState, standing: Standing, id: string): string {
  const { x, y, width, lines, noteLines } = state;
  const middle = x + width / 2;
  const type = {
    anchor: 'middle',
    bold: standing === 'now',
    ...(standing === 'now' && { fill: '#fff' }),
  } as const;
  return [
    `<g class="app-chart__state app-chart__state--${standing}" data-state="${escaped(state.path)}"${standing === 'now' ? ` id="${id}-now"` : ''}>`,
    box(state, 8, borders[standing]),
    words(lines, middle, y + 21, { ...type, size: nameSize }),
    words(noteLines, middle, y + 20 + lines.length * lineHeight.name, { ...type, size: smallSize }),
    ...(standing === 'passed' ? [tick(state)] : []),
    '</g>',
  ].join('');
}

/** On the corner of a box, where no words are. White on green is legible on any ground. */
const tick = ({ x, y }: Point): string =>
  `<circle cx="${number(x + 4)}" cy="${number(y + 4)}" r="8" fill="#00703c"/><path d="M${number(x)} ${number(y + 4)}l3 3.5 5-7" stroke="#fff" stroke-width="2"/>`;

const exitNote = (exit: PlacedExit, isOpen: boolean): string =>
  group(
    `app-chart__exit${isOpen ? ' app-chart__exit--open' : ''}`,
    `<title>${escaped(exit.labels.join('; '))}</title>`,
    box(
      exit,
      exit.height / 2,
      isOpen ? dashed : 'stroke="currentColor" stroke-opacity="0.4" stroke-dasharray="1 3"',
    ),
    words(exit.lines, exit.x + exit.width / 2, exit.y + 18, {
      size: smallSize,
      anchor: 'middle',
      italic: true,
    }),
  );

const arrowHead = (id: string, name: 'way' | 'open'): string =>
  `<marker id="${id}-${name}" class="app-chart__way--${name}" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" refX="8" refY="5" orient="auto"><path d="M0 1 9 5 0 9z" fill="currentColor"${name === 'way' ? ' fill-opacity="0.6"' : ''}/></marker>`;

/** What leads on from here lies above the other arrows where they cross. */
const inFront = (
  arrows: readonly PlacedArrow[],
  isOpen: (arrow: Arrow) => boolean,
): readonly PlacedArrow[] => [
  ...arrows.filter(({ arrow }) => !isOpen(arrow)),
  ...arrows.filter(({ arrow }) => isOpen(arrow)),
];

const line = ({ points }: PlacedArrow, id: string, isOpen: boolean): string =>
  `<path class="app-chart__way${isOpen ? ' app-chart__way--open' : ''}" d="${rounded(points)}" stroke="currentColor" ${isOpen ? 'stroke-width="2.5"' : 'stroke-opacity="0.5"'} marker-end="url(#${id}-${isOpen ? 'open' : 'way'})"/>`;

function label({ arrow, label: place }: PlacedArrow, isOpen: boolean): string {
  const { x, y, width, lines } = place;
  return group(
    `app-chart__label${isOpen ? ' app-chart__label--open' : ''}`,
    `<title>${escaped(arrow.ways.join('; '))}</title>`,
    box(place, 0, 'fill="Canvas"'),
    words(lines, x + width / 2, y + 12, { size: smallSize, anchor: 'middle', bold: isOpen }),
  );
}

/** A line through the points, its corners rounded. */
function rounded(points: readonly Point[]): string {
  const [start, ...others] = points;
  const end = others.pop();
  if (!start || !end) return '';
  const all = [start, ...others, end];
  const corners = others.map((corner, index) => {
    const before = towards(corner, all[index] ?? corner);
    const after = towards(corner, all[index + 2] ?? corner);
    return `L${pair(before)}Q${pair(corner)} ${pair(after)}`;
  });
  return `M${pair(start)}${corners.join('')}L${pair(end)}`;
}

const pair = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;

/** The point a few pixels away from a corner on the way to another, or half way if that is less. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(6, length / 2) / length;
  return {
    x: corner.x + (other.x - corner.x) * share,
    y: corner.y + (other.y - corner.y) * share,
  };
}

/** Room around the picture for borders and ticks, which stand out a little. */
const edge = 5;

const legendHeight = 44;
const meanings: readonly (readonly [Standing, string])[] = [
  ['now', 'Where it is now'],
  ['passed', 'Has been there'],
  ['next', 'May come next'],
  ['other', 'Other states'],
];
const legendWidth = meanings.reduce((sum, [, text]) => sum + widthOf(text, nameSize) + 62, 0);

function legend(): string {
  let x = 0;
  const entries = meanings.map(([standing, text]) => {
    const sample = box({ x: x + 2, y: 4, width: 26, height: 18 }, 5, borders[standing]);
    const mark = standing === 'passed' ? tick({ x, y: 2 }) : '';
    const entry = sample + mark + words([text], x + 36, 18, { size: nameSize });
    x += widthOf(text, nameSize) + 62;
    return entry;
  });
  return group('app-chart__legend', ...entries);
}
