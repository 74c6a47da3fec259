import request from 'supertest';
import { Product } from '../../../test/support/product';

type Json = Readonly<Record<string, unknown>>;

describe('the API of plans and recommendations', () => {
  let product: Product;
  let token: string;

  const get = (address: string, bearer = token) =>
    request(product.server).get(address).set('Authorization', `Bearer ${bearer}`);
  const post = (address: string, body: Json, bearer = token) =>
    request(product.server).post(address).set('Authorization', `Bearer ${bearer}`).send(body);
  const propose = (label: string, text: string) =>
    post('/api/v1/plans/S-0001/recommendations', { event: 'recommendation.propose', label, text });
  const assign = (number: number, target: string) =>
    post(`/api/v1/recommendations/S-0001/${number}/events`, {
      event: 'recommendation.assign',
      lead: 'O-0001',
      scope: 'local',
      target,
    }).expect(200);

  beforeAll(async () => {
    product = await Product.start();
    token = await product.token('kcst-administrator');
    await post('/api/v1/organisations', {
      event: 'organisation.register',
      name: 'Kent Police',
      kind: 'police',
      responsibleAuthority: true,
    }).expect(201);
    await post('/api/v1/sources', {
      event: 'source.register',
      title: 'An inspection',
      kind: 'inspection',
      answersTo: 'The commissioner, the force',
    }).expect(201);
    await propose('9.10', 'Call takers ask who else is at home').expect(201);
    await propose('9.2', 'Officers write down what children say').expect(201);
  });
  afterAll(() => product.stop());

  it('adds to a plan, and tells the plan in the order of its printed numbers', async () => {
    const { body } = await get('/api/v1/plans/S-0001/recommendations').expect(200);
    const { recommendations } = body as { recommendations: Json[] };
    expect(body).toMatchObject({ plan: 'S-0001', title: 'An inspection', total: 2 });
    expect(recommendations.map(({ label }) => label)).toEqual(['9.2', '9.10']);
    expect(recommendations[0]).toMatchObject({ state: 'proposed', rag: { colour: 'green' } });
    await get('/api/v1/plans/S-0009/recommendations').expect(404);
  });

  it('tells of one how it stands and why, what is offered, and its revision', async () => {
    await assign(1, '2026-03-10');
    const { body, headers } = await get('/api/v1/recommendations/S-0001/1').expect(200);
    expect(headers.etag).toBe('"2"');
    expect(body).toMatchObject({
      reference: 'S-0001/recommendation/1',
      plan: 'S-0001',
      state: 'assigned',
      lead: 'O-0001',
      target: '2026-03-10',
      rag: { colour: 'amber', reason: 'The target date is 10 March 2026, in 8 days.' },
    });
    const { offered } = body as { offered: Json[] };
    expect(offered.map(({ event }) => event)).toContain('recommendation.accept');
    await get('/api/v1/recommendations/S-0001/7').expect(404);
  });

  it('takes an event once, and refuses one on a revision that has passed', async () => {
    const accept = { event: 'recommendation.accept', seniorPerson: 'Head of public protection' };
    const asking = () =>
      post('/api/v1/recommendations/S-0001/1/events', accept)
        .set('If-Match', '"2"')
        .set('Idempotency-Key', 'accepted-once');
    expect((await asking().expect(200)).headers.etag).toBe('"3"');
    await asking().expect(200);
    const late = { event: 'recommendation.comment', text: 'Too late' };
    await post('/api/v1/recommendations/S-0001/1/events', late).set('If-Match', '"2"').expect(409);
    const { body } = await get('/api/v1/recommendations/S-0001/1/history').expect(200);
    const { entries } = body as { entries: Json[] };
    expect(entries.map(({ event }) => event)).toEqual([
      'recommendation.propose',
      'recommendation.assign',
      'recommendation.accept',
    ]);
  });

  it('lists all plans together: by organisation, by state, and what is late', async () => {
    await assign(2, '2026-03-04');
    product.moveTo('2026-03-06');
    token = await product.token('kcst-administrator');
    const numbers = async (filter: string) => {
      const { body } = await get(`/api/v1/recommendations?${filter}`).expect(200);
      const { recommendations } = body as { recommendations: Json[] };
      return recommendations.map(({ reference }) => String(reference).split('/').at(-1));
    };
    expect(await numbers('organisation=O-0001&state=open')).toEqual(['2', '1']);
    expect(await numbers('state=accepted')).toEqual(['1']);
    expect(await numbers('late=yes')).toEqual(['2']);
    expect(await numbers('organisation=O-0009')).toEqual([]);
    expect(await numbers('page=2')).toEqual([]);
    await get('/api/v1/recommendations?late=perhaps').expect(400);
  });

  it('shows them to a member, and nothing to those who have no part in any plan', async () => {
    const member = await product.token('steering-group-member');
    expect((await get('/api/v1/recommendations', member).expect(200)).body).toMatchObject({
      total: 2,
    });
    const chair = await product.token('independent-chair');
    expect((await get('/api/v1/recommendations', chair).expect(200)).body).toMatchObject({
      total: 0,
    });
    await get('/api/v1/recommendations/S-0001/1', chair).expect(404);
    const author = await product.token('agency-review-author');
    await get('/api/v1/recommendations', author).expect(403);
  });
});
