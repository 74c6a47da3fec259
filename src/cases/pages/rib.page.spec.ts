import { ApiDriver } from '../../../test/support/drivers';
import { errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import { untilCommissioned } from '../../../test/support/passages';
import { Product, type Browser } from '../../../test/support/product';
import { send } from '../../../test/support/sending';
import { linksUnder, underHeading } from '../../../test/support/sections';

describe('a record beside a review', () => {
  let product: Product;
  let administrator: Browser;
  let reference: string;

  beforeAll(async () => {
    product = await Product.start();
    reference = await tell(product, new ApiDriver(product), untilCommissioned('2026-01-05'));
    product.moveTo('2026-03-02');
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  const of = (kind: string): string => `/reviews/${reference}/${kind}`;

  it('is begun by its own form, and has its own page afterwards', async () => {
    const address = `${of('chair-tenure')}/new?event=chair.openSourcing`;
    const answer = await send(administrator, address, { method: 'Quotes' });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(`${of('chair-tenure')}/1`);
    const { text } = await administrator.get(answer.headers.location ?? '').expect(200);
    expect(wordsOf(text)).toContain('Recorded The search for an independent chair began.');
    expect(headingOf(text)).toContain('Independent chair 1 · Not yet named');
    expect(wordsOf(text)).toContain('The Kent Community Safety Team is looking for an independent');
    expect(underHeading(text, 'History')).toContain('How chairs are being sought: Quotes.');
  });

  it('goes on by forms of its own', async () => {
    const { text } = await administrator.get(`${of('chair-tenure')}/1`).expect(200);
    const propose = linksUnder(text, 'What you can do').get('Propose a candidate') ?? '';
    expect(propose).toBe(`${of('chair-tenure')}/1/do/chair.propose`);
    const wrong = await send(administrator, propose, { candidate: '' });
    expect(errorSummaryOf(wrong.text)).toEqual([
      { says: 'Fill in “Name of the candidate”', leadsTo: 'candidate' },
    ]);
    const answer = await send(administrator, propose, { candidate: 'Chair E' });
    expect(answer.headers.location).toBe(`${of('chair-tenure')}/1`);
    const page = await administrator.get(`${of('chair-tenure')}/1`);
    expect(headingOf(page.text)).toContain('Chair E');
  });

  it('leads back to its review', async () => {
    const { text } = await administrator.get(`${of('chair-tenure')}/1`);
    expect(text).toMatch(new RegExp(`href="/reviews/${reference}" class="govuk-back-link"`));
  });

  it('begins with the first form of its kind where none is named', async () => {
    const { text } = await administrator.get(`${of('family-strand')}/new`).expect(200);
    expect(headingOf(text)).toContain('Add a person or group to be involved');
  });

  it('is not begun twice where the rules allow one: the page says why', async () => {
    const address = `${of('chair-tenure')}/new?event=chair.openSourcing`;
    const { text } = await administrator.get(address).expect(200);
    expect(wordsOf(text)).toContain('No other search for a chair is under way');
  });

  it.each(['chair-tenure/2', 'chair-tenure/x', 'no-kind/1', 'no-kind/new', 'do/1'])(
    'is not there under a made-up address: %s',
    (address) => administrator.get(`/reviews/${reference}/${address}`).expect(404),
  );

  it('does not begin with an event of another kind, or a later one', async () => {
    await administrator.get(`${of('chair-tenure')}/new?event=familyStrand.identify`).expect(404);
    await administrator.get(`${of('chair-tenure')}/new?event=chair.appoint`).expect(404);
  });

  it('does not exist for those who may not see its review', async () => {
    const chair = await product.browser('independent-chair');
    await chair.get(`${of('chair-tenure')}/1`).expect(404);
    await chair.get(`${of('chair-tenure')}/1/do/chair.propose`).expect(404);
  });
});
