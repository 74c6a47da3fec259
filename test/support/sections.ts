import { wordsOf } from './html';

/** The words of the part of a page that stands under a heading of the second level. */
export function underHeading(html: string, heading: string): string {
  const section = sectionOf(html, heading);
  return wordsOf(`<body>${section}</body>`);
}

/** The links under a heading, by what they say. */
export function linksUnder(html: string, heading: string): ReadonlyMap<string, string> {
  return new Map(
    [...sectionOf(html, heading).matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
      ([, href = '', says = '']) => [
        wordsOf(`<body>${says}</body>`),
        href.replaceAll('&amp;', '&'),
      ],
    ),
  );
}

/** @throws Error when the page has no such heading */
function sectionOf(html: string, heading: string): string {
  const found = (html.split('</main>')[0] ?? html)
    .split(/(?=<h2\b)/)
    .find(
      (part) => wordsOf(`<body>${/<h2\b[\s\S]*?<\/h2>/.exec(part)?.[0] ?? ''}</body>`) === heading,
    );
  if (found === undefined) throw new Error(`The page has no heading “${heading}”`);
  return found;
}

export const hasHeading = (html: string, heading: string): boolean =>
  [...html.matchAll(/<h2\b[\s\S]*?<\/h2>/g)].some(
    ([one]) => wordsOf(`<body>${one}</body>`) === heading,
  );
