import { errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { memberOf, signedIn } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { underHeading } from '../../../test/support/sections';
import { day, send } from '../../../test/support/sending';
import { steeringGroup, type SteeringGroup } from '../../../test/support/steering-group';
import { AccountsQuery } from '../queries/accounts.query';

/** With which `signedIn` signs in. */
const password = 'a long and fictional password';

describe('an account', () => {
  let product: Product;
  let group: SteeringGroup;
  let administrator: Browser;
  let meeting: string;

  const made = async (name: string, rest: Readonly<Record<string, string>> = {}) =>
    send(administrator, '/accounts/new', {
      name,
      email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`,
      roles: 'steering-group-member',
      organisation: 'Kent Police',
      password,
      ...rest,
    });
  const refusedAt = async (address: string) =>
    errorSummaryOf((await administrator.get(address).expect(200)).text);
  const replies = (browser: Browser, person: string, answer = 'coming') =>
    send(browser, `/meetings/${meeting}/do/meeting.recordReply`, { person, answer });
  const person = (name: string): string => group.people[name] ?? '';

  beforeAll(async () => {
    product = await Product.start();
    group = await steeringGroup(product);
    administrator = await product.browser('kcst-administrator');
    const planned = await send(administrator, '/meetings/new', {
      body: group.body,
      ...day('on', '2026-03-24'),
    });
    meeting = /M-\d+/.exec(planned.headers.location ?? '')?.[0] ?? '';
  });
  afterAll(() => product.stop());

  it('is tied to somebody on the register, and both pages say so', async () => {
    const answer = await made('Robin Example', { person: person('Kent Police') });
    const address = answer.headers.location ?? '';
    const { text } = await administrator.get(address).expect(200);
    expect(headingOf(text)).toContain('Robin Example');
    expect(wordsOf(text)).toContain('Kent Police representative Tied to this person.');
    const shown = await administrator.get(`/governance/people/${person('Kent Police')}`);
    expect(underHeading(shown.text, 'Account')).toContain(
      'Signs in with the account Robin Example',
    );
    expect(shown.text).toContain(`href="${address}"`);
    expect(text).toContain('<option value="Kent Police" selected>Kent Police</option>');
    const list = await administrator.get('/accounts').expect(200);
    expect(list.text).toContain(`href="${address}"`);
  });

  it('is for administrators to look at', async () => {
    const member = await memberOf(product, 'Kent Police', 'Kent Police deputy');
    await member.get('/accounts').expect(403);
    expect((await member.get(`/governance/people/${person('Kent Police')}`)).text).not.toContain(
      'Signs in with',
    );
  });

  it('is refused for somebody who has one, and for nobody on the register', async () => {
    await made('Second Example', { person: person('Kent Police') });
    expect(await refusedAt('/accounts/new')).toEqual([
      expect.objectContaining({
        leadsTo: 'person',
        says: expect.stringContaining('Robin Example'),
      }),
    ]);
    await made('Second Example', { person: 'P-9999' });
    expect((await refusedAt('/accounts/new'))[0]?.says).toContain('has the reference P-9999');
  });

  it('goes by its name only where nobody else could be meant', async () => {
    const { headers } = await made('Medway Council representative', { organisation: '' });
    const own = async () => wordsOf((await administrator.get(headers.location ?? '')).text);
    expect(await own()).toContain('Not tied: taken for this person because the name is the same');
    await made('Medway council  representative', { email: 'another@example.org' });
    expect(await own()).toContain('Tied to nobody on the register of people');
    await send(administrator, headers.location ?? '', {
      name: 'Medway Council representative',
      roles: 'steering-group-member',
      person: person('Medway Council'),
    });
    expect(await own()).toContain('Tied to this person.');
    const all = await product.app.get(AccountsQuery).open();
    expect(all.filter((one) => one.person?.reference === person('Medway Council'))).toHaveLength(1);
  });

  it('finds its own meeting whatever it is called, and replies for its own organisation alone', async () => {
    const robin = await signedIn(product, 'Robin Example');
    expect(underHeading((await robin.get('/').expect(200)).text, 'Next meeting')).toContain(
      'I am coming',
    );
    const { text } = await robin.get(`/meetings/${meeting}/do/meeting.recordReply`).expect(200);
    expect(text).toMatch(new RegExp(`<option value="${person('Kent Police')}" selected`));
    const refused = await replies(robin, person('Medway Council'));
    expect(wordsOf(refused.text)).toContain(
      'You reply for yourself, or for somebody of your own organisation',
    );
    const deputy = await signedIn(product, 'Kent Police deputy');
    expect((await replies(deputy, person('Kent Police'))).status).toBe(303);
    expect((await replies(administrator, person('Medway Council'), 'notComing')).status).toBe(303);
    const page = wordsOf((await robin.get(`/meetings/${meeting}`).expect(200)).text);
    expect(page).toContain('Come (1) Kent Police representative (recorded by Kent Police deputy)');
    expect(page).toContain('Send apologies (1)');
  });
});
