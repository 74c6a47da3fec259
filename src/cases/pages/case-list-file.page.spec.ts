import { Product, type Browser } from '../../../test/support/product';
import { notified, send } from '../../../test/support/sending';
import { csvAt, workbookAt } from '../../../test/support/sheets';

describe('the list of reviews as a file', () => {
  let product: Product;
  let administrator: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    for (const [pseudonym, area] of [
      ['Gentian', 'Ashford'],
      ['Fern', 'Dover'],
      ['Aster', 'Ashford'],
    ] as const) {
      const reference = await notified(product, { area });
      const form = `/reviews/${reference}/do/case.name`;
      await send(administrator, form, { pseudonym, year: '2026' });
    }
  });
  afterAll(() => product.stop());

  it('has the filters, the order and the columns of its address, and every page', async () => {
    const lines = await csvAt(
      administrator,
      '/reviews/export?area=Ashford&sort=title&columns=stage,since&page=7',
    );
    expect(lines[0]).toBe('"Review","Stage","Since","Area"');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
      '"Aster/2026"',
      '"Gentian/2026"',
    ]);
    const { text } = await administrator.get('/reviews?area=Ashford&sort=title').expect(200);
    expect(text).toContain('href="/reviews/export?area=Ashford&amp;sort=title&amp;as=xlsx"');
  });

  it('says in Excel what it was narrowed to, with dates that are dates', async () => {
    const [title, note, head, first] = await workbookAt(
      administrator,
      '/reviews/export?area=Dover&columns=reference,heard&as=xlsx',
    );
    expect(title?.[0]).toBe('Reviews');
    expect(note?.[0]).toBe('OFFICIAL-SENSITIVE. Area: Dover. As it stood on 2 March 2026.');
    expect(head).toEqual(['Review', 'Reference', 'Last entry', 'Area']);
    expect(first).toEqual(['Fern/2026', 'R-0002', new Date('2026-03-02T00:00:00Z'), 'Dover']);
  });

  it('holds no more than its reader may see', async () => {
    const chair = await product.browser('independent-chair');
    expect(await csvAt(chair, '/reviews/export')).toHaveLength(1);
  });
});
