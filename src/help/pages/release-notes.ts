/** A stretch of text; `isCode` where it is typed as it stands. */
export interface Stretch {
  readonly text: string;
  readonly isCode: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly stretches: readonly Stretch[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Stretch[])[] };

/**
 * Reads the few forms that the release notes are written in: headings, lists, paragraphs and code.
 * Anything else is shown as it was typed; nothing of it ever becomes markup.
 */
export function readReleaseNotes(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of text.replace(/^#+ .*$/gm, '\n$&\n').split(/\n\s*\n/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '');
    const [first = ''] = lines;
    // The page has a heading of the first rank of its own.
    if (lines.length === 0 || /^# /.test(first)) continue;
    if (/^#{2,} /.test(first)) blocks.push({ kind: 'heading', text: first.replace(/^#+ /, '') });
    else if (/^[-*] /.test(first)) blocks.push({ kind: 'list', items: itemsIn(lines) });
    else blocks.push({ kind: 'paragraph', stretches: stretchesIn(lines.join(' ')) });
  }
  return blocks;
}

function itemsIn(lines: readonly string[]): readonly (readonly Stretch[])[] {
  const items: string[] = [];
  for (const line of lines) {
    if (/^[-*] /.test(line)) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items.map(stretchesIn);
}

const stretchesIn = (text: string): readonly Stretch[] =>
  text
    .split('`')
    .map((one, index) => ({ text: one, isCode: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
