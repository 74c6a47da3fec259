import { csrfTokenIn, headingOf, titleOf, valueOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { projectRoot } from '../../kernel/project-root';
import { navigation } from '../../navigation';
import { roles, type Role } from '../../../workflows/language/roles';
import { firstSteps } from './first-steps';
import { glossary, idOf } from './glossary';
import { guideOn } from './guide';
import { purposes } from './purposes';
import { readReleaseNotes } from './release-notes';

describe('help inside', () => {
  let product: Product;
  let administrator: Browser;
  let member: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    member = await product.browser('steering-group-member');
  });
  afterAll(() => product.stop());

  it('is open to everybody, and says to each what their own pages are for', async () => {
    const stranger = await request(product.server).get('/help').expect(200);
    expect(wordsOf(stranger.text)).not.toContain('Record a notification');
    const theirs = wordsOf((await administrator.get('/help')).text);
    expect(theirs).toContain('Record a notification Begins a review');
    const members = wordsOf((await member.get('/help')).text);
    expect(members).toContain('Recommendations What your organisation has to do');
    expect(members).not.toContain('Record a notification Begins a review');
  });

  it.each([
    ['/help/words', 'What the words mean', 'Golden thread'],
    ['/accessibility', 'Accessibility statement', 'partially compliant'],
    ['/release-notes', 'Release notes', 'For those who run the service : version 0.2.0'],
  ])('shows %s to anybody', async (address, heading, says) => {
    const { text } = await request(product.server).get(address).expect(200);
    expect([headingOf(text), titleOf(text)]).toEqual([
      heading,
      `${heading} – Domestic homicide reviews`,
    ]);
    expect(wordsOf(text)).toContain(says);
  });

  it('is reached from the foot of every page, and knows which page that was', async () => {
    const { text } = await administrator.get('/rules');
    expect(text).toContain('href="/report-a-problem?page=%2Frules"');
    expect(valueOf((await member.get('/report-a-problem?page=%2Frules')).text, 'page')).toBe(
      '/rules',
    );
  });

  it('leads the steps of each role only to pages that this role may open', async () => {
    for (const role of Object.keys(roles) as Role[]) {
      const browser = await product.browser(role);
      for (const { href } of firstSteps([role]) ?? []) {
        expect([role, href, (await browser.get(href)).status]).toEqual([role, href, 200]);
      }
    }
  });

  it('puts the first steps away and brings them back', async () => {
    const browser = await product.browser('auditor');
    const press = async (address: string) => {
      const { text } = await browser.get('/help');
      await browser
        .post(address)
        .type('form')
        .send({ _csrf: csrfTokenIn(text) })
        .expect(303)
        .expect('Location', '/');
      return wordsOf((await browser.get('/help')).text);
    };
    const again = 'Show these steps on your first page again';
    expect(wordsOf((await browser.get('/help')).text)).not.toContain(again);
    expect(await press('/guide/hidden')).toContain(again);
    expect(await press('/guide/shown')).not.toContain(again);
  });
});

describe('what is said in help', () => {
  it('tells of every page of the menu', () => {
    const told = new Set(purposes.map(({ href }) => href));
    expect(navigation.navigation.filter(({ href }) => !told.has(href))).toEqual([]);
  });

  it('has three steps for every role', () => {
    for (const role of Object.keys(roles) as Role[]) expect(firstSteps([role])).toHaveLength(3);
  });

  it('shows the steps on the first page until they are hidden', () => {
    const on = (asked: object) =>
      guideOn({
        actor: { roles: ['auditor'] },
        session: {},
        originalUrl: '/?seen=1',
        method: 'GET',
        ...asked,
      } as never);
    expect(on({})?.steps).toHaveLength(3);
    expect(on({ originalUrl: '/reviews' })).toBeNull();
    expect(on({ session: { guideHidden: true } })).toBeNull();
    expect(on({ actor: undefined })).toBeNull();
  });

  it('has every word that a page leads to', () => {
    const folder = join(projectRoot, 'src');
    const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.njk'),
    );
    const led = templates.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/paths\.words }}#([\w-]+)/g)].map(
        ([, id]) => id,
      ),
    );
    expect(led.length).toBeGreaterThan(3);
    expect(glossary.map(idOf)).toEqual(expect.arrayContaining(led));
  });

  it('lists each word once, in the order of the alphabet', () => {
    const words = glossary.map(({ word }) => word.toLowerCase());
    expect(words).toEqual([...new Set(words)].sort((one, two) => one.localeCompare(two, 'en')));
  });

  it('reads release notes as text, whatever stands in them', () => {
    const text =
      '# New\n\n## 1.0\n\nYou can now\n\n- do `this`\n  and that;\n- <b>more</b>\n\n' +
      '### For those who run the service\n\n- Type `npm`.\n\n## 0.9\nThe first.\n- One\n';
    const plain = (said: string) => ({ text: said, isCode: false });
    expect(readReleaseNotes(text)).toEqual([
      {
        version: '1.0',
        blocks: [
          { kind: 'paragraph', stretches: [plain('You can now')] },
          {
            kind: 'list',
            items: [
              [plain('do '), { text: 'this', isCode: true }, plain(' and that;')],
              [plain('<b>more</b>')],
            ],
          },
        ],
        asides: [
          {
            heading: 'For those who run the service',
            blocks: [
              {
                kind: 'list',
                items: [[plain('Type '), { text: 'npm', isCode: true }, plain('.')]],
              },
            ],
          },
        ],
      },
      {
        version: '0.9',
        blocks: [
          { kind: 'paragraph', stretches: [plain('The first.')] },
          { kind: 'list', items: [[plain('One')]] },
        ],
        asides: [],
      },
    ]);
  });

  it('tells nobody but those who run the service what to type into a terminal', () => {
    const text = readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8');
    for (const { version, blocks } of readReleaseNotes(text)) {
      expect(`${version} ${JSON.stringify(blocks)}`).not.toMatch(/npm|"isCode":true/);
    }
  });
});
