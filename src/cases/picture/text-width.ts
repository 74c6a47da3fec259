/** Type sizes of the picture, in pixels: states and their frames, and everything else. */
export const nameSize = 15;
export const smallSize = 14;

/**
 * How wide a line of Arial is, in pixels, as nearly as boxes need it: a little too wide rather than
 * too narrow. There is no browser on the server to ask.
 */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((width, letter) => width + shareOf(letter), 0) * size;
}

/** Letters by their share of the type size, from the metrics of Arial; the rest are average. */
const shares = new Map(
  (
    [
      ["ijl'|.,:;!", 0.28],
      [' frt()[]/"-', 0.35],
      ['ckszvxyJ', 0.51],
      ['ABCDEFGHKLNOPQRSTUVXYZ&', 0.73],
      ['mwMW@%', 0.9],
    ] as const
  ).flatMap(([letters, share]) => [...letters].map((letter) => [letter, share] as const)),
);
const average = 0.57;

const shareOf = (letter: string): number => shares.get(letter) ?? average;

/** How much wider bold letters are. */
export const bold = 1.08;

/** Breaks a text between words into as few lines as may be, and those as even as may be. */
export function linesOf(text: string, size: number, widest: number): readonly string[] {
  const fewest = filled(text, size, widest);
  let even = fewest;
  for (let narrower = widest - 4; narrower > 0; narrower -= 4) {
    const lines = filled(text, size, narrower);
    if (lines.length > fewest.length) break;
    even = lines;
  }
  return even;
}

const filled = (text: string, size: number, widest: number): readonly string[] =>
  text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    return last !== undefined && widthOf(longer, size) <= widest
      ? [...lines.slice(0, -1), longer]
      : [...lines, word];
  }, []);

export const widestOf = (lines: readonly string[], size: number): number =>
  Math.max(0, ...lines.map((line) => widthOf(line, size)));
