import request from 'supertest';
import { plans } from '../../../test/support/plans';
import { Product } from '../../../test/support/product';

type Json = Readonly<Record<string, unknown>>;

describe('the API of what plans are followed with', () => {
  let product: Product;
  let token: string;

  const get = (address: string, bearer = token) =>
    request(product.server).get(`/api/v1/${address}`).set('Authorization', `Bearer ${bearer}`);
  const post = (address: string, body: Json, bearer = token) =>
    request(product.server)
      .post(`/api/v1/${address}`)
      .set('Authorization', `Bearer ${bearer}`)
      .send(body);

  beforeAll(async () => {
    product = await Product.start();
    await plans(product);
    token = await product.token('kcst-administrator');
  });
  afterAll(() => product.stop());

  it('opens a round, and tells whom it asks about what', async () => {
    await post('update-rounds', { event: 'round.open', closesOn: '2026-03-20' }).expect(201);
    const { body } = await get('update-rounds/U-0001').expect(200);
    const { state, asked } = body as { state: string; asked: { recommendations: string[] }[] };
    expect(state).toBe('open');
    expect(asked.map(({ recommendations }) => recommendations.length)).toEqual([3, 1, 1]);
  });

  it('keeps learning events, with what was said of them', async () => {
    await post('learning-events', {
      event: 'learning.record',
      title: 'What we learnt',
      kind: 'seminar',
      heldOn: '2026-03-01',
      audience: 'Everybody at the front desk',
      people: 40,
    }).expect(201);
    const feedback = { event: 'learning.addFeedback', feedback: 'Clear and short' };
    await post('learning-events/E-0001/events', feedback).expect(200);
    const { body } = await get('learning-events').expect(200);
    expect(body).toMatchObject({ total: 1, records: [{ reference: 'E-0001', people: 40 }] });
    const { entries } = (await get('learning-events/E-0001/history').expect(200)).body as {
      entries: Json[];
    };
    expect(entries).toHaveLength(2);
  });

  it('closes no source while anything that it asks for is open', async () => {
    expect((await get('sources').expect(200)).body).toMatchObject({ total: 1 });
    const { body } = await post('sources/S-0001/events', { event: 'source.close' }).expect(422);
    expect(JSON.stringify(body)).toContain('source.close/all-settled');
  });

  it('lets a member read them, and record none', async () => {
    const member = await product.token('steering-group-member');
    await get('update-rounds/U-0001', member).expect(200);
    const closing = { event: 'round.close' };
    await post('update-rounds/U-0001/events', closing, member).expect(403);
    await post('sources', { event: 'source.register' }, await product.token('auditor')).expect(403);
  });
});
