import { ApiDriver } from '../../../test/support/drivers';
import { wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import { untilCorePanel } from '../../../test/support/passages';
import { Product, type Browser } from '../../../test/support/product';
import { on, review } from '../../../test/support/stories';

describe('the picture of where a review stands', () => {
  let product: Product;
  let administrator: Browser;
  let reference: string;

  beforeAll(async () => {
    product = await Product.start();
    reference = await tell(product, new ApiDriver(product), untilCorePanel('2026-01-05'));
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  const open = async (query = '') =>
    (await administrator.get(`/reviews/${reference}/chart${query}`).expect(200)).text;

  it('shows the chart with this review in it, and says the same in words', async () => {
    const page = await open();
    expect(page).toMatch(/<svg[^>]*role="img"/);
    const here = /href="#([^"]+)"[^>]*>Go to where it is now/.exec(page)?.[1];
    expect(page.split(` id="${here}"`)).toHaveLength(2);
    const words = wordsOf(page);
    expect(words).toContain('It stands at: The Core Panel is considering');
    expect(words).toContain('The Core Panel is considering (the review is here)');
    expect(words).toContain(
      "Record the Core Panel's recommendation: leads to Awaiting the KCSP Chair",
    );
    expect(words).toContain('What may come next Awaiting the KCSP Chair');
  });

  it('opens the step it is at, and any other on request', async () => {
    const now = wordsOf(await open());
    expect(now).toContain('Notification ✓ Done Decision It is here Chair and panel Not yet');
    expect(now).toContain('Awaiting the Core Panel since 15 January 2026');

    const before = wordsOf(await open('?step=notification'));
    expect(before).toContain('Agencies are being asked what they know (passed)');
    expect(before).toContain('The way so far Notification received since 5 January 2026');
    expect(before).not.toContain('What may come next');
    await administrator.get(`/reviews/${reference}/chart?step=weather`).expect(404);
  });

  it('stays small, whichever step is open', async () => {
    for (const step of ['decision', 'report']) {
      expect((await open(`?step=${step}`)).length).toBeLessThan(50_000);
    }
  });

  it('shows each other part of the chart on request', async () => {
    const page = await open('?region=criminal');
    expect(wordsOf(page)).toContain('Not known (the review is here)');
    await administrator.get(`/reviews/${reference}/chart?region=weather`).expect(404);
  });

  it('shows a case that has ended where it ended', async () => {
    const ended = await tell(product, new ApiDriver(product), [
      on('2026-02-02', review('case.notify'), review('case.markDuplicate')),
    ]);
    administrator = await product.browser('kcst-administrator');
    const { text } = await administrator.get(`/reviews/${ended}/chart`).expect(200);
    expect(wordsOf(text)).toContain('Duplicate (the review is here)');
  });
});
