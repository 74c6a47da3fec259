/**
 * A drawing of the chart library as it may be sent under a security policy that allows no styles:
 * what styles said is said by attributes, and what only moves or answers a mouse is taken out.
 * @throws when the library writes something that is not known here, rather than draw it wrongly
 */
export function inlineSvg(drawn: string, id: string): string {
  const inline = drawn
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/\s(?:class|cursor|pointer-events|ecmeta_\w+|xml:space)="[^"]*"/g, '')
    .replace(/\sstyle="([^"]*)"/g, (_, styles: string) => attributesFor(styles))
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace(/\n+/g, '');
  if (/<style|<script|\sstyle=|\son\w+=/.test(inline)) {
    throw new Error(`The chart "${id}" holds what may not be sent`);
  }
  return inline;
}

const known = new Set(['font-size', 'font-family', 'font-weight', 'font-style', 'text-anchor']);
/** Says how a drawing stands in a page of its own, or how it is chosen with a mouse. */
const idle = new Set(['position', 'left', 'top', 'user-select', 'white-space']);

function attributesFor(styles: string): string {
  return styles
    .split(';')
    .filter((style) => style.trim() !== '')
    .map((style) => {
      const [name = '', value = ''] = style.split(':').map((part) => part.trim());
      if (idle.has(name)) return '';
      if (!known.has(name)) throw new Error(`No attribute is known for the style "${name}"`);
      return ` ${name}="${value.replaceAll('"', "'")}"`;
    })
    .join('');
}
