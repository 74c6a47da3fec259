import { errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { day, notification, send } from '../../../test/support/sending';

describe('beginning a review', () => {
  let product: Product;
  let administrator: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  it('asks first for what has to be recorded, then for what else is known', async () => {
    const { text } = await administrator.get('/reviews/new').expect(200);
    expect(headingOf(text)).toBe('Record a notification');
    const words = wordsOf(text);
    expect(words.indexOf('Who has died')).toBeGreaterThan(words.indexOf('What has to be recorded'));
    expect(words.indexOf('What else is known')).toBeGreaterThan(words.indexOf('Who has died'));
    expect(words.indexOf('Is there media interest? (optional)')).toBeGreaterThan(
      words.indexOf('What else is known'),
    );
  });

  it('names every box that is needed and was left empty', async () => {
    const { status, text } = await send(administrator, '/reviews/new', {});
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
    const answer = await send(administrator, '/reviews/new', notification);
    expect(answer.status).toBe(303);
    const { text } = await administrator.get(answer.headers.location ?? '').expect(200);
    expect(wordsOf(text)).toContain('Review R-0001 · Canterbury · guidance of 2016');
    expect(wordsOf(text)).toContain('The partnership was notified of a death.');
  });

  it('opens one review however often the same form is sent', async () => {
    const opened = await administrator.get('/reviews/new');
    const [first, second] = [
      await send(administrator, '/reviews/new', notification, opened),
      await send(administrator, '/reviews/new', notification, opened),
    ];
    expect(second.headers.location).toBe(first.headers.location);
  });

  it('keeps a date of death that is known in part only as far as it is known', async () => {
    const typed = { ...notification, ...day('deathDate', '2025-11') };
    const { headers } = await send(administrator, '/reviews/new', typed);
    const reference = (headers.location ?? '').replace('/reviews/', '');
    const [entry] = await product.history(reference);
    expect(entry?.answers).toMatchObject({ deathDate: '2025-11' });
  });

  it('puts the review under the edition that was chosen', async () => {
    const typed = { ...notification, _edition: 'dardr-draft-2024' };
    const { headers } = await send(administrator, '/reviews/new', typed);
    const { text } = await administrator.get(headers.location ?? '');
    expect(wordsOf(text)).toMatch(/Canterbury · .*draft.* · OFFICIAL-SENSITIVE/i);
  });

  it('refuses an edition that the rulebook does not hold', async () => {
    const typed = { ...notification, _edition: 'g1066' };
    expect((await send(administrator, '/reviews/new', typed)).status).toBe(404);
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
    const other = await administrator.get('/reviews/new');
    expect(other.text).not.toContain('Half a form');
  });

  it.each(['case.adopt', 'note.add'])('does not begin with %s', (event) =>
    administrator.get(`/reviews/new?event=${event}`).expect(404),
  );

  it('lets a case officer open the review that they have just notified', async () => {
    const officer = await product.browser('kcst-case-officer');
    const { headers } = await send(officer, '/reviews/new', notification);
    const { text } = await officer.get(headers.location ?? '').expect(200);
    expect(wordsOf(text)).toContain('What you can do');
  });

  it('is closed to those who never notify', async () => {
    const member = await product.browser('steering-group-member');
    await member.get('/reviews/new').expect(403);
  });
});
