import { arrowHead, arrowLine, arrowWords } from './arrow-drawing';
import { isWithin, type Arrow } from './chart-outline';
import { lineHeight } from './group-layout';
import type { PlacedExit, PlacedFooter, PlacedFrame, Places, PlacedState, Point } from './places';
import { borders, box, textLines, type Border } from './shapes';
import { element, rounded, words, type Svg } from './svg-element';
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

/** Room around the picture for borders and ticks, which stand out a little. */
const edge = 5;

/**
 * The picture as SVG. Colours are the reader's own (currentColor, Canvas) or stand on a ground of
 * their own; attributes carry them, since a page allows no styles within.
 */
export function svgOf(places: Places, { id, title, description, now, passed }: Caption): string {
  const isOpen = ({ from }: Arrow): boolean => now !== null && isWithin(now, from);
  const waysOn = [...places.arrows, ...places.footers].map(({ arrow }) => arrow).filter(isOpen);
  const isNext = ({ path, alsoFrom }: PlacedState): boolean =>
    waysOn.some(({ to }) => to.includes(path)) ||
    alsoFrom.some(({ from }) => now !== null && from.includes(now));
  const borderOf = (state: PlacedState): Border => {
    if (state.path === now) return 'now';
    if (isNext(state)) return 'next';
    return passed.has(state.path) ? 'passed' : 'other';
  };
  const isOpenExit = ({ to }: PlacedExit): boolean =>
    waysOn.some((arrow) => arrow.to.join(' ') === to.join(' '));

  // What leads on from here lies above the other arrows where they cross.
  const arrows = [
    ...places.arrows.filter(({ arrow }) => !isOpen(arrow)),
    ...places.arrows.filter(({ arrow }) => isOpen(arrow)),
  ];
  const drawn = [
    ...places.frames.map((frame) => frameBox(frame, now !== null && isWithin(now, frame.path))),
    ...arrows.map((placed) => arrowLine(placed, id, isOpen(placed.arrow))),
    ...arrows.map((placed) => arrowWords(placed, isOpen(placed.arrow))),
    ...places.footers.map((footer) => footerWords(footer, isOpen(footer.arrow))),
    ...places.states.map((state) => stateBox(state, borderOf(state), passed, id)),
    ...places.exits.map((exit) => exitNote(exit, isOpenExit(exit))),
  ];
  const width = Math.max(places.width, legendWidth) + 2 * edge;
  const height = places.height + legendHeight + 2 * edge;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'app-chart',
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    viewBox: [-edge, -edge, Math.ceil(width), Math.ceil(height)].join(' '),
    width: Math.ceil(width),
    height: Math.ceil(height),
    'font-family': 'Arial, sans-serif',
    'font-size': nameSize,
    fill: 'none',
  };
  return element('svg', attributes, [
    element('title', { id: `${id}-title` }, [words(title)]),
    element('desc', { id: `${id}-desc` }, [words(description)]),
    element('defs', {}, [arrowHead(id, false), arrowHead(id, true)]),
    legend(),
    element('g', { transform: `translate(0 ${legendHeight})` }, drawn),
  ]);
}

const frameBox = (frame: PlacedFrame, isNow: boolean): Svg =>
  element('g', { class: isNow ? 'app-chart__frame app-chart__frame--now' : 'app-chart__frame' }, [
    box(frame, 4, isNow ? borders.passed : borders.other),
    ...textLines([frame.label], { x: frame.x + 14, y: frame.y + 23 }, { bold: true }),
  ]);

const footerWords = ({ lines, x, y }: PlacedFooter, isOpen: boolean): Svg =>
  element(
    'g',
    { class: 'app-chart__footer' },
    textLines(lines, { x, y: y + lineHeight.small }, { size: smallSize, bold: isOpen }),
  );

function stateBox(
  state: PlacedState,
  border: Border,
  passed: ReadonlySet<string>,
  id: string,
): Svg {
  const { path, lines, noteLines, x, y, width } = state;
  const isNow = border === 'now';
  const type = { centred: true, bold: isNow, ...(isNow && { fill: '#fff' }) };
  const middle = x + width / 2;
  const attributes = {
    class: `app-chart__state app-chart__state--${border}`,
    'data-state': path,
    id: isNow ? `${id}-now` : undefined,
  };
  return element('g', attributes, [
    box(state, 8, borders[border]),
    ...textLines(lines, { x: middle, y: y + 21 }, type),
    ...textLines(
      noteLines,
      { x: middle, y: y + 20 + lines.length * lineHeight.name },
      { ...type, size: smallSize },
    ),
    ...(passed.has(path) && !isNow ? tick(state) : []),
  ]);
}

/** On the corner of a box, where no words are. White on green is legible on any ground. */
const tick = ({ x, y }: Point): readonly Svg[] => [
  element('circle', { cx: x + 4, cy: y + 4, r: 8, fill: '#00703c' }),
  element('path', {
    d: `M${rounded(x)} ${rounded(y + 4)}l3 3.5 5-7`,
    stroke: '#fff',
    'stroke-width': 2,
  }),
];

const exitNote = (exit: PlacedExit, isOpen: boolean): Svg =>
  element('g', { class: isOpen ? 'app-chart__exit app-chart__exit--open' : 'app-chart__exit' }, [
    element('title', {}, [words(exit.labels.join('; '))]),
    box(exit, exit.height / 2, isOpen ? borders.next : borders.note),
    ...textLines(
      exit.lines,
      { x: exit.x + exit.width / 2, y: exit.y + 18 },
      { size: smallSize, centred: true, italic: true },
    ),
  ]);

const legendHeight = 44;
const meanings: readonly (readonly [Border, string])[] = [
  ['now', 'Where it is now'],
  ['passed', 'Has been there'],
  ['next', 'May come next'],
  ['other', 'Other states'],
];
const entryWidth = (text: string): number => widthOf(text, nameSize) + 62;
const legendWidth = meanings.reduce((sum, [, text]) => sum + entryWidth(text), 0);

function legend(): Svg {
  let x = 0;
  const entries = meanings.flatMap(([border, text]) => {
    const sample = { x: x + 2, y: 4, width: 26, height: 18 };
    x += entryWidth(text);
    return [
      box(sample, 5, borders[border]),
      ...(border === 'passed' ? tick(sample) : []),
      ...textLines([text], { x: sample.x + 34, y: 18 }),
    ];
  });
  return element('g', { class: 'app-chart__legend' }, entries);
}
