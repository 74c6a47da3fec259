import { errorSummaryOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { smallPartnership } from '../../../test/support/small-partnership';

describe('the pages of the bodies', () => {
  let product: Product;
  let administrator: Browser;

  const wordsAt = async (address: string, browser = administrator): Promise<string> =>
    wordsOf((await browser.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    expect(await wordsAt('/governance/bodies')).toContain('No body is set up here yet');
    await smallPartnership(product);
  });
  afterAll(() => product.stop());

  it('list each body with its chair, its members and its next meeting', async () => {
    expect(await wordsAt('/governance/bodies')).toContain(
      'Learning Group Another body Chair Kent Police representative Members 3 seats, 2 organisations that count, 1 invited Next meeting None planned',
    );
  });

  it('tell by which rules a body works, and when its chair is reviewed', async () => {
    const words = await wordsAt('/governance/bodies/B-0001');
    expect(words).toContain(
      'Quorum 4 or more members, each for a different organisation. An organisation with several rows on the list counts once.',
    );
    expect(words).toContain('At least 4 meetings a year.');
    expect(words).toContain('Sent out 5 clear working days before the meeting.');
    expect(words).toContain('Terms of reference 2026 In force since 20 January 2026');
    expect(words).toContain('Since 12 January 2026. Review due on 12 January 2028.');
    expect(words).toContain('Vice-Chair : Nobody holds this office.');
    expect(words).toContain('No representative: Kent Public Health.');
  });

  it('keep every version of the terms to be read', async () => {
    const words = await wordsAt('/governance/bodies/B-0001/terms/1');
    expect(words).toContain('Watch over action plans Report to the partnership');
    await administrator.get('/governance/bodies/B-0001/terms/2').expect(404);
  });

  it('count seats, the organisations that count, and those invited', async () => {
    expect(await wordsAt('/governance/bodies/B-0001/members')).toContain(
      '3 seats, 2 organisations that count, 1 invited. 1 post without a representative.',
    );
  });

  it('show the list as it was on any day', async () => {
    const today = await wordsAt('/governance/bodies/B-0001/members');
    expect(today).toContain('Kent Police representative (Chair)');
    expect(today).toContain('Council representative (Interim)');
    const then = await wordsAt('/governance/bodies/B-0001/members?on=2026-01-31');
    expect(then).toContain('Members on 31 January 2026');
    expect(then).toContain('Kent Police representative (Chair)');
    expect(then).not.toContain('Council representative');
    const before = '/governance/bodies/B-0001/members?on-day=11&on-month=1&on-year=2026';
    expect(await wordsAt(before)).toContain('No organisation was on the list on that day.');
  });

  it('ask for a real day', async () => {
    const address = '/governance/bodies/B-0001/members?on-day=31&on-month=2&on-year=2026';
    const { text } = await administrator.get(address).expect(200);
    expect(errorSummaryOf(text)).toEqual([
      { says: 'Enter a real day, such as 26 6 2019', leadsTo: 'on-day' },
    ]);
  });

  it('tell the history with names instead of numbers', async () => {
    const words = await wordsAt('/governance/bodies/B-0001');
    expect(words).toContain('For which row of the list: Kent Adult Social Care.');
    expect(words).toContain('Which terms: Terms of reference 2026.');
  });

  it('are read by a Steering Group member, who is offered nothing to record', async () => {
    const member = await product.browser('steering-group-member');
    expect(await wordsAt('/governance/bodies/B-0001', member)).not.toContain('What you can do');
  });

  it.each(['/governance/bodies/B-9999', '/governance/bodies/O-0001'])(
    'do not know the address %s',
    async (address) => {
      await administrator.get(address).expect(404);
    },
  );
});
