import type { Response } from 'supertest';
import { errorSummaryOf, headingOf, valueOf, wordsOf } from '../../../test/support/html';
import { PageForm } from '../../../test/support/page-form';
import { Product, type Browser } from '../../../test/support/product';
import { day, notification, onOnePage, send, type Typed } from '../../../test/support/sending';

describe('beginning a review', () => {
  let product: Product;
  let administrator: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  it('asks first for what has to be recorded, then for what else is known', async () => {
    const { text } = await administrator.get(onOnePage).expect(200);
    expect(headingOf(text)).toBe('Record a notification');
    const words = wordsOf(text);
    expect(words.indexOf('Who has died')).toBeGreaterThan(words.indexOf('What has to be recorded'));
    expect(words.indexOf('What else is known')).toBeGreaterThan(words.indexOf('Who has died'));
    expect(words.indexOf('Is there media interest? (optional)')).toBeGreaterThan(
      words.indexOf('What else is known'),
    );
  });

  it('names every box that is needed and was left empty', async () => {
    const { status, text } = await send(administrator, onOnePage, {});
    expect(status).toBe(400);
    expect(errorSummaryOf(text).map(({ leadsTo }) => leadsTo)).toEqual([
      'source',
      'receivedOn-day',
      'cspAwareDate-day',
      'victim',
      'deathKind',
    ]);
  });

  it('leads to the page of the new review', async () => {
    const answer = await send(administrator, onOnePage, notification);
    expect(answer.status).toBe(303);
    const { text } = await administrator.get(answer.headers.location ?? '').expect(200);
    expect(wordsOf(text)).toContain('Review R-0001 Canterbury guidance of 2016');
    expect(wordsOf(text)).toContain('The partnership was notified of a death.');
  });

  it('asks a page at a time, keeps what was written, and records it once it was checked', async () => {
    const first = await administrator.get('/reviews/new').expect(200);
    expect(headingOf(first.text)).toBe(
      'Record a notification · page 1 of 4 What happened, and when',
    );
    const address = `/reviews/new?draft=${valueOf(first.text, '_draft')}`;
    const answered = async (page: Response, typed: Typed, to: string): Promise<Response> => {
      const answer = await sendStep(administrator, page, typed);
      expect([answer.status, answer.headers.location]).toEqual([303, `${address}&step=${to}`]);
      return administrator.get(`${address}&step=${to}`).expect(200);
    };

    const wrong = await sendStep(administrator, first, day('deathDate', '2025-13'));
    expect(wrong.status).toBe(400);
    expect(errorSummaryOf(wrong.text).map(({ leadsTo }) => leadsTo)).toEqual([
      'deathKind',
      'deathDate-day',
    ]);
    expect(headingOf(wrong.text)).toContain('What happened, and when');

    const death = { deathKind: 'homicide', ...day('deathDate', '2025-11'), area: 'Canterbury' };
    const second = await answered(wrong, death, 'person');
    const person = { victim: 'A person asked page by page' };
    await sendStep(administrator, second, { ...person, _later: 'yes' });
    const begun = await administrator.get('/reviews/new').expect(200);
    expect(wordsOf(begun.text)).toContain('Go on with: A person asked page by page');
    const officer = await product.browser('kcst-case-officer');
    await officer.get(address).expect(404);

    const again = await administrator.get(`${address}&step=person`).expect(200);
    expect(valueOf(again.text, 'victim')).toBe('A person asked page by page');
    const third = await answered(again, person, 'suspect');
    const fourth = await answered(third, {}, 'told');
    const { source, ...rest } = notification;
    const told = { source: source ?? '', ...daysTold(rest) };
    const check = await answered(fourth, told, 'check');
    expect(wordsOf(check.text)).toContain('Date of death, as far as it is known November 2025');
    expect(check.text).toContain(`${address.replace('&', '&amp;')}&amp;step=person#victim`);

    const recorded = await sendStep(administrator, check, {});
    const twice = await sendStep(administrator, check, {});
    expect(recorded.headers.location).toMatch(/^\/reviews\/R-/);
    expect(twice.headers.location).toBe(recorded.headers.location);
    const reference = (recorded.headers.location ?? '').replace('/reviews/', '');
    expect((await product.history(reference))[0]?.answers).toMatchObject({
      victim: 'A person asked page by page',
      deathDate: '2025-11',
      area: 'Canterbury',
    });
    const { text } = await administrator.get('/reviews/new');
    expect(text).not.toContain('A person asked page by page');
  });

  it('opens one review however often the same form is sent', async () => {
    const opened = await administrator.get(onOnePage);
    const [first, second] = [
      await send(administrator, onOnePage, notification, opened),
      await send(administrator, onOnePage, notification, opened),
    ];
    expect(second.headers.location).toBe(first.headers.location);
  });

  it('keeps a date of death that is known in part only as far as it is known', async () => {
    const typed = { ...notification, ...day('deathDate', '2025-11') };
    const { headers } = await send(administrator, onOnePage, typed);
    const reference = (headers.location ?? '').replace('/reviews/', '');
    const [entry] = await product.history(reference);
    expect(entry?.answers).toMatchObject({ deathDate: '2025-11' });
  });

  it('puts the review under the edition that was chosen', async () => {
    const typed = { ...notification, _edition: 'dardr-draft-2024' };
    const { headers } = await send(administrator, onOnePage, typed);
    const { text } = await administrator.get(headers.location ?? '');
    expect(wordsOf(text)).toMatch(/Canterbury draft guidance of 2024/);
  });

  it('refuses an edition that the rulebook does not hold', async () => {
    const typed = { ...notification, _edition: 'g1066' };
    expect((await send(administrator, onOnePage, typed)).status).toBe(404);
  });

  it('takes a case over from another partnership by a form of its own', async () => {
    const address = '/reviews/new?event=case.receiveTransfer';
    const { text } = await administrator.get('/reviews/new');
    expect(text).toContain(`href="${address}"`);
    const answer = await send(administrator, address, {
      fromPartnership: 'Bromley Community Safety Partnership',
      ...day('cspAwareDate', '2026-02-01'),
      victim: 'A person known to nobody',
    });
    const page = await administrator.get(answer.headers.location ?? '').expect(200);
    expect(wordsOf(page.text)).toContain('The case was taken over from another partnership.');
  });

  it('keeps what is typed apart from the form of another beginning', async () => {
    const address = '/reviews/new?event=case.receiveTransfer';
    const { text } = await send(administrator, address, { victim: 'Half a form' });
    expect(headingOf(text)).toBe('Take over a case from another partnership');
    const other = await administrator.get(onOnePage);
    expect(other.text).not.toContain('Half a form');
  });

  it.each(['case.adopt', 'note.add'])('does not begin with %s', (event) =>
    administrator.get(`/reviews/new?event=${event}`).expect(404),
  );

  it('lets a case officer open the review that they have just notified', async () => {
    const officer = await product.browser('kcst-case-officer');
    const { headers } = await send(officer, onOnePage, notification);
    const { text } = await officer.get(headers.location ?? '').expect(200);
    expect(wordsOf(text)).toContain('What you can do');
  });

  it('is closed to those who never notify', async () => {
    const member = await product.browser('steering-group-member');
    await member.get(onOnePage).expect(403);
  });

  it('on one page ends in the same check; what is not sent is kept for 28 days', async () => {
    const opened = await administrator.get(onOnePage).expect(200);
    const body = new URLSearchParams(PageForm.in(opened.text)?.sent());
    const typed = { ...notification, victim: 'A person not sent yet', _edition: 'g2016' };
    for (const [name, value] of Object.entries(typed)) body.set(name, String(value));
    const sent = await administrator.post(onOnePage).type('form').send(body.toString());
    expect(sent.headers.location).toMatch(/^\/reviews\/new\?draft=[\w-]+&step=check$/);
    const check = await administrator.get(sent.headers.location ?? '').expect(200);
    expect(headingOf(check.text)).toBe('Record a notification Check your answers');
    expect(wordsOf(check.text)).toContain('Who has died A person not sent yet Change');
    expect(wordsOf(check.text)).toContain('We keep this draft until 30 March 2026.');
    const begunOn = async (day: string) => {
      product.moveTo(day);
      const browser = await product.browser('kcst-administrator');
      return wordsOf((await browser.get('/reviews/new').expect(200)).text);
    };
    expect(await begunOn('2026-03-30')).toContain('Go on with: A person not sent yet');
    expect(await begunOn('2026-03-31')).not.toContain('A person not sent yet');
  });
});

/** Sends the form of one page as a browser does, with these boxes filled in. */
async function sendStep(browser: Browser, page: Response, typed: Typed): Promise<Response> {
  const form = PageForm.in(page.text, '_step');
  const body = new URLSearchParams(form?.sent());
  for (const [name, value] of Object.entries(typed)) body.set(name, String(value));
  return browser
    .post(form?.action ?? '')
    .type('form')
    .send(body.toString());
}

const daysTold = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([name]) => /^(receivedOn|cspAwareDate)-/.test(name)),
  );
