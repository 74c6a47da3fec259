import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import {
  AskHandler,
  checkPage,
  historyLine,
  noticeOf,
  overtakenForm,
  refusedForm,
  stoppedPage,
  type HistoryEntry,
} from '../../src/asking';
import type { Actor } from '../../src/kernel/actor';
import { changedMeanwhile, refused } from '../../src/kernel/outcome';
import type { Missing } from '../../workflows/language/missing';
import { workflows } from '../../workflows/registry';
import { Product } from '../support/product';
import { openChromium } from './support/chromium';
import { errorState, everyEvent, firstState, formOf, typedRightly } from './support/every-event';
import type { Sheet } from './support/look-through';
import { Reader } from './support/reader';
import { Sheets } from './support/sheets';

let product: Product;
let browser: Browser;
let actor: Actor;
let handler: AskHandler;
let sheets: Sheets;
let count = 0;

beforeAll(async () => {
  browser = await openChromium();
  product = await Product.start('2026-03-02', 'sqlite');
  await product.app.listen(0, '127.0.0.1');
  const { port } = product.server.address() as AddressInfo;
  const person = await product.person('kcst-administrator');
  actor = await product.actor('kcst-administrator');
  handler = product.app.get(AskHandler, { strict: false });
  const address = `http://127.0.0.1:${port}`;
  const { page } = await Reader.signedIn(browser, { address, ...person, width: 1280 });
  await page.goto('/release-notes');
  sheets = await Sheets.over(page);
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** A page as the product draws it. */
const drawn = (name: string, template: string, page: object): Promise<Sheet> =>
  new Promise((resolve, reject) => {
    const locals = { ...page, csrfToken: () => 'a token' };
    product.app
      .getHttpAdapter()
      .getInstance()
      .render(template, locals, (error: Error | null, html: string) =>
        error ? reject(error) : resolve({ name, html }),
      );
  });

const form = 'asking/pages/form';

const charts = Object.values(workflows);

describe.each(charts.map(({ label }) => label))('the forms of %s', (chart) => {
  let empty: Sheet[];
  let refusedOnes: Sheet[];

  beforeAll(async () => {
    const events = everyEvent.filter((one) => one.chart === chart);
    empty = await Promise.all(events.map((one) => drawn(one.event, form, firstState(one))));
    refusedOnes = await Promise.all(
      events.map(async (one) => drawn(one.event, form, await errorState(one, handler, actor))),
    );
    count += refusedOnes.length;
  });

  it('have nothing wrong with them before anything is typed', async () => {
    expect(await sheets.faultsOf(empty)).toEqual([]);
  });

  it('have nothing wrong with them when every box is refused', async () => {
    expect(await sheets.faultsOf(refusedOnes)).toEqual([]);
  });

  it('are read at 400 % without moving them sideways', async () => {
    expect(await sheets.tooWide([...empty, ...refusedOnes])).toEqual([]);
  });
});

it('notices a form with something wrong in it', async () => {
  const [one] = everyEvent;
  if (!one) throw new Error('No event has a form');
  const { html } = await drawn('a form', form, await errorState(one, handler, actor));
  const wrong: Readonly<Record<string, [string | RegExp, string]>> = {
    'error that no box names': [/aria-describedby="[^"]*"/g, ''],
    'label of nothing': [/ for="[^"]*"/g, ''],
    'link to nowhere': [/(error-summary[^]*?href="#)/, '$1not-'],
    'title without an error': ['Error: ', ''],
    'heading that is left out': ['<h2 class="govuk-heading-m', '<h4 class="govuk-heading-m'],
  };
  for (const [name, [from, to]] of Object.entries(wrong)) {
    const sheet = { name, html: html.replace(from, to) };
    expect([name, await sheets.faultsOf([sheet])]).not.toEqual([name, []]);
  }
  const wide = html.replace('<form', '<img width="400" height="9" alt="" src="/"><form');
  expect(await sheets.tooWide([{ name: 'wide', html: wide }])).not.toEqual([]);
});

it('has looked at the form of every event that a person can ask for', () => {
  const all = charts.flatMap(({ events }) => Object.values(events));
  expect(count).toBe(all.length - all.filter(({ hidden }) => hidden).length);
});

const [sent] = everyEvent.filter(({ definition }) => definition.leaves !== undefined);

describe('what comes instead of a form', () => {
  const missing: Missing = {
    rule: 'C2/decide',
    code: 'NOT_YET',
    says: 'The day of the decision is not known',
    field: Object.keys(sent?.definition.fields ?? {})[0],
    citation: { instrument: 'Statutory guidance of December 2016', status: 'from memory' },
    curedBy: ['kcsp-chair', 'Home Office'],
  };
  const entry: HistoryEntry = {
    record: 'R-0001',
    of: null,
    entry: 2,
    fact: 'A fact',
    event: 'case.addNote',
    says: 'A note was added',
    effectiveOn: '2026-03-01',
    at: '2026-03-01T09:00:00.000Z',
    by: 'The administrator',
    details: [{ label: 'Note', value: 'The trial is put off.' }],
    answers: { note: 'The trial is put off.' },
    evidence: {},
    hash: 'abc',
  };
  const changes = [historyLine(entry)];

  it('has nothing wrong with it: answers to check, before anything goes outside', async () => {
    const leaving = everyEvent.filter(({ definition }) => definition.leaves !== undefined);
    expect(leaving.length).toBeGreaterThan(0);
    const pages = leaving.map((one) =>
      drawn(
        one.event,
        'asking/pages/check',
        checkPage(formOf(one), typedRightly(one.definition.fields)),
      ),
    );
    const all = await Promise.all(pages);
    expect(await sheets.faultsOf(all)).toEqual([]);
    expect(await sheets.tooWide(all)).toEqual([]);
  });

  it('has nothing wrong with it: a record that has changed, or gone on, meanwhile', async () => {
    if (!sent) throw new Error('Nothing goes outside');
    const of = formOf(sent);
    const typed = typedRightly(sent.definition.fields);
    const stands = { stage: 'Closed', offered: [], blocked: [] };
    const outcome = refused('not-at-this-stage', 'This cannot be recorded now.', [missing]);
    const [mended] = everyEvent.filter(({ definition }) => definition.undoneBy);
    const all = await Promise.all([
      drawn('recorded, and mended where that was a mistake', form, {
        ...firstState(sent),
        notice: noticeOf(sent.definition, { sentence: 'It is closed', waitsFor: null }),
        noticeAside: { offers: [{ text: mended?.definition.label, href: '/reviews' }] },
      }),
      drawn('changed', form, refusedForm(of, typed, changedMeanwhile(), changes).form),
      drawn('overtaken', form, overtakenForm(of, typed, outcome, stands, changes)?.form ?? {}),
      drawn('stopped', form, stoppedPage(of, 'Closed', [missing])),
      drawn('against a rule', form, refusedForm(of, typed, outcome, []).form),
    ]);
    expect(await sheets.faultsOf(all)).toEqual([]);
    expect(await sheets.tooWide(all)).toEqual([]);
  });
});
