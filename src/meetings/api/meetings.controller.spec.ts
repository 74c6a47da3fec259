import request from 'supertest';
import { Product } from '../../../test/support/product';
import {
  fiveOrganisations,
  steeringGroup,
  type SteeringGroup,
} from '../../../test/support/steering-group';
import { UserAccounts } from '../../identity';

describe('a meeting, by the API', () => {
  let product: Product;
  let group: SteeringGroup;
  let token: string;

  beforeAll(async () => {
    product = await Product.start('2026-03-02');
    group = await steeringGroup(product);
    token = await product.token('kcst-administrator');
  });
  afterAll(() => product.stop());

  const api = '/api/v1/meetings';
  const get = (path: string, bearer = token) =>
    request(product.server).get(`${api}${path}`).set('Authorization', `Bearer ${bearer}`);
  const post = (path: string, body: object) =>
    request(product.server)
      .post(`${api}${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
  const planned = async (on = '2026-03-02'): Promise<string> => {
    const { body } = await post('', { body: group.body, on, startsAt: '10:00' }).expect(201);
    return (body as { reference: string }).reference;
  };
  const ask = (meeting: string, event: string, answers: object) =>
    post(`/${meeting}/events`, { event, ...answers });
  const who = (name: (typeof fiveOrganisations)[number]): string => group.people[name] ?? '';

  it('is decided on while enough organisations are there, and only proposed once one has left', async () => {
    const meeting = await planned();
    await ask(meeting, 'meeting.addItem', { title: 'Costs' }).expect(200);
    await ask(meeting, 'meeting.addItem', { title: 'Restricted', restricted: true }).expect(200);
    await ask(meeting, 'meeting.open', {
      time: '10:00',
      presides: who('Kent County Council'),
    }).expect(200);
    for (const name of fiveOrganisations.slice(0, 4)) {
      const arrival = { person: who(name), time: '10:00', part: 'member' };
      await ask(meeting, 'meeting.recordArrival', arrival).expect(200);
    }
    const first = { item: '1', time: '10:20', words: 'The costs are shared as before.' };
    await ask(meeting, 'meeting.decide', first).expect(200);
    await ask(meeting, 'meeting.recordDeparture', {
      person: who('Kent Police'),
      time: '10:30',
    }).expect(200);

    const before = await get(`/${meeting}/quorum?at=10:29&item=1`).expect(200);
    expect(before.body).toMatchObject({ verdict: 'quorate', counts: 4, needs: 4 });
    const after = await get(`/${meeting}/quorum?at=10:30&item=1`).expect(200);
    expect(after.body).toMatchObject({ verdict: 'inquorate', counts: 3, short: 1 });

    const second = { item: '1', time: '10:40', words: 'A second review of costs.' };
    const refused = await ask(meeting, 'meeting.decide', second).expect(422);
    expect(JSON.stringify(refused.body)).toContain('meeting.decide/quorate');
    await ask(meeting, 'meeting.propose', second).expect(200);
    await ask(meeting, 'meeting.close', { time: '11:00' }).expect(200);

    const { body } = await get(`/${meeting}`).expect(200);
    expect(body).toMatchObject({
      state: 'closed',
      decisions: [
        { reference: `${meeting}/1`, standing: 'taken' },
        { reference: `${meeting}/2`, standing: 'proposed', quorum: { verdict: 'inquorate' } },
      ],
    });
    const minutes = await get(`/${meeting}/minutes?part=public`).expect(200);
    expect(minutes.body).toMatchObject({ items: [{ title: 'Costs' }] });
    const history = await get(`/${meeting}/history`).expect(200);
    const { entries } = history.body as { entries: { event: string; effectiveOn: string }[] };
    expect(entries.at(-1)).toMatchObject({ event: 'meeting.close', effectiveOn: '2026-03-02' });
  });

  it('takes a list of who was there that names no organisation for most, and counts nobody it cannot', async () => {
    const meeting = await planned('2026-02-20');
    await ask(meeting, 'meeting.addItem', { title: 'Notes of the last meeting' }).expect(200);
    const presides = who('Kent County Council');
    await ask(meeting, 'meeting.open', { time: '10:00', presides }).expect(200);
    const unnamed = await Promise.all(
      ['First member', 'Second member'].map(async (name) => {
        const { body } = await request(product.server)
          .post('/api/v1/people')
          .set('Authorization', `Bearer ${token}`)
          .send({ event: 'person.register', name })
          .expect(201);
        return (body as { reference: string }).reference;
      }),
    );
    const known = fiveOrganisations.slice(0, 3).map(who);
    for (const person of [...known, ...unnamed]) {
      const arrival = { person, time: '10:00', part: 'member' };
      await ask(meeting, 'meeting.recordArrival', arrival).expect(200);
    }
    const { body } = await get(`/${meeting}/quorum?at=10:30&item=1`).expect(200);
    expect(body).toMatchObject({
      verdict: 'cannotBeTold',
      untold: ['First member', 'Second member'],
    });
    const decision = { item: '1', time: '10:30', words: 'A correct record.' };
    const refused = await ask(meeting, 'meeting.decide', decision).expect(422);
    expect(JSON.stringify(refused.body)).toContain(
      'Cannot be told: these people’s organisation is not recorded: First member, Second member',
    );
  });

  it('dates what happened in the room on the day of the meeting, whenever it is entered', async () => {
    const meeting = await planned('2026-02-10');
    await ask(meeting, 'meeting.open', {
      time: '10:00',
      presides: who('Kent County Council'),
    }).expect(200);
    const { body } = await get(`/${meeting}/history`).expect(200);
    const { entries } = body as { entries: { event: string; effectiveOn: string }[] };
    expect(entries.map(({ effectiveOn }) => effectiveOn)).toEqual(['2026-03-02', '2026-02-10']);
  });

  it('tells a member whose organisation has not signed nothing of Part D', async () => {
    const meeting = await planned('2026-06-01');
    await ask(meeting, 'meeting.addItem', { title: 'In the open' }).expect(200);
    await ask(meeting, 'meeting.addItem', { title: 'A secret', restricted: true }).expect(200);
    const member = await product.token('steering-group-member');
    for (const part of ['', '/history', '/minutes']) {
      const { text } = await get(`/${meeting}${part}`, member).expect(200);
      expect(text).toContain('In the open');
      expect(text).not.toContain('A secret');
    }
    await get(`/${meeting}/quorum?item=2`, member).expect(400);
  });

  it('has its papers handed in and opened by programs, those of Part D by those who read it', async () => {
    const meeting = await planned('2026-06-03');
    const handIn = async (name: string): Promise<string> => {
      const { body } = await request(product.server)
        .post('/api/v1/documents')
        .set('Authorization', `Bearer ${token}`)
        .attach('file', Buffer.from(`%PDF-1.7 ${name}`), name)
        .expect(201);
      return (body as { reference: string }).reference;
    };
    const sendOut = async (name: string, rest: object = {}): Promise<string> => {
      const reference = await handIn(name);
      const papers = { attached: [reference], circulatedOn: '2026-03-02', ...rest };
      await ask(meeting, 'meeting.circulatePapers', papers).expect(200);
      return reference;
    };
    const agenda = await sendOut('Agenda.pdf');
    const plan = await sendOut('Plan.pdf', { restricted: true });
    const member = await product.token('steering-group-member');
    const { body } = await get(`/${meeting}`, member).expect(200);
    expect((body as { papers: unknown }).papers).toMatchObject([
      { what: [], files: [{ reference: agenda, name: 'Agenda.pdf', size: 19 }] },
    ]);
    const open = (reference: string, bearer: string) =>
      request(product.server)
        .get(`/api/v1/documents/${reference}`)
        .set('Authorization', `Bearer ${bearer}`);
    await open(agenda, member).expect(200);
    await open(plan, member).expect(404);
    await open(plan, token).expect(200);
    const { text } = await get(`/${meeting}/history`, member).expect(200);
    expect(text).not.toContain(plan);
  });

  it('takes replies from each for their own organisation, and any from the team', async () => {
    const meeting = await planned('2026-06-04');
    const member = await product.token('steering-group-member');
    const reply = (bearer: string) =>
      request(product.server)
        .post(`${api}/${meeting}/events`)
        .set('Authorization', `Bearer ${bearer}`)
        .send({ event: 'meeting.recordReply', person: who('Medway Council'), answer: 'coming' });
    const refused = await reply(member).expect(422);
    expect(JSON.stringify(refused.body)).toContain('meeting.recordReply/own-or-own-organisation');
    await reply(token).expect(200);
    const { email } = await product.person('steering-group-member');
    await product.app.get(UserAccounts).change(email, { person: who('Medway Council') });
    await reply(member).expect(200);
  });

  it('refuses what nobody can read as a time, an item or a decision, in words', async () => {
    const meeting = await planned('2026-06-02');
    await get(`/${meeting}/quorum?at=noon`).expect(400);
    await get('/M-9999').expect(404);
    const moves = { event: 'meeting.agreeMinutes' };
    const { body } = await ask(meeting, 'meeting.propose', { item: '1', moves }).expect(400);
    expect(JSON.stringify(body)).toContain('Only a decision that is taken moves another record.');
    const list = await get(`?body=${group.body}`).expect(200);
    expect((list.body as { total: number }).total).toBeGreaterThan(1);
  });
});
