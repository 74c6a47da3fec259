import { arrowHead, arrowLine, arrowWords, type Way } from './arrow-drawing';
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
  /** The steps of the path so far, as `stepFrom` writes them. */
  readonly gone: ReadonlySet<string>;
}

export const stepFrom = (from: string, to: string): string => `${from} ${to}`;

/** Room around the picture for borders and ticks, which stand out a little. */
const edge = 5;

/**
 * The picture as SVG. Colours are the reader's own (currentColor, Canvas) or stand on a ground of
 * their own; attributes carry them, since a page allows no styles within.
 */
export function svgOf(places: Places, caption: Caption): string {
  const { id, title, description, now, passed, gone } = caption;
  const isOpen = ({ from }: Arrow): boolean => now !== null && isWithin(now, from);
  const wayOf = (arrow: Arrow): Way => {
    if (isOpen(arrow)) return 'open';
    return arrow.to.some((to) => gone.has(stepFrom(arrow.from, to))) ? 'gone' : 'other';
  };
  const waysOn = [...places.arrows, ...places.footers].map(({ arrow }) => arrow).filter(isOpen);
  const isNext = ({ path, alsoFrom }: PlacedState): boolean =>
    waysOn.some(({ to }) => to.includes(path)) ||
    alsoFrom.some(({ from }) => now !== null && from.includes(now));
  const borderOf = (state: PlacedState): Border => {
    if (state.path === now) return 'now';
    if (isNext(state)) return 'next';
    return passed.has(state.path) ? 'passed' : 'other';
  };
  const exitBorder = ({ to }: PlacedExit): ExitBorder => {
    const leadingTo = places.arrows.filter(({ arrow }) => arrow.to.join(' ') === to.join(' '));
    const ways = leadingTo.map(({ arrow }) => wayOf(arrow));
    if (ways.includes('open')) return 'next';
    return ways.includes('gone') ? 'passed' : 'note';
  };

  // What was taken and what leads on from here lies above the other arrows where they cross.
  const arrows = (['other', 'gone', 'open'] as const).flatMap((way) =>
    places.arrows.filter(({ arrow }) => wayOf(arrow) === way),
  );
  const drawn = [
    ...places.frames.map((frame) => frameBox(frame, now !== null && isWithin(now, frame.path))),
    ...arrows.map((placed) => arrowLine(placed, id, wayOf(placed.arrow))),
    ...arrows.map((placed) => arrowWords(placed, wayOf(placed.arrow))),
    ...places.footers.map((footer) => footerWords(footer, isOpen(footer.arrow))),
    ...places.states.map((state) => stateBox(state, borderOf(state), passed, id)),
    ...places.exits.map((exit) => exitNote(exit, exitBorder(exit))),
  ];
  const key = legend();
  const width = Math.max(places.width, key.width) + 2 * edge;
  const height = places.height + key.height + 2 * edge;
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
    element('defs', {}, [arrowHead(id, 'other'), arrowHead(id, 'open')]),
    key.drawn,
    element('g', { transform: `translate(0 ${key.height})` }, drawn),
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
    ...textLines(lines, { x: middle, y: y + 8 + nameSize }, type),
    ...textLines(
      noteLines,
      { x: middle, y: y + 8 + smallSize + lines.length * lineHeight.name },
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

type ExitBorder = 'next' | 'passed' | 'note';

const exitNote = (exit: PlacedExit, border: ExitBorder): Svg =>
  element('g', { class: 'app-chart__exit' }, [
    element('title', {}, [words(exit.labels.join('; '))]),
    box(exit, exit.height / 2, borders[border]),
    ...textLines(
      exit.lines,
      { x: exit.x + exit.width / 2, y: exit.y + 6 + smallSize },
      { size: smallSize, centred: true, italic: true },
    ),
  ]);

const meanings: readonly (readonly [Border, string])[] = [
  ['now', 'Where it is now'],
  ['passed', 'Has been there'],
  ['next', 'May come next'],
  ['other', 'Other states'],
];
const entryWidth = (text: string): number => widthOf(text, nameSize) + 62;
const keyLine = 32;

/** Two entries a line: a phone shows the whole key, and moves the picture under it. */
const widestKey = 330;

/** What the borders mean. */
function legend(): {
  readonly drawn: Svg;
  readonly width: number;
  readonly height: number;
} {
  let x = 0;
  let y = 0;
  let width = 0;
  const entries = meanings.flatMap(([border, text]) => {
    if (x > 0 && x + entryWidth(text) > widestKey) {
      x = 0;
      y += keyLine;
    }
    const sample = { x: x + 2, y: y + 4, width: 26, height: 18 };
    x += entryWidth(text);
    width = Math.max(width, x);
    return [
      box(sample, 5, borders[border]),
      ...(border === 'passed' ? tick(sample) : []),
      ...textLines([text], { x: sample.x + 36, y: y + 19 }),
    ];
  });
  return {
    drawn: element('g', { class: 'app-chart__legend' }, entries),
    width,
    height: y + keyLine + 14,
  };
}
