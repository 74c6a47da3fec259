import { wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { day, send } from '../../../test/support/sending';
import { smallPartnership } from '../../../test/support/small-partnership';

describe('the register of people', () => {
  let product: Product;
  let administrator: Browser;

  const wordsAt = async (address: string): Promise<string> =>
    wordsOf((await administrator.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    expect(await wordsAt('/governance/people')).toContain('Nobody is on the register yet.');
    await smallPartnership(product);
  });
  afterAll(() => product.stop());

  it('tells what each person holds today, and finds them by name', async () => {
    const words = await wordsAt('/governance/people?words=council');
    expect(words).toContain('1 person');
    expect(words).toContain('Interim representative, Kent Adult Social Care – Learning Group');
  });

  it('shows everything that one person holds', async () => {
    const words = await wordsAt('/governance/people/P-0001');
    expect(words).toContain('Representative for Kent Police Learning Group 12 January 2026');
    expect(words).toContain('Chair Learning Group 12 January 2026 until now');
  });

  it('keeps what is over', async () => {
    const ended = await send(administrator, '/governance/bodies/B-0001/do/body.endAppointment', {
      appointment: '3',
      ...day('lastDay', '2026-03-01'),
    });
    expect(ended.status).toBe(303);
    expect(await wordsAt('/governance/people/P-0002')).toContain(
      'Before Interim representative for Kent Adult Social Care Learning Group 1 February 2026 to 1 March 2026',
    );
    expect(await wordsAt('/governance/people')).toContain('On no list today');
  });
});
