/**
 * A name without what printers change: capitals, spaces, the kind of dash and apostrophe, '&' for
 * 'and', an article before it.
 */
export const asPrinted = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/\s*[-‐‑‒–—]\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/[.,;:]+$/, '');

export const isPrintedAlike = (one: string, other: string): boolean =>
  asPrinted(one) === asPrinted(other);
