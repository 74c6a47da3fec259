import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { leftToGuess } from './left-to-guess';

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
    /** How far the page has moved under its reader; the reader keeps it. */
    readonly shiftOfPage?: () => number;
  }
}

/** axe, as it is put into a page. */
export const axeText = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const standards = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
] as const;

/** The width of a common screen of 1280 pixels at 400 %. */
export const narrowest = 320;

/** Looks for what would stop somebody from reading a page, whoever they are. */
export class Inspection {
  /** Most roles are shown the same rulebook: what was looked at once needs no second look. */
  private readonly known = new Map<string, string[]>();

  /** What is wrong with a page, with everything on it unfolded. */
  async faultsOf(page: Page): Promise<string[]> {
    const { shifts, content } = await page.evaluate(unfolded);
    const size = page.viewportSize();
    const seen = `${size?.width} ${content}`;
    let barriers = this.known.get(seen);
    if (!barriers) {
      barriers = await barriersOn(page);
      await page.setViewportSize({ width: narrowest, height: size?.height ?? 900 });
      barriers.push(...(await page.evaluate(sticksOut)));
      if (size) await page.setViewportSize(size);
      this.known.set(seen, barriers);
    }
    const here = [...(await page.evaluate(sticksOut)), ...(await page.evaluate(leftToGuess))];
    return [...shifts, ...here, ...barriers];
  }
}

/**
 * Unfolds the page. Its content is given without what is drawn anew for each request, and with it
 * how far the page had moved under its reader until then.
 */
async function unfolded(): Promise<{ shifts: string[]; content: string }> {
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
  const shift = window.shiftOfPage?.() ?? 0;
  for (const details of document.querySelectorAll('details')) details.open = true;
  const main = document.querySelector('main')?.outerHTML ?? '';
  return {
    shifts: shift < 0.01 ? [] : [`the page moves by ${shift.toFixed(4)} while it is drawn`],
    content: main.replace(/<input type="hidden"[^>]*>/g, ''),
  };
}

/**
 * What has to be pushed sideways to be read. A frame that is made for that is no fault, where a
 * keyboard reaches it and it has a name.
 */
export function sticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const begin = (element: Element): string => element.outerHTML.slice(0, 120);
  const frames = [...document.querySelectorAll<HTMLElement>('header *, nav *, main *')].filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
      !element.matches('textarea, select'),
  );
  const faults = frames
    .filter(
      (frame) =>
        frame.tabIndex < 0 || !(frame.hasAttribute('aria-label') || frame.ariaLabelledByElements),
    )
    .map((frame) => `at ${clientWidth} pixels only a mouse moves this sideways: ${begin(frame)}`);
  if (scrollWidth <= clientWidth) return faults;
  const places = [...document.querySelectorAll('header *, nav *, main *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth)
    .filter((element) => !frames.some((frame) => frame.contains(element)))
    .map(begin);
  return [
    ...faults,
    `${scrollWidth} pixels wide on a screen of ${clientWidth}: ${places.slice(0, 3).join(' ')}`,
  ];
}

async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axeText);
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, {
      runOnly: [...tags],
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200) ?? ''}`,
    );
  }, standards);
}
