import { lineHeight } from './group-layout';
import type { Point, Rectangle } from './places';
import { element, words, type Svg } from './svg-element';
import { nameSize } from './text-width';

export const borders = {
  now: { fill: '#1d70b8', stroke: '#1d70b8', 'stroke-width': 3 },
  passed: { stroke: 'currentColor', 'stroke-width': 2 },
  next: { stroke: 'currentColor', 'stroke-width': 3, 'stroke-dasharray': '8 4' },
  other: { stroke: 'currentColor', 'stroke-opacity': '0.45' },
  note: { stroke: 'currentColor', 'stroke-opacity': '0.45', 'stroke-dasharray': '1 3' },
} as const;
export type Border = Exclude<keyof typeof borders, 'note'>;

export const box = (
  { x, y, width, height }: Rectangle,
  radius: number,
  attributes: Readonly<Record<string, string | number>>,
): Svg => element('rect', { x, y, width, height, rx: radius, ...attributes });

interface Type {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly centred?: boolean;
  readonly fill?: string;
}

/** Lines of words, from the base of the first. */
export function textLines(
  lines: readonly string[],
  { x, y }: Point,
  { size = nameSize, bold, italic, centred, fill = 'currentColor' }: Type = {},
): readonly Svg[] {
  const step = size === nameSize ? lineHeight.name : lineHeight.small;
  return lines.map((line, index) =>
    element(
      'text',
      {
        x,
        y: y + index * step,
        fill,
        'font-size': size,
        'font-weight': bold ? 'bold' : undefined,
        'font-style': italic ? 'italic' : undefined,
        'text-anchor': centred ? 'middle' : undefined,
      },
      [words(line)],
    ),
  );
}
