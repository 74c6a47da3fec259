import type { Browser, Page, Response } from 'playwright-core';

export interface SignIn {
  readonly address: string;
  readonly email: string;
  readonly password: string;
  readonly width?: number;
  readonly javaScript?: boolean;
}

/** Somebody who has signed in and reads pages. What goes wrong in their browser is kept. */
export class Reader {
  private readonly said: string[] = [];

  private constructor(readonly page: Page) {
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => this.said.push(message));
    page.on('console', (message) => {
      // That a page is refused or missing is no fault of it: its status is looked at elsewhere.
      const isRefusal =
        message.location().url === page.url() && / a status of 4\d\d /.test(message.text());
      if (message.type() === 'error' && !isRefusal) this.said.push(message.text());
    });
  }

  static async signedIn(browser: Browser, by: SignIn): Promise<Reader> {
    const { address, email, password, width = 1100, javaScript = true } = by;
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width, height: 900 },
      javaScriptEnabled: javaScript,
    });
    await context.addInitScript(keepsShifts);
    const reader = new Reader(await context.newPage());
    await reader.page.goto('/sign-in');
    await reader.page.getByLabel('Email address').fill(email);
    await reader.page.getByLabel('Password', { exact: true }).fill(password);
    await reader.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await reader.page.waitForURL('/');
    return reader;
  }

  /** Opens a page; with `press` its form is then sent as it stands. */
  async open(address: string, press = false): Promise<Response | null> {
    const answer = await this.page.goto(address);
    return press && answer?.ok() ? this.press() : answer;
  }

  /** The headings of the first rank: a page should have one. */
  async heading(): Promise<string> {
    return (await this.page.locator('h1').allInnerTexts()).join(' AND ');
  }

  words(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** What the browser has complained of since it was asked last. */
  complaints(): string[] {
    return this.said.splice(0);
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }

  private async press(): Promise<Response> {
    const answered = this.page.waitForResponse(
      (response) => response.request().isNavigationRequest() && response.status() !== 303,
    );
    await this.page.locator('main form [type=submit]').first().click();
    const answer = await answered;
    await this.page.waitForLoadState();
    return answer;
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Runs in each page before anything else: adds up how far the page moves under its reader. */
function keepsShifts(): void {
  let shift = 0;
  const add = (entries: readonly PerformanceEntry[]): void => {
    for (const { value, hadRecentInput } of entries as readonly LayoutShift[]) {
      if (!hadRecentInput) shift += value;
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.assign(window, {
    shiftOfPage: () => {
      add(observer.takeRecords());
      return shift;
    },
  });
}
