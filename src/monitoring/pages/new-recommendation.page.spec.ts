import { errorSummaryOf, wordsOf } from '../../../test/support/html';
import { memberOf, plans } from '../../../test/support/plans';
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
    const typed = { text: '', measure: 'An audit', addresseesPrinted: 'Kent Police' };
    const refused = await send(administrator, `/plans/${review}/new`, typed, looked);
    expect(refused.status).toBe(400);
    expect(errorSummaryOf(refused.text)).toHaveLength(1);
    const words = wordsOf(refused.text);
    expect(words).toContain('To think about');
    expect(words).toContain('Nothing like it was said before');
    expect(words).toContain('Add it');
    expect(refused.text).toContain('>An audit</textarea>');
    expect(refused.text).toContain('>Kent Police</textarea>');
  });

  it('says whom each printed name would be, and who is like a name that nobody has', async () => {
    await memberOf(product, 'Kent Police');
    const words = wordsOf(
      (await look({ text: repeated, addresseesPrinted: 'Kent Police | Kent Fyre and Rescue' }))
        .text,
    );
    expect(words).toContain('Whom it is addressed to Kent Police Kent Police is on the register.');
    expect(words).toContain('Nobody of that name is on the register. These names are like it.');
    expect(words).toContain('Kent Fire and Rescue Service');
    const unasked = wordsOf((await look({ text: repeated, addresseesPrinted: 'KFRS' })).text);
    expect(unasked).toContain('Nobody signs in here for Kent Fire and Rescue Service.');
    const national = wordsOf(
      (await look({ text: repeated, addresseesPrinted: 'Home Office' })).text,
    );
    expect(national).toContain('The Home Office is often named by default.');
  });

  it('finds what another plan said before, with what became of it', async () => {
    const words = wordsOf((await look({ text: repeated })).text);
    expect(words).toContain('We have said this before');
    expect(words).toContain('Recommendation 1 in Inspection of domestic abuse services 2014');
    expect(words).toContain('Being carried out. Lead agency: Kent Police. Overdue');
  });
});
