import type { Browser } from 'playwright-core';
import { readDemoFiles } from '../../src/demo/demo-files';
import pages from './pages.json';
import { openChromium } from './support/chromium';
import { Inspection } from './support/inspection';
import { Reader } from './support/reader';
import { RunningDemonstration } from './support/running-demonstration';
import { visitors, type Visitor } from './support/visitors';

interface PageKind {
  readonly name: string;
  /** `{Gentian}` stands for the reference of the review, body or person of that name. */
  readonly address: string;
  readonly heading: string;
  /** 200 where it is left out. */
  readonly status?: number;
  /** The form of the page is sent as it stands. */
  readonly press?: boolean;
}

const refusals = { 403: 'Your role does not allow this', 404: 'Page not found' };

/** The registers of the partnership, in which its records are found by name. */
const registers = [
  '/accounts',
  '/governance/bodies',
  '/governance/organisations',
  '/governance/people',
];

/** A refusal is one page, whatever was asked for: it is looked through once at each width. */
const refusalsSeen = new Set<string>();
function isNew(refusal: number | undefined, width: number): boolean {
  const seen = refusal === undefined ? null : `${refusal} at ${width}`;
  if (seen === null) return true;
  const isFirst = !refusalsSeen.has(seen);
  refusalsSeen.add(seen);
  return isFirst;
}

const { password } = readDemoFiles();
const inspection = new Inspection();

let demonstration: RunningDemonstration;
let browser: Browser;
let references: ReadonlyMap<string, string>;
let registered: ReadonlyMap<string, string>;
let met: ReadonlyMap<string, string>;

beforeAll(async () => {
  browser = await openChromium();
  demonstration = await RunningDemonstration.start();
  references = await referencesByName(['/reviews']);
  registered = await referencesByName(registers);
  met = await meetingsByBody();
});

afterAll(async () => {
  await browser.close();
  await demonstration.stop();
});

/** The administrator sees the most on every page; what others see of it is looked at on a phone. */
const visitorsAt = (width: number): readonly Visitor[] =>
  width === 375 ? visitors : visitors.slice(0, 1);

describe.each([1100, 375])('at %i pixels', (width) => {
  describe.each(visitorsAt(width))('$who', ({ email, closed }) => {
    let reader: Reader;

    beforeAll(async () => {
      reader = await signedIn(email, width);
    });

    afterAll(() => reader.leave());

    it.each<PageKind>(pages)('finds nothing wrong with $name', async (page) => {
      const { address, press, status = 200, heading } = page;
      const refusal = closed[page.name];
      const answer = await reader.open(addressOf(address), press);
      expect({
        status: answer?.status(),
        heading: await reader.heading(),
        complaints: reader.complaints(),
        faults: isNew(refusal, width) ? await inspection.faultsOf(reader.page) : [],
      }).toEqual({
        status: refusal ?? status,
        heading: expect.stringContaining(refusal ? refusals[refusal] : heading),
        complaints: [],
        faults: [],
      });
    });
  });
});

describe('a Steering Group member', () => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await signedIn('steering.group@demo.example');
  });

  afterAll(() => reader.leave());

  it('is listed every review, and can begin none', async () => {
    await reader.open('/reviews');
    expect(await names(reader)).toEqual([...references.keys()]);
    expect(await reader.words()).not.toContain('Record a notification');
  });

  it('reads where a review stands, and nothing of its file', async () => {
    await reader.open(addressOf('/reviews/{Gentian}'));
    const words = await reader.words();
    expect(words).toContain('The file of this review is not open to your role');
    expect(words).toContain('The overview report is being written.');
    expect(await reader.page.locator('main h2').allInnerTexts()).toEqual(['Clocks running']);
    for (const inTheFile of ['Niece', 'Inquest', 'Representative,', 'NHS Kent and Medway']) {
      expect(words).not.toContain(inTheFile);
    }
  });
});

describe('an independent chair', () => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await signedIn('independent.chair@demo.example');
  });

  afterAll(() => reader.leave());

  it('is listed the two reviews that were given to them, and finds no other', async () => {
    await reader.open('/reviews');
    expect(await names(reader)).toEqual(['Damson', 'Gentian']);
    const areas = await reader.page.getByLabel('Area').locator('option').allInnerTexts();
    expect(areas).toEqual(['Any area', 'Medway', 'Swale']);
    await reader.open('/reviews?words=Fern');
    expect(await reader.words()).toContain('No review matches');
  });

  it('is not told that a review of others exists', async () => {
    await reader.open(addressOf('/reviews/{Fern}'));
    const theirs = await reader.words();
    await reader.open('/reviews/R-9999');
    expect(theirs).toBe(await reader.words());
  });
});

describe('what is handed out', () => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await signedIn('administrator@demo.example');
  });

  afterAll(() => reader.leave());

  it.each([
    '/reviews/export',
    '/governance/bodies/{DHR Steering Group}/members/export',
    '/governance/organisations/export',
    '/governance/people/export',
    '/meetings/export',
    '/recommendations/export?organisation=O-0001',
    '/rounds/export',
    '/rounds/U-0001/export',
    '/plans/export',
    '/plans/{Gentian}/export?layout=full',
    '/monitoring/export',
    '/monitoring/measures/export?measure=made',
    '/learning/export',
  ])('is a file from %s', async (address) => {
    const answer = await reader.page.request.get(addressOf(address));
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
  });

  it('is the document that a member attached to an update', async () => {
    const member = await signedIn('steering.group@demo.example');
    const { page } = member;
    await page
      .getByRole('button', { name: /^(Log an|Go on with your) update/ })
      .first()
      .click();
    const address = page.url().replace(/\/do\/.*/, '');
    await page.getByLabel('It goes on').check();
    await page.getByLabel('What has changed').fill('The register is attached.');
    const file = { name: 'register.txt', mimeType: 'text/plain', buffer: Buffer.from('84 of 84') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Save and go to the next' }).click();
    await page.getByRole('alert').waitFor();
    await reader.page.goto(address);
    const link = reader.page.getByRole('link', { name: 'register.txt' }).first();
    const answer = await reader.page.request.get((await link.getAttribute('href')) ?? '');
    expect(await answer.text()).toBe('84 of 84');
    await member.leave();
  });

  it('is a link by which somebody without an account answers', async () => {
    await reader.open('/recommendations/S-0001/1/one-time-link');
    const { page } = reader;
    await page.getByRole('radio').first().check();
    await page.getByLabel('Who answers for it').fill('Head of training');
    await page.locator('main form [type=submit]').first().click();
    const [address = ''] = /\/answer\/[\w-]{20,}/.exec(await page.content()) ?? [];
    const context = await browser.newContext({ viewport: { width: 375, height: 900 } });
    const guest = await context.newPage();
    const answer = await guest.goto(`${demonstration.address}${address}`);
    expect(answer?.status()).toBe(200);
    expect(await guest.getByLabel('What has changed').count()).toBe(1);
    expect(await inspection.faultsOf(guest)).toEqual([]);
    await context.close();
  });
});

it('shows every page of the service to somebody', () => {
  expect(demonstration.neverShown()).toEqual([]);
});

const signedIn = (email: string, width = 1100): Promise<Reader> =>
  Reader.signedIn(browser, {
    address: demonstration.address,
    email,
    password,
    width,
  });

/** What these lists of the demonstration name; reviews without the year that follows the name. */
async function referencesByName(lists: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const reader = await signedIn('administrator@demo.example');
  const found = new Map<string, string>();
  for (const list of lists) {
    await reader.open(list);
    for (const link of await reader.page.locator('tbody th a').all()) {
      const address = (await link.getAttribute('href')) ?? '';
      found.set(nameIn(await link.innerText()), address.split('/').at(-1) ?? '');
    }
  }
  await reader.leave();
  return found;
}

/** The next meeting of each body, 'next: Core Panel', and the last one that was held, 'held: …'. */
async function meetingsByBody(): Promise<ReadonlyMap<string, string>> {
  const reader = await signedIn('administrator@demo.example');
  const found = new Map<string, string>();
  await reader.open('/meetings');
  for (const [kind, list] of [
    ['next', '.app-next a'],
    ['held', 'h2:has-text("Held in") + ul a'],
  ] as const) {
    for (const link of await reader.page.locator(list).all()) {
      const address = (await link.getAttribute('href')) ?? '';
      const key = `${kind}: ${(await link.innerText()).split(',')[0] ?? ''}`;
      if (!found.has(key)) found.set(key, address.split('/').at(-1) ?? '');
    }
  }
  await reader.leave();
  return found;
}

const nameIn = (title: string): string => title.split('/')[0] ?? title;

const names = async (reader: Reader): Promise<string[]> =>
  (await reader.page.locator('tbody th a').allInnerTexts()).map(nameIn);

const addressOf = (address: string): string =>
  address
    .replace('{half a year ago}', demonstration.daysAgo(182))
    .replace(
      /\{([^}]+)\}/g,
      (_, name: string) => references.get(name) ?? registered.get(name) ?? met.get(name) ?? name,
    );
