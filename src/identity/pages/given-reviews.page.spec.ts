import { csrfTokenIn, errorSummaryOf, valueOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { underHeading } from '../../../test/support/sections';
import { notified, send } from '../../../test/support/sending';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

describe('the reviews given to an account', () => {
  let product: Product;
  let administrator: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  const errorsAt = async (address: string) =>
    errorSummaryOf((await administrator.get(address).expect(200)).text);
  const given = 'Reviews given to this account';
  const sectionOf = async (address: string) =>
    underHeading((await administrator.get(address).expect(200)).text, given);
  /** Sends one of the two forms that stand on the page of the account. */
  const press = async (address: string, to: string, typed: Record<string, string>) => {
    const { text } = await administrator.get(address).expect(200);
    const answer = await administrator
      .post(to)
      .type('form')
      .send({ _csrf: csrfTokenIn(text), ...typed });
    return { ...answer, leadsTo: answer.headers.location };
  };
  const titleOf = async (reference: string) =>
    (await product.dataSource.manager.findOneByOrFail(WorkflowInstance, { reference })).title;

  it('are given and taken away, and open for as long as they are given', async () => {
    const reference = await notified(product);
    const title = await titleOf(reference);
    const { id } = await product.person('core-panel-member', 'giving');
    const member = await product.browser('core-panel-member', 'giving');
    const address = `/accounts/${id}`;
    expect(await sectionOf(address)).toContain('No review is given to this account.');
    await member.get(`/reviews/${reference}`).expect(404);

    const gift = { review: ` ${reference.toLowerCase()} ` };
    expect((await press(address, `${address}/cases`, gift)).leadsTo).toBe(address);
    const { text } = await administrator.get(address).expect(200);
    expect(wordsOf(text)).toContain(`${title} is given to`);
    expect(underHeading(text, given)).toContain(`${title} ${reference} Given as`);
    expect(underHeading(text, given)).toContain('2 March 2026');
    await member.get(`/reviews/${reference}`).expect(200);
    await press(address, `${address}/cases`, gift);
    expect((await errorsAt(address))[0]?.says).toContain(`${title} is already given to`);

    const end = /action="([^"]*\/end)"/.exec(text)?.[1] ?? '';
    const capacity = valueOf(text, 'capacity') ?? '';
    expect((await press(address, end, { capacity })).leadsTo).toBe(address);
    expect(await sectionOf(address)).toContain('No review is given to this account.');
    await member.get(`/reviews/${reference}`).expect(404);
    await press(address, `${address}/cases`, gift);
    await member.get(`/reviews/${reference}`).expect(200);
  });

  it('are not given without a review and, of several, a role; the other form stays', async () => {
    const { id } = await product.person('auditor');
    const name = 'Mel Example';
    const address = `/accounts/${id}`;
    expect(await sectionOf(address)).toContain('no role that is held review by review');
    await press(address, `${address}/cases`, { review: 'R-9999' });
    const [noRole] = await errorsAt(address);
    expect(noRole?.says).toContain('has no role that is held review by review');
    expect(noRole?.leadsTo).toBe('roles');
    const held = ['core-panel-member', 'agency-review-author'];
    await send(administrator, address, { name, roles: held });
    await press(address, `${address}/cases`, { review: 'R-9999' });
    const { text } = await administrator.get(address).expect(200);
    expect(errorSummaryOf(text)).toEqual([
      {
        says: 'There is no review with the reference R-9999: enter it as its page shows it, such as R-0042.',
        leadsTo: 'review',
      },
      { says: 'Choose the role the review is given as.', leadsTo: 'capacity' },
    ]);
    expect(valueOf(text, 'review')).toBe('R-9999');
    expect(valueOf(text, 'name')).toBe(name);
    for (const role of held) expect(text).toMatch(new RegExp(`value="${role}"[^>]* checked`));
    const offered = [...text.matchAll(/name="capacity" type="radio" value="([^"]*)"/g)];
    expect(offered.map(([, role]) => role)).toEqual(held);

    const review = await notified(product);
    await press(address, `${address}/cases`, { review, capacity: 'independent-chair' });
    expect((await errorsAt(address)).map(({ leadsTo }) => leadsTo)).toEqual(['capacity']);
    await press(address, `${address}/cases`, { review, capacity: 'agency-review-author' });
    expect(await sectionOf(address)).toContain(`${review} Given as`);
  });

  it('are given by an administrator only', async () => {
    const { id } = await product.person('core-panel-member', 'giving');
    const officer = await product.browser('kcst-case-officer');
    const { text } = await officer.get('/').expect(200);
    const form = { _csrf: csrfTokenIn(text), review: 'R-0001' };
    await officer.post(`/accounts/${id}/cases`).type('form').send(form).expect(403);
  });
});
