import { readFileSync } from 'node:fs';
import type { Browser, Page, Response } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Somebody who has signed in and reads pages. What goes wrong in their browser is kept. */
export class Reader {
  private readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      // The page itself may be refused or not found; its status is looked at elsewhere.
      const isOfThePage = message.location().url === page.url() && / status of 4\d\d /.test(message.text());
      if (message.type() === 'error' && !isOfThePage) this.complaints.push(message.text());
    });
  }

  static async signedIn(
    browser: Browser,
    address: string,
    width: number,
    { email, password }: Account,
  ): Promise<Reader> {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    await context.addInitScript(axe);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('/reviews');
    return new Reader(page);
  }

  /** Opens a page; with `press` its form is sent as it stands. */
  async open(address: string, press = false): Promise<Response | null> {
    const answer = await this.page.goto(address);
    return press && answer?.ok() ? this.press() : answer;
  }

  /** The one heading of the page, or what stands there in its place. */
  async heading(): Promise<string> {
    return (await this.page.locator('h1').allInnerTexts()).join(' AND ').replace(/\s+/g, ' ');
  }

  words(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** What is wrong with the page as it stands, with everything on it unfolded. */
  async faults(): Promise<string[]> {
    await this.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    return [...this.complaints.splice(0), ...(await this.tooWide()), ...(await this.inaccessible())];
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private async press(): Promise<Response | null> {
    const answered = this.page.waitForResponse((response) =>
      response.request().isNavigationRequest() && response.status() !== 303,
    );
    await this.page.locator('main form button').first().click();
    const answer = await answered;
    await this.page.waitForLoadState();
    return answer;
  }

  /** What sticks out where the whole page has to be pushed sideways to be read. */
  private tooWide(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const sticksOut = [...document.querySelectorAll('main *, header *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth)
        .map(({ outerHTML }) => outerHTML.slice(0, 120));
      return [`${scrollWidth} wide on a screen of ${clientWidth}: ${sticksOut.slice(0, 3).join(' ')}`];
    });
  }

  private inaccessible(): Promise<string[]> {
    return this.page.evaluate(async (tags) => {
      const { violations } = await window.axe.run(document, {
        runOnly: tags,
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200) ?? ''}`,
      );
    }, wanted);
  }
}

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}
