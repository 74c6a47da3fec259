/** A piece of text; what was looked for is marked. */
export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

// The index holds no control characters, so that these stand for nothing else.
const begins = '\u0002';
const ends = '\u0003';

export const isMarked = (text: string): boolean => text.includes(begins);

/**
 * The marks of a text that was cut into plain words, set into the text as it was written: both have
 * a character for each of the other's, but for letters that a database takes for two.
 */
export function markedAsWritten(written: string, plain: string): string {
  const letters = [...written];
  const marked: string[] = [];
  let at = 0;
  for (const one of plain) marked.push(isMark(one) ? one : (letters[at++] ?? ''));
  return at === letters.length ? marked.join('') : plain;
}

const isMark = (letter: string): boolean => letter === begins || letter === ends;

/** The text that a database gave back, cut at its marks. */
export function segmentsOf(marked: string): readonly Segment[] {
  const parts = marked.split(begins);
  return parts.flatMap((part, index): Segment[] => {
    const [match = '', after] = index === 0 ? ['', part] : part.split(ends);
    return [
      { text: match, isMatch: true },
      { text: after ?? '', isMatch: false },
    ].filter(({ text }) => text !== '');
  });
}

/** In characters, whole words. */
const before = 80;
const atMost = 240;

/** So much of a text as a list has room for: what stands around its first match, or its beginning. */
export function shortened(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.findIndex(({ isMatch }) => isMatch);
  const shown: Segment[] = [];
  let room = atMost;
  for (const [index, { text, isMatch }] of segments.entries()) {
    if (room <= 0) break;
    const leads = first === 1 && index === 0;
    const part = isMatch ? text : leads ? ending(text, before) : beginning(text, room);
    shown.push({ text: part, isMatch });
    room -= part.length;
  }
  return shown;
}

function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).trimEnd()}…`;
}

function ending(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(-most);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}
