import { wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { smallPartnership } from '../../../test/support/small-partnership';

describe('the governance clock', () => {
  let product: Product;
  let administrator: Browser;

  const due = async (browser: Browser, query = ''): Promise<string> =>
    (await browser.get(`/governance${query}`).expect(200)).text;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    expect(wordsOf(await due(administrator))).toContain('Nothing is due, and nothing is late.');
    await smallPartnership(product);
  });
  afterAll(() => product.stop());

  it('tells what is due or not done, and the source of its rule', async () => {
    const words = wordsOf(await due(administrator));
    expect(words).toContain(
      'It meets at least every 3 months: no meeting is on record since 20 January 2026, and no meeting is planned.',
    );
    expect(words).toContain('Due on 20 April 2026, in 7 weeks.');
    expect(words).toContain('Learning Group: Terms of reference 2026');
    expect(words).toContain('The office of Vice-Chair is vacant.');
    expect(words).toContain('Kent Public Health has no representative on the list.');
  });

  it('leads to where each is put right', async () => {
    const text = await due(administrator);
    expect(text).toContain('href="/meetings/new?body=B-0001"');
    expect(text).toContain('href="/governance/bodies/B-0001/do/body.appoint"');
  });

  it('leads nobody to a form that is not theirs', async () => {
    const text = await due(await product.browser('steering-group-member'));
    expect(wordsOf(text)).toContain('The office of Vice-Chair is vacant.');
    expect(text).not.toMatch(/\/do\/|\/new/);
  });

  it('is narrowed to one body by the address alone', async () => {
    expect(wordsOf(await due(administrator, '?body=B-0001'))).toContain('is vacant');
    expect(wordsOf(await due(administrator, '?body=B-0099'))).toContain('Nothing is due');
  });

  it('is closed to those who serve single reviews', async () => {
    const officer = await product.browser('kcst-case-officer');
    await officer.get('/governance').expect(403);
  });

  it('puts first what is late', async () => {
    product.moveTo('2026-05-01');
    const words = wordsOf(await due(await product.browser('kcst-administrator')));
    expect(words).toContain('1 is late');
    expect(words.indexOf('Was due on 20 April 2026, 11 days ago.')).toBeLessThan(
      words.indexOf('The office of Vice-Chair is vacant.'),
    );
  });
});
