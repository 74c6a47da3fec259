import { wordsOf } from '../../../test/support/html';
import { plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { day, send } from '../../../test/support/sending';
import { csvAt } from '../../../test/support/sheets';

describe('events at which what was learnt is passed on', () => {
  let product: Product;
  let administrator: Browser;

  const wordsAt = async (address: string): Promise<string> =>
    wordsOf((await administrator.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  it('are recorded with whom they reached and what they spread', async () => {
    expect(await wordsAt('/learning')).toContain('0 events held, 0 people reached.');
    const { recommendations } = await plans(product);
    const of = `/recommendations/${recommendations[0]?.replace('/recommendation', '')}`;
    const page = await administrator.get(of).expect(200);
    const [, form = ''] = /href="(\/learning\/new\?[^"]+)"/.exec(page.text) ?? [];
    expect((await administrator.get(form).expect(200)).text).toContain(`>${recommendations[0]}<`);
    const answer = await send(administrator, '/learning/new', {
      title: 'Seminar on stalking',
      kind: 'seminar',
      ...day('heldOn', '2026-02-10'),
      audience: 'Call handlers',
      people: '120',
      recommendations: recommendations[0] ?? '',
    });
    expect(answer.headers.location).toBe('/learning/E-0001');
    const words = await wordsAt('/learning/E-0001');
    expect(words).toContain('trains every call handler');
    expect(words).toContain('No feedback has been recorded yet.');
    expect(await csvAt(administrator, '/learning/export')).toContainEqual(
      expect.stringMatching(
        /^"Seminar on stalking","[^"]+","10 February 2026","Call handlers",120,/,
      ),
    );
  });

  it('are told from those at which nobody was counted', async () => {
    await send(administrator, '/learning/new', {
      title: 'Briefing',
      kind: 'briefing',
      ...day('heldOn', '2026-02-20'),
      audience: 'Managers',
    });
    const words = await wordsAt('/learning');
    expect(words).toContain('2 events held, 120 people reached; at 1 nobody was counted.');
    expect(words.indexOf('Briefing')).toBeLessThan(words.indexOf('Seminar on stalking'));
  });

  it('keep what people said of them', async () => {
    const form = '/learning/E-0001/do/learning.addFeedback';
    const answer = await send(administrator, form, { feedback: 'Clear and useful' });
    expect(answer.headers.location).toBe('/learning/E-0001');
    expect(await wordsAt('/learning/E-0001')).toContain('Clear and useful');
  });

  it('are among the measures of the quarterly view', async () => {
    const words = await wordsAt('/monitoring');
    expect(words).toContain('1 April 2025 to 2 March 2026.');
    expect(words).toContain('Recommendations made 5');
    expect(words).toContain('other events held 2');
    expect(words).toContain('People reached 120');
    expect(words).toContain('At 1 of the events nobody was counted.');
    expect(words).toContain('Events with feedback 1');
  });

  it('are read by members, who record none', async () => {
    const member = await product.browser('steering-group-member');
    expect((await member.get('/learning').expect(200)).text).not.toContain('Record a learning');
    await member.get('/learning/new').expect(403);
    await member.get('/learning/E-0099').expect(404);
  });
});
