import { errorSummaryOf, wordsOf } from '../../../test/support/html';
import { askPlanned, memberOf, plans, recommend } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { send } from '../../../test/support/sending';
import { OneTimeLink } from '../records/one-time-link.entity';

const form = '/recommendations/S-0001/5/one-time-link';

describe('the pages on which one-time links are made', () => {
  let product: Product;
  let administrator: Browser;
  let organisation: string;

  const make = async (typed = {}) =>
    send(administrator, form, {
      organisation,
      person: 'Head of prevention',
      email: '',
      days: '14',
      ...typed,
    });
  const linkIn = (html: string): string => /(\/answer\/[\w-]{43})/.exec(html)?.[1] ?? '';

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    organisation = (await plans(product)).organisations['Kent Fire and Rescue Service'] ?? '';
  });
  afterAll(() => product.stop());

  it('are for the team; a link is shown once, and kept as a hash', async () => {
    expect(wordsOf((await administrator.get('/recommendations/S-0001/5')).text)).toContain(
      'Give a one-time link',
    );
    const police = await memberOf(product, 'Kent Police');
    await police.get(form).expect(403);
    const answer = await make({ person: '', email: 'nobody' });
    const drawn = await administrator.get(answer.headers.location ?? '').expect(200);
    expect(errorSummaryOf(drawn.text).map(({ leadsTo }) => leadsTo)).toEqual(['person', 'email']);
    const { text } = await make();
    expect(wordsOf(text)).toContain('good for one answer until the end of 16 March 2026');
    const token = linkIn(text).split('/')[2] ?? '';
    const [kept] = await product.dataSource.manager.find(OneTimeLink);
    expect(kept?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('make none where nothing can be logged, nor for an organisation that has no part in it', async () => {
    const medway = await make({ organisation: 'O-0001' });
    const drawn = await administrator.get(medway.headers.location ?? '').expect(200);
    expect(errorSummaryOf(drawn.text)[0]?.says).toContain('Choose one of the organisations');
    const begun = await recommend(product, 'S-0001', { text: 'Every visit is written down.' });
    const wordsOfForm = async () =>
      wordsOf((await administrator.get('/recommendations/S-0001/6/one-time-link')).text);
    expect(await wordsOfForm()).toContain('No organisation has this recommendation yet.');
    const assigned = { lead: organisation, scope: 'local', target: '2026-12-31' };
    await askPlanned(product, begun, 'recommendation.assign', assigned);
    expect(await wordsOfForm()).toContain('No update can be logged at present.');
  });

  it('withdraw a link once, and say so', async () => {
    const listed = await administrator.get('/one-time-links').expect(200);
    expect(wordsOf(listed.text)).toContain('Not used yet Head of prevention');
    const address = /action="(\/one-time-links\/[\w-]+\/withdraw)"/.exec(listed.text)?.[1] ?? '';
    await send(administrator, address, {}, listed);
    const after = await administrator.get('/one-time-links').expect(200);
    expect(wordsOf(after.text)).toContain('The link is withdrawn.');
    expect(wordsOf(after.text)).toContain('Withdrawn by kcst-administrator (fictional)');
    await send(administrator, address, {}, after);
    expect(wordsOf((await administrator.get('/one-time-links')).text)).toContain(
      'The link was used or withdrawn before.',
    );
  });
});
