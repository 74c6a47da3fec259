/** Type sizes of the picture, in pixels: states and their frames, and everything else. */
export const nameSize = 13;
export const smallSize = 12;

/**
 * How wide a line of Arial is, in pixels, as nearly as boxes need it: a little too wide rather than
 * too narrow. There is no browser on the server to ask.
 */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((width, letter) => width + shareOf(letter), 0) * size;
}

/** Letters by their share of the type size, from the metrics of Arial; the rest are average. */
const shares: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[ijl'|.,:;!]/, 0.28],
  [/[ frt()[\]/"-]/, 0.35],
  [/[mwMW@%]/, 0.9],
  [/[A-Z&]/, 0.73],
  [/[ckszvxyJ]/, 0.51],
];
const average = 0.57;

/** How much wider bold letters are. */
export const bold = 1.08;

const shareOf = (letter: string): number =>
  shares.find(([letters]) => letters.test(letter))?.[1] ?? average;

/** Breaks a text between words, so that no line is wider than it must be. */
export function linesOf(text: string, size: number, widest: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    return last !== undefined && widthOf(longer, size) <= widest
      ? [...lines.slice(0, -1), longer]
      : [...lines, word];
  }, []);
}

export const widestOf = (lines: readonly string[], size: number): number =>
  Math.max(0, ...lines.map((line) => widthOf(line, size)));
