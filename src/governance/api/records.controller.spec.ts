import request from 'supertest';
import { Product } from '../../../test/support/product';

type Json = Readonly<Record<string, unknown>>;

describe('the API of the partnership', () => {
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
    token = await product.token('kcst-administrator');
    await post('organisations', {
      event: 'organisation.register',
      name: 'Kent Police',
      kind: 'police',
      responsibleAuthority: true,
    }).expect(201);
    await post('people', { event: 'person.register', name: 'Police representative' }).expect(201);
    await post('bodies', {
      event: 'body.establish',
      name: 'Learning Group',
      key: 'learning-group',
      kind: 'other',
      confidential: false,
    }).expect(201);
  });
  afterAll(() => product.stop());

  it('lists each register, with what its records remember', async () => {
    const { body } = await get('organisations').expect(200);
    expect(body).toMatchObject({
      total: 1,
      records: [{ reference: 'O-0001', title: 'Kent Police', unit: 'Kent Police' }],
    });
    expect((await get('people').expect(200)).body).toMatchObject({ total: 1 });
    expect((await get('bodies').expect(200)).body).toMatchObject({
      records: [{ reference: 'B-0001', key: 'learning-group', state: 'settingUp' }],
    });
  });

  it('tells of a record what is offered, what is stopped and why, and its revision', async () => {
    const { body, headers } = await get('bodies/B-0001').expect(200);
    expect(headers.etag).toBe('"1"');
    const { offered, blocked } = body as { offered: Json[]; blocked: Json[] };
    expect(offered.map(({ event }) => event)).toContain('body.addSeat');
    expect(blocked.find(({ event }) => event === 'body.approveTerms')).toMatchObject({
      missing: [{ rule: 'body.approveTerms/draft-recorded' }],
    });
  });

  it('takes an event, and refuses one on a revision that has passed', async () => {
    const seat = {
      event: 'body.addSeat',
      name: 'Kent Police',
      organisation: 'O-0001',
      standing: 'member',
      from: '2019-06-26',
    };
    const { headers } = await post('bodies/B-0001/events', seat).set('If-Match', '"1"').expect(200);
    expect(headers.etag).toBe('"2"');
    const late = { event: 'body.addNote', text: 'Too late' };
    await post('bodies/B-0001/events', late).set('If-Match', '"1"').expect(409);
  });

  it('gives the list of a body on any day', async () => {
    const appointment = {
      event: 'body.appoint',
      person: 'P-0001',
      capacity: 'representative',
      seat: '1',
      from: '2019-06-26',
      until: '2019-12-31',
    };
    await post('bodies/B-0001/events', appointment).expect(200);
    expect((await get('bodies/B-0001/members?on=2019-06-26').expect(200)).body).toMatchObject({
      counts: { seats: 1, units: 1, invited: 0 },
      rows: [{ representatives: [{ name: 'Police representative' }], vacant: false }],
    });
    expect((await get('bodies/B-0001/members').expect(200)).body).toMatchObject({
      on: '2026-03-02',
      rows: [{ representatives: [], vacant: true }],
    });
    const { body } = await get('bodies/B-0001/members?on=2019-02-31').expect(400);
    expect(body).toMatchObject({ errors: [{ field: 'on' }] });
  });

  it('tells what is due', async () => {
    const { body } = await get('governance-clock').expect(200);
    const { due } = body as { due: Json[] };
    expect(due).toContainEqual(
      expect.objectContaining({ what: 'seatVacant', body: 'B-0001', overdue: false }),
    );
  });

  it('tells every entry of a record, naming whom it names', async () => {
    const { body } = await get('bodies/B-0001/history').expect(200);
    const { entries } = body as { entries: { event: string; details: Json[] }[] };
    expect(entries.map(({ event }) => event)).toEqual([
      'body.establish',
      'body.addSeat',
      'body.appoint',
    ]);
    expect(entries[2]?.details).toContainEqual({ label: 'Who', value: 'Police representative' });
  });

  it('is described for programs', async () => {
    const { body } = await request(product.server).get('/api/docs-json').expect(200);
    const { paths } = body as { paths: Json };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/organisations',
        '/api/v1/people/{reference}/events',
        '/api/v1/bodies/{reference}/members',
        '/api/v1/governance-clock',
      ]),
    );
  });

  it('shows a Steering Group member nothing of confidential bodies, and records nothing', async () => {
    await post('bodies', {
      event: 'body.establish',
      name: 'Core Panel',
      key: 'core-panel',
      kind: 'corePanel',
      confidential: true,
    }).expect(201);
    const member = await product.token('steering-group-member');
    expect((await get('bodies', member).expect(200)).body).toMatchObject({ total: 1 });
    await get('bodies/B-0002', member).expect(404);
    await post('people', { event: 'person.register', name: 'Nobody' }, member).expect(403);
  });
});
