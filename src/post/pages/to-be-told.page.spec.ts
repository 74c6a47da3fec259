import request from 'supertest';
import { errorSummaryOf, wordsOf } from '../../../test/support/html';
import { memberOf, plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { notified, send } from '../../../test/support/sending';

describe('the page of those to be told', () => {
  let product: Product;
  let administrator: Browser;

  const wordsAt = async (address: string): Promise<string> =>
    wordsOf((await administrator.get(address).expect(200)).text);
  const firstWaiting = async (): Promise<string> =>
    /href="(\/to-be-told\/\d+)"/.exec((await administrator.get('/to-be-told')).text)?.[1] ?? '';

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    await plans(product);
  });
  afterAll(() => product.stop());

  it('is for the team alone', async () => {
    const police = await memberOf(product, 'Kent Police');
    await police.get('/to-be-told').expect(403);
    const officer = await product.browser('kcst-case-officer');
    expect(wordsOf((await officer.get('/to-be-told').expect(200)).text)).toContain(
      'Nobody waits to be told of anything.',
    );
    await officer.get(await firstWaiting()).expect(404);
  });

  it('names who is meant, about what, and says that no email is sent', async () => {
    const words = await wordsAt('/to-be-told?page=1');
    expect(words).toContain('This service sends no email');
    expect(words).toContain('Kent Police (lead agency)');
    expect(words).toContain('Kent Police representative (kent.police.representative@example.org)');
    expect(words).toContain('Medway Council (lead agency)');
    expect(words).toContain('Nobody with an account is meant');
  });

  it('records how somebody was told, and by whom', async () => {
    const address = await firstWaiting();
    expect(await wordsAt(address)).toContain('Words to copy');
    const told = { how: 'telephone', note: 'Spoke to the deputy' };
    expect((await send(administrator, address, told)).status).toBe(303);
    const done = await wordsAt('/to-be-told?which=done');
    expect(done).toContain('1 message, the latest first.');
    expect(done).toContain(
      'By telephone. Recorded by kcst-administrator (fictional) on 2 March 2026 at 9:00am. Spoke to the deputy',
    );
    expect(await wordsAt(address)).not.toContain('Words to copy');
  });

  it('wants a reason where nobody need be told, and is settled once', async () => {
    const address = await firstWaiting();
    const opened = await administrator.get(address).expect(200);
    const without = await send(administrator, address, { how: 'notNeeded', note: ' ' }, opened);
    const drawn = await administrator.get(without.headers.location ?? '').expect(200);
    expect(errorSummaryOf(drawn.text)).toEqual([
      { says: 'Say why they need not be told.', leadsTo: 'note' },
    ]);
    await send(administrator, address, { how: 'notNeeded', note: 'They asked for it' }, opened);
    await send(administrator, address, { how: 'letter', note: '' }, opened);
    expect(await wordsAt(address)).toContain('This was seen to before, so nothing was recorded.');
    expect(await wordsAt('/to-be-told?which=done')).toContain('They need not be told.');
  });

  it('tells the same to programs', async () => {
    await notified(product);
    const bearer = `Bearer ${await product.token('kcst-administrator')}`;
    const list = await request(product.server)
      .get('/api/v1/notices?which=waiting')
      .set('Authorization', bearer)
      .expect(200);
    const { notices } = list.body as { notices: { id: number; to: string }[] };
    const chair = notices.find(({ to }) => to === 'KCSP Chair');
    const settled = await request(product.server)
      .post(`/api/v1/notices/${chair?.id ?? 0}/told`)
      .set('Authorization', bearer)
      .send({ how: 'inPerson' })
      .expect(200);
    expect(settled.body).toMatchObject({ told: { how: 'inPerson', note: null } });
    await request(product.server)
      .post('/api/v1/notices/99999/told')
      .set('Authorization', bearer)
      .send({ how: 'inPerson' })
      .expect(404);
  });
});
