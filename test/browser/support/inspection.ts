import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks for what would stop somebody from reading a page, whoever they are. */
export class Inspection {
  /** Most roles are shown the same rulebook: what was looked at once needs no second look. */
  private readonly known = new Map<string, string[]>();

  /** What is wrong with a page, with everything on it unfolded. */
  async faultsOf(page: Page): Promise<string[]> {
    const content = await page.evaluate(unfolded);
    const seen = `${page.viewportSize()?.width} ${content}`;
    const barriers = this.known.get(seen) ?? (await barriersOn(page));
    this.known.set(seen, barriers);
    return [...(await page.evaluate(sticksOut)), ...barriers];
  }
}

/** Unfolds the page. Its content is given without what is drawn anew for each request. */
function unfolded(): string {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const main = document.querySelector('main')?.outerHTML ?? '';
  return main.replace(/<input type="hidden"[^>]*>/g, '');
}

/** What has to be pushed sideways to be read, unless it stands in a frame that is made for that. */
function sticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const places = [...document.querySelectorAll('header *, nav *, main *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth)
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
  return [
    `${scrollWidth} pixels wide on a screen of ${clientWidth}: ${places.slice(0, 3).join(' ')}`,
  ];
}

async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200) ?? ''}`,
    );
  }, standards);
}
