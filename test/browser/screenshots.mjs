/** `npm run screenshots`: a picture of every kind of page, wide and narrow, into screenshots/. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../.config/chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const widths = [1100, 375];
// Chromium draws no more than this in one picture: the end of a longer page is left out.
const tallest = 12_000;

const pages = JSON.parse(readFileSync(path.join(import.meta.dirname, 'pages.json'), 'utf8'));
const named = (...names) => pages.filter(({ name }) => names.includes(name));

const readers = [
  { who: 'administrator', shown: pages },
  {
    who: 'steering.group',
    shown: named('today', 'reviews', 'review', 'recommendations', 'update'),
  },
  { who: 'independent.chair', shown: named('today', 'reviews', 'review', 'timeline') },
];

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The demonstration on a database of its own, so that its reviews stand as they are told. */
async function startDemonstration(folder) {
  const port = await freePort();
  const server = spawn(process.execPath, [path.join(root, 'dist/src/main.js'), '--demo'], {
    env: {
      ...process.env,
      DATABASE_URL: `sqlite:${path.join(folder, 'demo.sqlite')}`,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = await Promise.race([
    once(server.stdout, 'data').then(() => true),
    once(server, 'exit').then(() => false),
  ]);
  if (!started) throw new Error('The demonstration did not start.');
  return { server, address: `http://127.0.0.1:${port}` };
}

async function signIn(browser, address, who, width) {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ baseURL: address, viewport });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator(`form:has([value="${who}@demo.example"]) button`).click();
  await page.waitForURL('/');
  return page;
}

const lists = [
  '/accounts',
  '/reviews',
  '/governance/bodies',
  '/governance/organisations',
  '/governance/people',
];

/** The references of everything that these lists name. */
async function referencesOn(page) {
  const references = new Map();
  for (const list of lists) {
    await page.goto(list);
    for (const link of await page.locator('tbody th a').all()) {
      const [name] = (await link.innerText()).split('/');
      references.set(name, (await link.getAttribute('href')).split('/').at(-1));
    }
  }
  await page.goto('/meetings');
  for (const [kind, list] of [
    ['next', '.app-next a'],
    ['held', 'h2:has-text("Held in") + ul a'],
  ]) {
    for (const link of await page.locator(list).all()) {
      const name = `${kind}: ${(await link.innerText()).split(',')[0]}`;
      if (!references.has(name)) {
        references.set(name, (await link.getAttribute('href')).split('/').at(-1));
      }
    }
  }
  return references;
}

async function take(page, { address, press, status = 200 }, file) {
  const answer = await page.goto(address);
  if (press) {
    await page.locator('main form [type=submit]').first().click();
    await page.waitForLoadState();
  } else if (answer.status() !== status) {
    console.log(`${file}: ${address} answers ${answer.status()}`);
  }
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewportSize();
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  await page.screenshot({ path: path.join(root, 'screenshots', file), fullPage: true, clip });
}

async function takeAll(browser, address) {
  const halfAYearAgo = new Date(Date.now() - 182 * 86_400_000).toISOString().slice(0, 10);
  let references;
  for (const { who, shown } of readers) {
    for (const width of widths) {
      const page = await signIn(browser, address, who, width);
      references ??= await referencesOn(page);
      const addressOf = (text) =>
        text
          .replace('{half a year ago}', halfAYearAgo)
          .replace(/\{([^}]+)\}/g, (_, name) => references.get(name) ?? name);
      for (const one of shown) {
        const file = `${who === 'administrator' ? '' : `${who}-`}${one.name}-${width}.png`;
        await take(page, { ...one, address: addressOf(one.address) }, file);
      }
      await page.context().close();
    }
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'dhr-screenshots-'));
const { executablePath, environment } = await findChromium();
const { server, address } = await startDemonstration(folder);
try {
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment },
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
  });
  rmSync(path.join(root, 'screenshots'), { recursive: true, force: true });
  await takeAll(browser, address);
  await browser.close();
  console.log('The pictures are in screenshots/');
} finally {
  server.kill();
  if (server.exitCode === null) await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
