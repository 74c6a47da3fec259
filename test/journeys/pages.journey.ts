import fc from 'fast-check';
import { reviewCase } from '../../workflows/review-case/review-case.workflow';
import { ApiDriver } from '../support/drivers';
import { csrfTokenIn, errorSummaryOf, headingOf, valueOf, wordsOf } from '../support/html';
import { tell } from '../support/journey';
import { untilCorePanel } from '../support/passages';
import { Product, type Browser } from '../support/product';

const noteForm = (reference: string): string => `/reviews/${reference}/do/note.add`;

describe('the pages', () => {
  let product: Product;
  let browser: Browser;
  let reference: string;

  beforeAll(async () => {
    product = await Product.start();
    reference = await tell(product, new ApiDriver(product), untilCorePanel('2024-01-08'));
    browser = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  const opened = async () => {
    const { text } = await browser.get(noteForm(reference)).expect(200);
    return {
      _csrf: csrfTokenIn(text),
      _command: valueOf(text, '_command') ?? '',
      _revision: valueOf(text, '_revision') ?? '',
    };
  };
  const send = (fields: object) => browser.post(noteForm(reference)).type('form').send(fields);

  it('record a form once, however often it is sent', async () => {
    const form = { ...(await opened()), text: 'Telephoned twice' };
    await send(form).expect(303);
    const entries = await product.history(reference);
    await send(form).expect(303);
    expect(await product.history(reference)).toHaveLength(entries.length);
  });

  it('say what changed meanwhile, and keep what was typed', async () => {
    const mine = { ...(await opened()), text: 'My own words' };
    await send({ ...(await opened()), text: 'Somebody else was first' }).expect(303);
    const { text } = await send(mine).expect(409);
    expect(errorSummaryOf(text)[0]?.says).toContain('changed since you opened the form');
    expect(wordsOf(text)).toContain('Somebody else was first');
    expect(wordsOf(text)).toContain('My own words');
  });

  it('lead from each error to its box', async () => {
    const { text } = await send(await opened()).expect(400);
    expect(errorSummaryOf(text)).toEqual([{ says: 'Fill in “Note”', leadsTo: 'text' }]);
  });

  it('show an independent chair no review of somebody else, in the words of one that is not there', async () => {
    const chair = await product.browser('independent-chair');
    const absent = await chair.get('/reviews/R-9999').expect(404);
    const forbidden = await chair.get(`/reviews/${reference}`).expect(404);
    expect(headingOf(forbidden.text)).toBe(headingOf(absent.text));
    expect(wordsOf((await chair.get('/reviews').expect(200)).text)).not.toContain(reference);
  });

  it('show a Steering Group member the stage, and no more', async () => {
    const member = await product.browser('steering-group-member');
    const { text } = await member.get(`/reviews/${reference}`).expect(200);
    expect(wordsOf(text)).toContain('not open to your role');
    expect(wordsOf(text)).not.toContain('What you can do');
    await member.get(`/reviews/${reference}/history`).expect(403);
  });

  it('show the review, its history, its picture and the rules to an auditor, and offer nothing', async () => {
    const auditor = await product.browser('auditor');
    for (const page of [
      `/reviews/${reference}`,
      `/reviews/${reference}/history`,
      `/reviews/${reference}/chart`,
      '/rules?edition=g2016',
    ]) {
      await auditor.get(page).expect(200);
    }
    await auditor.get(noteForm(reference)).expect(403);
  });

  it('never fail over what is sent to them', async () => {
    const events = Object.keys(reviewCase.events);
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('yes', '2024', '31'));
    const sent = fc.record({
      event: fc.constantFrom(...events),
      fields: fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}(-day|-month|-year)?$/), anything),
    });
    const { _csrf } = await opened();
    await fc.assert(
      fc.asyncProperty(sent, anything, async ({ event, fields }, command) => {
        const { status } = await browser
          .post(`/reviews/${reference}/do/${event}`)
          .type('form')
          .send({ ...fields, _csrf, _command: command, _revision: command });
        expect([303, 400, 403, 404, 409, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });
});
