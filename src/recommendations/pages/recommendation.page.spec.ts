import { askPlanned, invited, memberOf, plans } from '../../../test/support/plans';
import { wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { send } from '../../../test/support/sending';

const first = 'S-0001/recommendation/1';
const page = '/recommendations/S-0001/1';

describe('the page of a recommendation', () => {
  let product: Product;
  let member: Browser;
  let guest: Browser;

  const wordsAt = async (address: string, browser = member): Promise<string> =>
    wordsOf((await browser.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    const kept = await plans(product);
    await invited(product, kept, 'Kent Safeguarding Children Board');
    member = await memberOf(product, 'Kent Police');
    guest = await memberOf(product, 'Kent Safeguarding Children Board');
  });
  afterAll(() => product.stop());

  it('says where it stands, why it has its colour, and who leads', async () => {
    const words = await wordsAt(page);
    expect(words).toContain('Being carried out. The agency is carrying it out.');
    expect(words).toContain('Red Overdue: the target date was 15 February 2026, 15 days ago.');
    expect(words).toContain('Lead agency Kent Police');
    expect(words).toContain('Evidence held Training register');
    expect(words).toContain('Clocks running Target date of an action 15 days late');
    expect(words).toContain('Update on an open action');
    expect(words).not.toContain('Original target date');
  });

  it('offers its own agency what can be recorded now', async () => {
    const words = await wordsAt(page);
    expect(words).toContain('What you can do Log an update Claim that it is complete');
    expect(words).not.toContain('Agree a new target date');
  });

  it('lets whoever is invited comment, and not say how far it has come', async () => {
    const words = await wordsAt(page, guest);
    expect(words).toContain('What you can do Add a comment');
    expect(words).toContain('Log an update The agencies that carry it out say this');
    const update = { status: 'inProgress', narrative: 'All done', evidenceHeld: 'None' };
    const refused = await send(guest, `${page}/do/recommendation.update`, update, await at(guest));
    expect(refused.status).toBe(422);
    const comment = await send(guest, `${page}/do/recommendation.comment`, {
      text: 'The board would like to see the register',
    });
    expect([comment.status, comment.headers.location]).toEqual([303, page]);
    expect(await wordsAt(page)).toContain(
      'A comment was added. The board would like to see the register By Kent Safeguarding Children Board representative',
    );
    expect(await wordsAt(page)).not.toContain('All done');
  });

  it('links it to a commitment of the strategy, by its words, and to none that is not there', async () => {
    const administrator = await product.browser('kcst-administrator');
    const link = `${page}/do/recommendation.link`;
    const { text } = await administrator.get(link).expect(200);
    expect(wordsOf(text)).toContain('Kent and Medway Domestic Abuse Strategy');
    const none = await send(administrator, link, { commitment: 'das-2019/99' });
    expect(wordsOf(none.text)).toContain('there is no commitment das-2019/99');
    await send(administrator, link, { commitment: 'das-2019/1.1' });
    expect(await wordsAt(page)).toMatch(
      /Linked to Kent and Medway Domestic Abuse Strategy .*, 1\.1:/,
    );
  });

  it('goes on, once something is claimed complete, to what still waits for an answer', async () => {
    const claimed = {
      outcome: 'Published on the website',
      evidenceHeld: 'Address of the page',
      'completedOn-day': '1',
      'completedOn-month': '3',
      'completedOn-year': '2026',
    };
    const second = '/recommendations/S-0001/2/do/recommendation.claimComplete';
    const answer = await send(member, second, claimed);
    expect(answer.headers.location).toBe('/recommendations/S-0001/1/do/recommendation.update');
    expect(await wordsAt('/recommendations/S-0001/2')).toContain(
      'Said to be complete. Somebody who is not of the lead agency has still to look at the evidence.',
    );
  });

  it('says what a colleague recorded meanwhile, and records the same form all the same', async () => {
    const form = `${page}/do/recommendation.comment`;
    const opened = await at(guest);
    await send(member, form, { text: 'The register was moved' });
    const refused = await send(guest, form, { text: 'Where is the register?' }, opened);
    expect(refused.status).toBe(409);
    expect(wordsOf(refused.text)).toContain(
      'Somebody recorded something while you were writing 2 March 2026 A comment was added.',
    );
    expect(wordsOf(refused.text)).toContain('The register was moved');
    expect(refused.text).toMatch(/<textarea[^>]*>Where is the register\?<\/textarea>/);
    const again = await send(guest, form, { text: 'Where is the register?' }, refused);
    expect(again.status).toBe(303);
    expect(await wordsAt(page)).toContain('Where is the register?');
  });

  it('draws the form of an update again in the same way', async () => {
    const form = `${page}/do/recommendation.update`;
    const opened = await member.get(form).expect(200);
    await send(member, `${page}/do/recommendation.comment`, { text: 'One more thing' });
    const said = { status: 'inProgress', narrative: 'Half of it', evidenceHeld: 'A list' };
    const { status, text } = await send(member, form, said, opened);
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain('Somebody recorded something while you were writing');
    expect(wordsOf(text)).toContain('Record it all the same');
    expect(text).toMatch(/<textarea[^>]*>Half of it<\/textarea>/);
  });

  it('keeps the first target date beside the one that was agreed, and counts how often it moved', async () => {
    const moved = { newDate: '2026-04-30', reason: 'New staff' };
    await askPlanned(product, first, 'recommendation.changeDate', moved);
    const words = await wordsAt(page);
    expect(words).toContain(
      'Target date 30 April 2026 Original target date 15 February 2026 Moved Once',
    );
    expect(words).toContain('Due by agreement on 30 April 2026');
  });

  /** A form is refused to a guest; what a browser sends without it must be refused as well. */
  const at = (browser: Browser) => browser.get(`${page}/do/recommendation.comment`).expect(200);
});
