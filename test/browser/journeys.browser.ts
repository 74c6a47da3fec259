import type { Browser, Page } from 'playwright-core';
import { readDemoFiles } from '../../src/demo/demo-files';
import { openChromium } from './support/chromium';
import { Inspection } from './support/inspection';
import { Keyboard } from './support/keyboard';
import { cutOffBy, moves, uselessOnPaper, type Change } from './support/made-harder';
import { Reader } from './support/reader';
import { RunningDemonstration } from './support/running-demonstration';

const { password } = readDemoFiles();
const inspection = new Inspection();

let demonstration: RunningDemonstration;
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
  demonstration = await RunningDemonstration.start();
});

afterAll(async () => {
  await browser.close();
  await demonstration.stop();
});

const ways = [
  { with: 'on a desktop', width: 1100, javaScript: true, waits: true },
  { with: 'on a desktop without JavaScript', width: 1100, javaScript: false, waits: false },
  { with: 'on a phone', width: 375, javaScript: true, waits: false },
  { with: 'on a phone without JavaScript', width: 375, javaScript: false, waits: true },
] as const;

const as = (name: string, way: { width: number; javaScript: boolean }): Promise<Reader> =>
  Reader.signedIn(browser, {
    address: demonstration.address,
    email: `${name}@demo.example`,
    password,
    ...way,
  });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const link = (page: Page, name: RegExp) => page.getByRole('link', { name }).first();

describe.each(ways)('$with', (way) => {
  it('a member logs an update from the first page, and is led to the next', async () => {
    const reader = await as('steering.group', way);
    const { page } = reader;
    // Three recommendations wait, and one of them for whoever has only a keyboard.
    if (way.waits) await button(page, /^(Log an|Go on with your) update/).click();
    else {
      await link(page, /^(The whole list|All \d+ that wait)/).click();
      await link(page, /^Log another update/).click();
    }
    expect(await reader.heading()).toContain('Log an update');
    await page.getByLabel('It goes on').check();
    await page.getByLabel('What has changed').fill('Two more teams were trained this month.');
    await page.getByLabel('Evidence, and where it is kept').fill('Training register');
    if (way.javaScript) expect(await inspection.faultsOf(page)).toEqual([]);
    await button(page, 'Save and go to the next').click();
    await page.waitForLoadState();
    expect(await page.getByRole('alert').innerText()).toContain('Recorded');
    expect(await page.title()).toMatch(/^(Log an update|Kent Police|Recommendations)/);
    expect(reader.complaints()).toEqual([]);
    await reader.leave();
  });

  it('an administrator records a notification, a page at a time, and checks it', async () => {
    const reader = await as('administrator', way);
    const { page } = reader;
    const goOn = async (): Promise<void> => {
      await button(page, 'Continue').click();
      await page.waitForLoadState();
    };
    await page.goto('/reviews');
    await button(page, 'Record a notification').click();
    await page.getByLabel('Homicide').check();
    await goOn();
    await page.getByLabel('Who has died').fill('A person known to nobody');
    await goOn();
    if (way.javaScript) expect(await inspection.faultsOf(page)).toEqual([]);
    await goOn();
    await page.getByLabel('Who told the partnership').selectOption('Police');
    await fillDate(page, 'Day the notification was received', '2 11 2026');
    await fillDate(page, 'Day the death first came to the attention', '1 11 2026');
    await goOn();
    expect(await reader.words()).toContain('1 November 2026');
    if (way.javaScript) expect(await inspection.faultsOf(page)).toEqual([]);
    await page.locator('main form [type=submit]').first().click();
    await page.waitForURL(/\/reviews\/R-\d+$/);
    expect(await page.getByRole('alert').innerText()).toContain('Recorded');
    expect(await page.locator('main h2').allInnerTexts()).toContain('What you can do');
    if (way.javaScript) expect(await inspection.faultsOf(page)).toEqual([]);
    expect(reader.complaints()).toEqual([]);
    await reader.leave();
  });

  it('an independent chair reads where their review stands and what stops it', async () => {
    const reader = await as('independent.chair', way);
    const words = await reader.words();
    expect(words).toMatch(/Waiting for .+\./);
    expect(words).toContain('What stops it');
    expect(words).toContain('What agencies owe');
    await link(reader.page, /^Open the review/).click();
    expect(await reader.page.locator('main h2').allInnerTexts()).toContain('What is stopping you');
    expect(reader.complaints()).toEqual([]);
    await reader.leave();
  });
});

/** Day, month and year into the boxes under a legend. */
async function fillDate(page: Page, legend: string, day: string): Promise<void> {
  const boxes = page.getByRole('group', { name: legend }).getByRole('textbox');
  for (const [index, part] of day.split(' ').entries()) await boxes.nth(index).fill(part);
}

describe('by keyboard alone', () => {
  const desktop = { width: 1100, javaScript: true };

  it('an update is logged', async () => {
    const reader = await as('steering.group', desktop);
    const { page } = reader;
    const keyboard = new Keyboard(page);
    await keyboard.press(button(page, /^(Log an|Go on with your) update/));
    await page.waitForURL(/recommendation\.update$/);
    await keyboard.press(page.getByLabel('It goes on'), 'Space');
    await keyboard.type(page.getByLabel('What has changed'), 'The last team has a day in May.');
    await keyboard.type(page.getByLabel('Evidence, and where it is kept'), 'Training register');
    await keyboard.press(button(page, 'Save and go to the next'));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Recorded');
    await reader.leave();
  });

  it('attendance is recorded in the room, in and out again', async () => {
    const reader = await as('administrator', desktop);
    const { page } = reader;
    const keyboard = new Keyboard(page);
    await keyboard.press(page.getByRole('link', { name: 'DHR Steering Group' }).last());
    await page.waitForURL(/\/meetings\/M-\d+$/);
    const room = page.url();
    await page.goto(`${room}/room`);
    const arrive = page.locator('.app-door:not(.app-door--in) .app-door__press:visible').first();
    const who = (await arrive.getAttribute('value'))?.split(':')[1] ?? '';
    const quorum = await page.getByRole('status').first().innerText();
    await keyboard.press(arrive);
    const leave = page.locator(`[name="press"][value="out:${who}"]`);
    await leave.waitFor();
    expect(await page.locator('.app-door--in').filter({ has: leave }).count()).toBe(1);
    await keyboard.press(leave);
    await page.locator(`[name="press"][value="in:${who}"]`).waitFor();
    expect(await page.getByRole('status').first().innerText()).toBe(quorum);
    await reader.leave();
  });
});

describe('somebody who reads in their own way', () => {
  let reader: Reader;
  let review: string;
  const pages = [
    '/',
    '/reviews',
    'the review',
    'the review/do/panel.meet',
    'the review/history',
    'the review/timeline',
    'the review/what-if',
    '/meetings',
    '/plans/S-0001',
    '/monitoring',
    '/recommendations',
    '/search?words=kent',
  ];

  beforeAll(async () => {
    reader = await as('administrator', { width: 1100, javaScript: true });
    await reader.open('/reviews?words=gentian');
    review = (await reader.page.locator('tbody th a').first().getAttribute('href')) ?? '';
  });

  afterAll(() => reader.leave());

  const open = (address: string) => reader.open(address.replace('the review', review));

  it.each<Change>(['text spacing', 'text twice as large'])(
    'loses nothing by %s',
    async (change) => {
      const lost: Record<string, string[]> = {};
      for (const address of pages) {
        await open(address);
        const cut = await reader.page.evaluate(cutOffBy, change);
        if (cut.length > 0) lost[address] = cut;
      }
      expect(lost).toEqual({});
    },
  );

  it('sees nothing move, having asked for less motion', async () => {
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    for (const address of pages.slice(0, 4)) {
      await open(address);
      expect(await reader.page.evaluate(moves)).toEqual([]);
    }
    await reader.page.emulateMedia({ reducedMotion: null });
  });

  it.each(['the review', '/governance/bodies/B-0003/members', '/plans/S-0001'])(
    'has %s on paper without anything to press, under its marking',
    async (address) => {
      await open(address);
      await reader.page.emulateMedia({ media: 'print' });
      expect(await reader.page.evaluate(uselessOnPaper)).toEqual([]);
      expect(await reader.page.locator('.app-printed').innerText()).toMatch(
        /^OFFICIAL-SENSITIVE Printed on \d+ \w+ \d{4} by /,
      );
      await reader.page.emulateMedia({ media: null });
    },
  );
});
