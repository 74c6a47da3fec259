const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

const contentOf = (html: string, element: string): string[] =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'g'))].map(
    ([, content = '']) => text(content),
  );

export const titleOf = (html: string): string => contentOf(html, 'title')[0] ?? '';

export const headingOf = (html: string): string => contentOf(html, 'h1')[0] ?? '';

export const wordsOf = (html: string): string => contentOf(html, 'body')[0] ?? '';

/** The token that a form of this page sends along. */
export const csrfTokenIn = (html: string): string =>
  /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? '';

/** What an input holds when the page opens. */
export const valueOf = (html: string, name: string): string | undefined => {
  const input = new RegExp(`<input\\b[^>]*\\bname="${name}"[^>]*>`).exec(html)?.[0];
  return input && /\bvalue="([^"]*)"/.exec(input)?.[1];
};

export interface SummaryLine {
  readonly says: string;
  /** The name of the input that the line leads to. */
  readonly leadsTo: string | undefined;
}

/** The lines of the error summary, each with the input its link reaches. */
export function errorSummaryOf(html: string): SummaryLine[] {
  const list = /govuk-error-summary__list[^>]*>([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line = '']) => {
    const id = /href="#([^"]+)"/.exec(line)?.[1];
    const input =
      id && new RegExp(`<(?:input|textarea|select)\\b[^>]*\\bid="${id}"[^>]*>`).exec(html);
    return {
      says: text(line),
      leadsTo: input ? /\bname="([^"]*)"/.exec(input[0])?.[1] : undefined,
    };
  });
}
