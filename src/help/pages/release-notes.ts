/** A stretch of text; `isCode` where it is typed as it stands. */
export interface Stretch {
  readonly text: string;
  readonly isCode: boolean;
}

export type Written =
  | { readonly kind: 'paragraph'; readonly stretches: readonly Stretch[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Stretch[])[] };

/** One version: what it brought to everybody, and what only concerns whoever runs the service. */
export interface Release {
  readonly version: string;
  readonly blocks: readonly Written[];
  readonly asides: readonly { readonly heading: string; readonly blocks: readonly Written[] }[];
}

/**
 * Reads the few forms that the release notes are written in: versions (`##`), asides of a version
 * (`###`), lists, paragraphs and code. Anything else is shown as it was typed; nothing of it ever
 * becomes markup.
 */
export const readReleaseNotes = (text: string): readonly Release[] =>
  partsOf(text, '## ').map(({ heading, rest }) => {
    const asides = partsOf(rest, '### ');
    const [own = ''] = rest.split(/^### /m);
    return {
      version: heading,
      blocks: blocksIn(own),
      asides: asides.map((aside) => ({ heading: aside.heading, blocks: blocksIn(aside.rest) })),
    };
  });

/** What stands under each heading of this rank. What comes before the first belongs to none. */
function partsOf(text: string, mark: string) {
  const [, ...parts] = text.split(new RegExp(`^${mark}`, 'm'));
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return { heading: heading.trim(), rest: lines.join('\n') };
  });
}

function blocksIn(text: string): readonly Written[] {
  const blocks: Written[] = [];
  // A list may follow upon a line without an empty one between.
  for (const part of text.replace(/^(?![-*] |\s).*\n(?=[-*] )/gm, '$&\n').split(/\n\s*\n/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '');
    const [first] = lines;
    if (first === undefined) continue;
    if (/^[-*] /.test(first)) blocks.push({ kind: 'list', items: itemsIn(lines) });
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
