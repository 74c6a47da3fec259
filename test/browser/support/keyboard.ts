import type { Locator, Page } from 'playwright-core';

/** More than any page has places to stop at. */
const mostStops = 200;

/** Somebody who has no mouse: goes from place to place by Tab, as the browser leads them. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /**
   * Goes on to a place that can take the focus.
   *
   * @throws Error when Tab never leads there
   */
  async goTo(place: Locator): Promise<void> {
    const wanted = await place.elementHandle();
    for (let stops = 0; stops < mostStops; stops += 1) {
      const isThere = await wanted?.evaluate((element) => element === document.activeElement);
      if (isThere) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard never reaches ${place.toString()}`);
  }

  async press(place: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(place);
    await this.page.keyboard.press(key);
  }

  async type(place: Locator, words: string): Promise<void> {
    await this.goTo(place);
    await this.page.keyboard.type(words);
  }
}
