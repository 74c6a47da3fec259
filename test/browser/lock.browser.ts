import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { Product } from '../support/product';
import { openChromium } from './support/chromium';
import { Inspection } from './support/inspection';
import { Reader } from './support/reader';

describe('a page that nobody has touched for ten minutes', () => {
  let product: Product;
  let browser: Browser;
  let reader: Reader;
  let page: Page;
  let password: string;

  beforeAll(async () => {
    browser = await openChromium();
    product = await Product.start('2026-03-02', 'sqlite');
    await product.app.listen(0, '127.0.0.1');
    const { port } = product.server.address() as AddressInfo;
    const person = await product.person('kcst-administrator');
    password = person.password;
    reader = await Reader.signedIn(browser, { address: `http://127.0.0.1:${port}`, ...person });
    ({ page } = reader);
    await page.clock.install();
    await page.goto('/report-a-problem');
    await page.getByLabel('What went wrong').fill('Half of a sentence');
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const unlockWith = async (typed: string) => {
    await page.getByLabel('Password of').fill(typed);
    await page.getByRole('button', { name: 'Unlock' }).click();
  };

  it('stays open while somebody is there', async () => {
    for (let minutes = 0; minutes < 24; minutes += 8) {
      await page.clock.fastForward(8 * 60_000);
      await page.mouse.wheel(0, 1);
      await page.keyboard.press('Shift');
    }
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is covered, its title too, and Escape does not lift the cover', async () => {
    const told = page.waitForResponse((answer) => answer.url().endsWith('/lock'));
    await page.clock.fastForward(11 * 60_000);
    await page.getByRole('dialog', { name: 'Locked' }).waitFor();
    expect((await told).status()).toBe(204);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Locked' }).waitFor();
    expect(await page.title()).toBe('Locked – Domestic homicide reviews');
    expect(await page.locator('main').isVisible()).toBe(false);
    expect(await new Inspection().faultsOf(page)).toEqual([]);
  });

  it('opens nothing in another window meanwhile', async () => {
    const other = await page.context().newPage();
    await other.goto('/reviews');
    expect(new URL(other.url()).pathname).toBe('/unlock');
    await other.close();
  });

  it('stays covered for a wrong password, and shows what was typed for the right one', async () => {
    await unlockWith('a wrong password');
    expect(await page.getByRole('alert').innerText()).toContain('The password is not right.');
    await unlockWith(password);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('What went wrong').inputValue()).toBe('Half of a sentence');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.waitForURL('/');
    expect(await page.getByRole('alert').innerText()).toContain('Your report has reached');
    expect(reader.complaints()).toEqual([]);
  });
});
