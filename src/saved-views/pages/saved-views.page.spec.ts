import { csrfTokenIn, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';

const ashford = '/reviews?area=Ashford&columns=due';

describe('a view of a list', () => {
  let product: Product;
  let officer: Browser;

  const at = async (address: string, reader = officer): Promise<string> =>
    (await reader.get(address).expect(200)).text;
  const post = async (to: string, answers: Readonly<Record<string, string>>): Promise<void> => {
    const _csrf = csrfTokenIn(await at('/reviews'));
    await officer
      .post(to)
      .type('form')
      .send({ list: '/reviews', ...answers, _csrf })
      .expect(303);
  };
  const query = 'area=Ashford&columns=due';

  beforeAll(async () => {
    product = await Product.start();
    officer = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  it('needs a name', async () => {
    await post('/views', { query, name: ' ' });
    expect(wordsOf(await at(ashford))).toContain('Write a name for this view');
  });

  it('is kept by one reader with its filters and columns, and shown to nobody else', async () => {
    await post('/views', { query, name: 'Ashford by date' });
    const kept = await at('/reviews');
    expect(wordsOf(kept)).toContain('Ashford by date');
    expect(kept).toContain('href="/reviews?area=Ashford&amp;columns=due"');
    const auditor = await product.browser('auditor');
    expect(await at('/reviews', auditor)).not.toContain('Ashford by date');
  });

  it('leads nowhere but to this service', async () => {
    const _csrf = csrfTokenIn(await at('/reviews'));
    const { headers } = await officer
      .post('/views')
      .type('form')
      .send({ list: '//elsewhere.example', query: '', name: 'A trap', _csrf });
    expect(headers.location).toMatch(/^\/(\?|$)/);
  });

  it('can be forgotten', async () => {
    const [, forget = ''] = /action="(\/views\/[^"]+)"/.exec(await at(ashford)) ?? [];
    await post(forget, {});
    expect(await at('/reviews')).not.toContain('Ashford by date');
  });
});
