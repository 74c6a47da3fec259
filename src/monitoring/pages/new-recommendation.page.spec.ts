import { errorSummaryOf, wordsOf } from '../../../test/support/html';
import { plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { notified, send, type Typed } from '../../../test/support/sending';

const repeated = 'Kent Police trains all its call handlers to recognise stalking';

describe('a recommendation as it is written', () => {
  let product: Product;
  let administrator: Browser;
  let review: string;

  const look = (typed: Typed) => {
    const [form, wording] = [`/plans/${review}/new`, `/plans/${review}/wording`];
    return administrator
      .get(form)
      .expect(200)
      .then((opened) => send(administrator, wording, typed, opened));
  };

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    await plans(product);
    review = await notified(product);
  });
  afterAll(() => product.stop());

  it('shows the wording what could be thought about, and stops nobody', async () => {
    const looked = await look({ text: 'Agencies should consider raising awareness' });
    expect(looked.status).toBe(200);
    const words = wordsOf(looked.text);
    expect(words).toContain('None of this stops you.');
    expect(words).toContain('‘Consider’');
    expect(words).toContain('No owner');
    expect(words).toContain('No measure');
    expect(looked.text).toContain('>Agencies should consider raising awareness</textarea>');

    const added = await send(
      administrator,
      `/plans/${review}/new`,
      { text: 'Agencies should consider raising awareness' },
      looked,
    );
    expect([added.status, added.headers.location]).toEqual([303, `/plans/${review}`]);
    const plan = await administrator.get(`/plans/${review}`).expect(200);
    expect(wordsOf(plan.text)).toContain('should consider raising awareness');
  });

  it('looks at wording that is not there yet without complaint; adding it is refused', async () => {
    const looked = await look({ text: '' });
    expect([looked.status, errorSummaryOf(looked.text)]).toEqual([200, []]);
    const refused = await send(administrator, `/plans/${review}/new`, { text: '' }, looked);
    expect(refused.status).toBe(400);
  });

  it('finds what another plan said before, with what became of it', async () => {
    const words = wordsOf((await look({ text: repeated })).text);
    expect(words).toContain('We have said this before');
    expect(words).toContain('Recommendation 1 in Inspection of domestic abuse services 2014');
    expect(words).toContain('Being carried out. Lead agency: Kent Police. Overdue');
  });
});
