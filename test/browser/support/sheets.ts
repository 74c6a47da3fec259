import type { Page } from 'playwright-core';
import { axeText, narrowest, standards, sticksOut } from './inspection';
import { leftToGuess } from './left-to-guess';
import { lookThrough, type Sheet } from './look-through';

const atOnce = 20;

/**
 * Puts many pages that the product has drawn before one browser, one after the other in the place of
 * the page that is open there: its styles and its script stay, so that each looks as it would when
 * it was visited, and hundreds of them take seconds.
 */
export class Sheets {
  private constructor(private readonly page: Page) {}

  /** @param page where the product shows any page of its own */
  static async over(page: Page): Promise<Sheets> {
    await page.evaluate(axeText);
    await page.evaluate(`window.leftToGuess = ${leftToGuess.toString()}`);
    await page.evaluate(
      `import(document.querySelector('link[rel=modulepreload]').href)
         .then(({ initAll }) => { window.startUp = initAll; })`,
    );
    return new Sheets(page);
  }

  /**
   * What is wrong with each of them. axe looks once at pages that are built alike but for their
   * words; names, titles and errors are looked at on every one.
   */
  async faultsOf(sheets: readonly Sheet[]): Promise<string[]> {
    const faults: string[] = [];
    for (let first = 0; first < sheets.length; first += atOnce) {
      const some = sheets.slice(first, first + atOnce);
      faults.push(...(await this.page.evaluate(lookThrough, { some, standards })));
    }
    return faults;
  }

  /** What of them sticks out on the narrowest screen: for that they may stand below one another. */
  async tooWide(sheets: readonly Sheet[]): Promise<string[]> {
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: narrowest, height: 900 });
    await this.page.evaluate(
      standBelow,
      sheets.map(({ html }) => html),
    );
    const faults = await this.page.evaluate(sticksOut);
    if (size) await this.page.setViewportSize(size);
    return faults;
  }
}

function standBelow(pages: readonly string[]): void {
  document
    .querySelector('main')
    ?.replaceWith(
      ...pages.map(
        (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('main') ?? '',
      ),
    );
}
