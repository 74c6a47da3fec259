import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { Product } from '../support/product';
import { openChromium } from './support/chromium';
import { Reader } from './support/reader';

describe('a browser without JavaScript', () => {
  let product: Product;
  let browser: Browser;
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium();
    product = await Product.start('2026-03-02', 'sqlite');
    await product.app.listen(0, '127.0.0.1');
    const { port } = product.server.address() as AddressInfo;
    reader = await Reader.signedIn(browser, {
      address: `http://127.0.0.1:${port}`,
      ...(await product.person('kcst-administrator')),
      width: 375,
      javaScript: false,
    });
    ({ page } = reader);
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('opens the form from the list', async () => {
    await page.goto('/reviews');
    await page.getByRole('button', { name: 'Record a notification' }).click();
    expect(await reader.heading()).toContain('What happened, and when');
    await page.getByRole('link', { name: 'Answer everything on one page' }).click();
    expect(await reader.heading()).toBe('Record a notification');
  });

  it('is told of each error with a link to its box, and loses nothing typed', async () => {
    await fillIn(page);
    const typed = await whatIsTyped(page);
    await send(page);

    expect(await page.title()).toMatch(/^Error: /);
    expect(typed).toMatchObject({ 'receivedOn-month': '2', victim: '', agencies: 'A, 1\nB & C' });
    expect(await whatIsTyped(page)).toEqual(typed);

    const lines = page.getByRole('alert').getByRole('link');
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringContaining('Day the notification was received'),
      expect.stringContaining('Who has died'),
    ]);
    await lines.last().click();
    expect(new URL(page.url()).hash).toBe('#victim');
    expect(await page.locator(':target').getAttribute('name')).toBe('victim');
  });

  it('needs no more than the errors mended to reach the page of the review', async () => {
    await page.getByLabel('Who has died').fill('A fictional person');
    await page
      .getByRole('group', { name: 'notification was received' })
      .getByLabel('Month')
      .fill('1');
    await send(page);
    expect(await reader.heading()).toContain('Check your answers');
    await page.getByRole('button', { name: /^Record/ }).click();

    expect(new URL(page.url()).pathname).toBe('/reviews/R-0001');
    expect(await page.getByRole('alert').innerText()).toContain('Recorded');
    expect(await reader.words()).toContain('The partnership was notified of a death');
  });

  it('has recorded it once, as it was typed', async () => {
    await page.getByRole('link', { name: 'in full' }).click();
    const entry = page.locator('.app-history > li').filter({ hasText: 'Entry 1' });
    for (const summary of await entry.locator('summary').all()) await summary.click();
    const words = await entry.innerText();
    for (const typed of ['31 January 2026', '<b>What</b> is known', 'A, 1', 'B & C', 'Homicide']) {
      expect(words).toContain(typed);
    }
    await page.goto('/reviews');
    expect(await reader.words()).toContain('1 review\n');
  });

  it('goes on to the next step from the page of the review', async () => {
    await page.goto('/reviews/R-0001');
    const next = page.getByRole('region', { name: 'What you can do' }).getByRole('button').first();
    const label = await next.innerText();
    await next.click();
    expect(await reader.heading()).toContain(label);
  });
});

/** All but two boxes rightly: nobody is named, and there is no 31 February. */
async function fillIn(page: Page): Promise<void> {
  const dateOf = async (name: string, parts: readonly string[]): Promise<void> => {
    const boxes = page.getByRole('group', { name }).getByRole('textbox');
    for (const [index, part] of parts.entries()) await boxes.nth(index).fill(part);
  };
  await page.getByLabel('Who told the partnership').selectOption('Police');
  await dateOf('Day the notification was received', ['31', '2', '2026']);
  await dateOf('Day the death first came to the attention', ['30', 'January', '2026']);
  await page.getByLabel('Homicide').check();
  await page.getByLabel('Age at death').fill('34');
  await dateOf('Date of death', ['', '1', '2026']);
  await page.getByLabel('What is known so far').fill('<b>What</b> is known\n\nin three lines');
  await page.getByLabel('Agencies known').fill('A, 1\nB & C');
  await page.getByRole('group', { name: 'media interest' }).getByLabel('No').check();
  await page.getByText('Edition of the guidance').click();
  await page.getByLabel('Draft statutory guidance of May 2024').check();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record a notification' }).click();
  await page.waitForLoadState();
}

/** Everything that the form would send, but for what it hides. */
const whatIsTyped = (page: Page): Promise<Record<string, FormDataEntryValue>> =>
  page.locator('main form').evaluate((form: HTMLFormElement) => {
    const hidden = [...form.querySelectorAll<HTMLInputElement>('[type=hidden]')];
    const entries = [...new FormData(form)];
    return Object.fromEntries(entries.filter(([name]) => !hidden.some((box) => box.name === name)));
  });
