import {
  csrfTokenIn,
  errorSummaryOf,
  headingOf,
  valueOf,
  wordsOf,
} from '../../../test/support/html';
import { signedIn } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { underHeading } from '../../../test/support/sections';
import { notified, send } from '../../../test/support/sending';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** The roles that a page shows as held. */
const ticked = (html: string): string[] =>
  [...html.matchAll(/<input\b[^>]*name="roles"[^>]*>/g)]
    .filter(([box]) => / checked/.test(box))
    .map(([box]) => /value="([^"]*)"/.exec(box)?.[1] ?? '');

describe('the page of an account', () => {
  let product: Product;
  let administrator: Browser;

  /** Makes an account with which `signedIn` signs in, and gives its address. */
  async function made(name: string): Promise<string> {
    const { headers } = await send(administrator, '/accounts/new', {
      name,
      email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`,
      roles: 'steering-group-member',
      password: 'a long and fictional password',
    });
    return headers.location ?? '';
  }
  const refusedAt = async (address: string) =>
    errorSummaryOf((await administrator.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  it('is renamed and given other roles, and keeps one at least', async () => {
    const address = await made('Lee Example');
    await send(administrator, address, { name: 'Lee Newname' });
    expect(await refusedAt(address)).toEqual([
      { says: 'Choose at least one role.', leadsTo: 'roles' },
    ]);
    await send(administrator, address, { name: ' ', roles: ['auditor', 'kcsp-chair'] });
    const again = await administrator.get(address).expect(200);
    expect(errorSummaryOf(again.text)).toEqual([
      { says: 'Enter the name that records will show.', leadsTo: 'name' },
    ]);
    expect(ticked(again.text)).toEqual(['kcsp-chair', 'auditor']);
    await send(administrator, address, { name: 'Lee Newname', roles: ['auditor', 'kcsp-chair'] });
    const { text } = await administrator.get(address).expect(200);
    expect(headingOf(text)).toContain('Lee Newname');
    expect(ticked(text)).toEqual(['kcsp-chair', 'auditor']);
  });

  it('gets a new password, and is signed out with the old one', async () => {
    const address = `${await made('Kim Example')}/password`;
    const kim = await signedIn(product, 'Kim Example');
    await send(administrator, address, { password: 'short' });
    const refused = await administrator.get(address).expect(200);
    expect(errorSummaryOf(refused.text)[0]).toMatchObject({ leadsTo: 'password' });
    expect(valueOf(refused.text, 'password')).toBeUndefined();
    await kim.get('/').expect(200);
    await send(administrator, address, { password: 'three unrelated words' });
    await kim.get('/').expect(303);
    await signedIn(product, 'Kim Example', 'three unrelated words');
  });

  it('is closed with its reviews named, found among the closed, and opened again', async () => {
    const reference = await notified(product);
    const officer = await product.person('kcst-case-officer');
    const review = await product.dataSource.manager.findOneByOrFail(WorkflowInstance, {
      reference,
    });
    await product.giveCase(review.caseId, 'kcst-case-officer');
    const browser = await product.browser('kcst-case-officer');
    const address = `/accounts/${officer.id}/standing`;
    const { text } = await administrator.get(address).expect(200);
    expect(underHeading(text, 'Reviews to be given to somebody else')).toContain(
      `(${reference}) KCST case officer`,
    );
    await send(administrator, address, { standing: 'closed' });
    await browser.get('/').expect(303);
    const listed = await administrator.get('/accounts').expect(200);
    expect(wordsOf(listed.text)).toContain('Closed accounts (1)');
    expect(listed.text).not.toContain(officer.id);
    expect((await administrator.get('/accounts/closed')).text).toContain(officer.id);
    await administrator.get(`/accounts/${officer.id}/password`).expect(404);
    await send(administrator, address, { standing: 'open' });
    await (await product.browser('kcst-case-officer')).get(`/reviews/${reference}`).expect(200);
  });

  it('stays open and keeps its role where it is one’s own, or the last to look after accounts', async () => {
    const own = await product.person('kcst-administrator');
    const address = `/accounts/${own.id}`;
    const demoted = { name: 'Somebody', roles: 'auditor' };
    await send(administrator, address, demoted);
    expect(await refusedAt(address)).toEqual([
      {
        says: 'This is the last account with the role KCST administrator: give the role to somebody else first.',
        leadsTo: 'roles',
      },
    ]);
    await product.person('kcst-administrator', 'second');
    await send(administrator, address, demoted);
    expect((await refusedAt(address))[0]?.says).toContain('another administrator must take it');
    const { text } = await administrator.get(`${address}/standing`).expect(200);
    expect(wordsOf(text)).toContain('another administrator must close it');
    expect(text).not.toContain('name="standing"');
    const { text: form } = await administrator.get(`${address}/password`).expect(200);
    const closing = { _csrf: csrfTokenIn(form), standing: 'closed' };
    await administrator.post(`${address}/standing`).type('form').send(closing).expect(303);
    expect((await refusedAt(`${address}/standing`))[0]?.says).toContain('your own account');
  });
});
