import type { PlacedArrow, Point } from './places';
import { box, textLines } from './shapes';
import { element, rounded, words, type Svg } from './svg-element';
import { smallSize } from './text-width';

/** A way that may be taken now, one that was taken, or any other. */
export type Way = 'open' | 'gone' | 'other';

const headId = (id: string, way: Way): string => `${id}-${way === 'other' ? 'way' : 'bold'}`;

/** Told apart by the line itself: colour says nothing to some, and nothing at all in print. */
const lines = {
  open: { 'stroke-width': 3, 'stroke-dasharray': '8 4' },
  gone: { 'stroke-width': 3 },
  other: { 'stroke-opacity': '0.55' },
} as const satisfies Readonly<Record<Way, object>>;

export const arrowHead = (id: string, way: Way): Svg =>
  element(
    'marker',
    {
      id: headId(id, way),
      markerUnits: 'userSpaceOnUse',
      markerWidth: 10,
      markerHeight: 10,
      refX: 8,
      refY: 5,
      orient: 'auto',
    },
    [
      element('path', {
        d: 'M0 1 9 5 0 9z',
        fill: 'currentColor',
        'fill-opacity': way === 'other' ? '0.65' : undefined,
      }),
    ],
  );

export const arrowLine = ({ points }: PlacedArrow, id: string, way: Way): Svg =>
  element('path', {
    class: `app-chart__way app-chart__way--${way}`,
    d: withRoundCorners(points),
    stroke: 'currentColor',
    ...lines[way],
    'marker-end': `url(#${headId(id, way)})`,
  });

export function arrowWords({ arrow, label }: PlacedArrow, way: Way): Svg {
  const middle = label.x + label.width / 2;
  return element('g', { class: 'app-chart__words' }, [
    element('title', {}, [words(arrow.ways.join('; '))]),
    // The ground of the page, so that the arrow does not run through the words.
    box(label, 0, { fill: 'Canvas' }),
    ...textLines(
      label.lines,
      { x: middle, y: label.y + smallSize },
      { size: smallSize, centred: true, bold: way === 'open' },
    ),
  ]);
}

/** A line through the points. */
function withRoundCorners(points: readonly Point[]): string {
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

const pair = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;

/** The point a few pixels away from a corner on the way to another, or half way if that is less. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(6, length / 2) / length;
  return {
    x: corner.x + (other.x - corner.x) * share,
    y: corner.y + (other.y - corner.y) * share,
  };
}
