type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A piece of SVG that is already safe to stand in a page. */
export type Svg = string & { readonly svg: unique symbol };

const svg = (text: string): Svg => text as Svg;

/** An element; what its attributes say is made harmless, and those without a value are left out. */
export function element(name: string, attributes: Attributes, children: readonly Svg[] = []): Svg {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${written(value)}"`],
  );
  const opening = `<${name}${said.join('')}`;
  return svg(children.length === 0 ? `${opening}/>` : `${opening}>${children.join('')}</${name}>`);
}

/** Words as they stand between tags. */
export const words = (text: string): Svg => svg(escaped(text));

const written = (value: string | number): string =>
  typeof value === 'number' ? String(rounded(value)) : escaped(value);

/** A tenth of a pixel is as much as anybody sees. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
