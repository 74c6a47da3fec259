import { wordsOf } from '../../../test/support/html';
import { memberOf, plans } from '../../../test/support/plans';
import { Product } from '../../../test/support/product';

describe('the list of recommendations', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.start();
    await plans(product);
  });
  afterAll(() => product.stop());

  it('shows a member their own, most urgent first, with what was said last time', async () => {
    const member = await memberOf(product, 'Kent Police');
    const { text } = await member.get('/recommendations').expect(200);
    const words = wordsOf(text);
    expect(words).toContain('3 open recommendations, 1 late.');
    expect(words).toContain('Red Overdue: the target date was 15 February 2026, 15 days ago.');
    expect(words).toContain(
      'Said last time, 20 November 2025 (Kent Community Safety Team, for the agency): 60 of 84 call handlers are trained',
    );
    const order = ['1: Kent Police', '2: Kent Police', '9.1 b: Kent Police'].map((title) =>
      words.indexOf(title),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(words).not.toContain('Medway Council names');
  });
});
