import { headingOf, wordsOf } from '../../../test/support/html';
import { plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { notified, send } from '../../../test/support/sending';
import { csvAt } from '../../../test/support/sheets';

describe('the list of plans', () => {
  let product: Product;
  let administrator: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    await plans(product);
    await notified(product);
  });
  afterAll(() => product.stop());

  it('counts what is open and what is late, and leads to reviews without a recommendation', async () => {
    const words = wordsOf((await administrator.get('/plans').expect(200)).text);
    expect(words).toContain('1 plan, 5 open recommendations, 1 of them red.');
    expect(words).toContain('Reviews without a recommendation yet (1)');
  });

  it('begins with a source that the administrator adds', async () => {
    const answer = await send(administrator, '/plans/new-source', {
      title: 'Domestic abuse strategy',
      kind: 'strategy',
      answersTo: 'The executive board, the partners',
    });
    expect(answer.headers.location).toBe('/plans/S-0002');
    const { text } = await administrator.get('/plans/S-0002').expect(200);
    expect(headingOf(text)).toContain('Domestic abuse strategy');
    expect(wordsOf(text)).toContain('No recommendation has been entered yet.');
    await administrator.get('/plans/S-0002/do/source.close').expect(200);
    await administrator.get('/plans/S-0099').expect(404);
  });

  it('shows a plan in which nothing is open only where it is asked for', async () => {
    await send(administrator, '/plans/S-0002/do/source.close', { reason: 'It ran out' });
    const short = wordsOf((await administrator.get('/plans').expect(200)).text);
    expect(short).not.toContain('Domestic abuse strategy');
    expect(short).toContain('Show 1 more plan in which nothing is open');
    const all = await administrator.get('/plans?standing=all').expect(200);
    expect(wordsOf(all.text)).toContain('Domestic abuse strategy');
    expect(all.text).toContain('href="/plans/export?standing=all&amp;as=csv"');
    expect(await csvAt(administrator, '/plans/export?standing=all')).toHaveLength(3);
    expect(await csvAt(administrator, '/plans/export')).toHaveLength(2);
  });

  it('lets nobody but the administrator add a source', async () => {
    const member = await product.browser('steering-group-member');
    expect((await member.get('/plans').expect(200)).text).not.toContain('Add a source');
    await member.get('/plans/new-source').expect(403);
  });
});
