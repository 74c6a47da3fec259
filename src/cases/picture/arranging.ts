import type { Places, Point } from './places';

/** The room between two things side by side or one under the other, in pixels. */
const gap = 24;

/** Everything of a picture, moved together. */
export function moved(places: Places, { x, y }: Point): Places {
  const move = <T extends Point>(thing: T): T => ({ ...thing, x: thing.x + x, y: thing.y + y });
  return {
    ...places,
    frames: places.frames.map(move),
    states: places.states.map(move),
    exits: places.exits.map(move),
    arrows: places.arrows.map((placed) => ({
      ...placed,
      points: placed.points.map(move),
      label: move(placed.label),
    })),
    footers: places.footers.map(move),
  };
}

/** Side by side in the order given, in rows no wider than asked for where that can be. */
export function inRows(blocks: readonly Places[], widest: number): Places {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  const placed = blocks.map((block) => {
    if (x > 0 && x + block.width > widest) {
      x = 0;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    const here = { ...moved(block, { x, y }), right: x + block.width };
    x += block.width + gap;
    rowHeight = Math.max(rowHeight, block.height);
    return here;
  });
  return {
    width: Math.ceil(Math.max(0, ...placed.map(({ right }) => right))),
    height: Math.ceil(y + rowHeight),
    frames: placed.flatMap(({ frames }) => frames),
    states: placed.flatMap(({ states }) => states),
    exits: placed.flatMap(({ exits }) => exits),
    arrows: placed.flatMap(({ arrows }) => arrows),
    footers: placed.flatMap(({ footers }) => footers),
  };
}
