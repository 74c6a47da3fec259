import type { Response } from 'supertest';
import { errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { day, send, type Typed } from '../../../test/support/sending';

describe('the forms of the partnership', () => {
  let product: Product;
  let administrator: Browser;

  const recorded = async (address: string, typed: Typed): Promise<Response> => {
    const answer = await send(administrator, address, typed);
    expect(answer.status).toBe(303);
    return answer;
  };
  const wordsAt = async (address: string): Promise<string> =>
    wordsOf((await administrator.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  it('set up a body without code, and lead to its page', async () => {
    const answer = await recorded('/governance/bodies/new', {
      name: 'Learning Group',
      key: 'learning-group',
      kind: 'other',
      confidential: 'no',
    });
    expect(answer.headers.location).toBe('/governance/bodies/B-0001');
    const words = await wordsAt('/governance/bodies/B-0001');
    expect(words).toContain('The body was set up.');
    expect(words).toContain('None are in force. Until some are, no quorum rule is known.');
  });

  it('draft terms of reference, which bind nobody until they are approved', async () => {
    await recorded('/governance/bodies/B-0001/do/body.draftTerms', {
      title: 'Terms of reference 2026',
      ...day('agreedOn', '2026-01-12'),
      purpose: 'To put what is learnt into practice',
      responsibilities: 'Watch over action plans\nReport to the partnership',
      quorumCounts: 'authorities',
      quorumNeeds: '4',
      source: 'Papers of 12 January 2026',
    });
    expect(await wordsAt('/governance/bodies/B-0001')).toContain(
      'Terms of reference 2026 Draft: agreed by the body on 12 January 2026, not approved',
    );
    await recorded('/governance/bodies/B-0001/do/body.approveTerms', {
      terms: '1',
      ...day('approvedOn', '2026-01-20'),
    });
    expect(await wordsAt('/governance/bodies/B-0001')).toContain('In force since 20 January 2026');
  });

  it('add an organisation and a person, seat the one and appoint the other', async () => {
    const organisation = { name: 'Kent Police', kind: 'police', responsibleAuthority: 'yes' };
    await recorded('/governance/organisations/new', organisation);
    await recorded('/governance/people/new', { name: 'Police representative' });
    await recorded('/governance/bodies/B-0001/do/body.addSeat', {
      name: 'Kent Police',
      organisation: 'O-0001',
      standing: 'member',
      ...day('from', '2026-01-12'),
    });
    await recorded('/governance/bodies/B-0001/do/body.appoint', {
      person: 'P-0001',
      capacity: 'representative',
      seat: '1',
      ...day('from', '2026-01-12'),
    });
    expect(await wordsAt('/governance/bodies/B-0001/members')).toContain('Police representative');
  });

  it('plan a meeting on each day of a cycle', async () => {
    await recorded('/governance/bodies/B-0001/do/body.agreeCycle', {
      year: '2026',
      ...day('agreedOn', '2026-03-02'),
      days: '9 12 2026\n10 June 2026',
      startsAt: '10:00',
    });
    const words = await wordsAt('/governance/bodies/B-0001');
    expect(words).toContain('The cycle of 2026 was agreed on 2 March 2026.');
    expect(words).toContain('To come 10 June 2026 Planned 9 December 2026 Planned');
  });

  it('name the line of a cycle that says no day, and lose nothing that was typed', async () => {
    const answer = await send(administrator, '/governance/bodies/B-0001/do/body.agreeCycle', {
      year: '2027',
      ...day('agreedOn', '2026-03-02'),
      days: '10 2 2027\n31 6 2027',
    });
    expect(answer.status).toBe(422);
    expect(errorSummaryOf(answer.text)).toEqual([
      { says: expect.stringContaining('“31 6 2027”'), leadsTo: 'days' },
    ]);
    expect(answer.text).toContain('10 2 2027\n31 6 2027');
  });

  it('draw a form again that is not filled in, with what was chosen', async () => {
    const address = '/governance/bodies/B-0001/do/body.appoint';
    const answer = await send(administrator, address, { person: 'P-0001', capacity: 'alternate' });
    expect(answer.status).toBe(400);
    expect(headingOf(answer.text)).toContain('Record an appointment');
    expect(answer.text).toMatch(/<option value="P-0001" selected>/);
  });

  it('say why there is nothing to fill in yet', async () => {
    const words = await wordsAt('/governance/bodies/B-0001/do/body.approveTerms');
    expect(words).toContain('This cannot be recorded yet.');
    expect(words).toContain('and are not approved yet');
  });

  it('are closed to those who may not record', async () => {
    const member = await product.browser('steering-group-member');
    await member.get('/governance/people/new').expect(403);
    await member.get('/governance/bodies/B-0001/do/body.appoint').expect(403);
    const auditor = await product.browser('auditor');
    await auditor.get('/governance/people/new').expect(403);
  });

  it.each([
    '/governance/rooms/new',
    '/governance/people/O-0001/do/person.rename',
    '/governance/bodies/B-0001/do/body.rename',
  ])('are not to be found at %s', async (address) => {
    await administrator.get(address).expect(404);
  });
});
