import { headingOf, titleOf, valueOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { notified, send } from '../../../test/support/sending';

const linksIn = (html: string, href: RegExp): string[] =>
  [...html.matchAll(/<a\b[^>]*href="([^"]*)"/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => href.test(address));

const rowsIn = (html: string): string[] =>
  [...html.matchAll(/<tr class="govuk-table__row">\s*<th scope="row"[\s\S]*?<\/tr>/g)].map(
    ([row]) => wordsOf(`<body>${row}</body>`),
  );

describe('the list of reviews', () => {
  let product: Product;
  let administrator: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  it('says so when there is none, and how the first begins', async () => {
    const { text } = await administrator.get('/reviews').expect(200);
    expect(headingOf(text)).toBe('Reviews');
    expect(wordsOf(text)).toContain('There are no reviews here yet. The first begins with a notif');
  });

  describe('of several reviews', () => {
    beforeAll(async () => {
      for (const [pseudonym, area] of [
        ['Beech', 'Ashford'],
        ['Alder', 'Medway'],
        ['Cedar', 'Ashford'],
      ] as const) {
        const reference = await notified(product, { area });
        const form = `/reviews/${reference}/do/case.name`;
        await send(administrator, form, { pseudonym, year: '2026' });
      }
      const confirm = '/reviews/R-0001/do/case.findOutOfScope';
      await send(administrator, confirm, {
        ground: 'underSixteen',
        victimAge: '15',
        reasons: 'A child',
        signposted: 'Child safeguarding partnership',
      });
    });

    it('tells name, area, reference, stage, what it waits for and since when', async () => {
      const { text } = await administrator.get('/reviews').expect(200);
      expect(rowsIn(text)[1]).toBe(
        'Alder/2026 Medway Reference R-0002 Stage Notification received Waiting for the Kent Community Safety Team Since 2 March 2026',
      );
      expect(wordsOf(text)).toContain('3 reviews');
    });

    it.each([
      ['area=Ashford', ['Beech/2026', 'Cedar/2026']],
      ['words=alde', ['Alder/2026']],
      ['words=r-0003', ['Cedar/2026']],
      ['standing=resting', ['Beech/2026']],
      ['stage=intake', ['Beech/2026', 'Alder/2026', 'Cedar/2026']],
      ['stage=publishing', []],
    ])('is narrowed by the address alone: %s', async (query, names) => {
      const { text } = await administrator.get(`/reviews?${query}`).expect(200);
      expect(rowsIn(text).map((row) => row.split(' ')[0])).toEqual(names);
    });

    it('keeps the filters in their boxes and in the links that sort', async () => {
      const { text } = await administrator.get('/reviews?words=%2F2026&area=Ashford').expect(200);
      expect(valueOf(text, 'words')).toBe('/2026');
      expect(text).toMatch(/<option value="Ashford" selected>/);
      expect(linksIn(text, /sort=title/)).toEqual([
        '/reviews?words=%2F2026&area=Ashford&sort=title',
      ]);
    });

    it('is sorted by the link of a heading, and the other way round by the next press', async () => {
      const { text } = await administrator.get('/reviews?sort=title').expect(200);
      expect(rowsIn(text).map((row) => row.split('/')[0])).toEqual(['Alder', 'Beech', 'Cedar']);
      expect(text).toContain('aria-sort="ascending"');
      const [again = ''] = linksIn(text, /sort=title&order=descending/);
      const turned = await administrator.get(again).expect(200);
      expect(rowsIn(turned.text).map((row) => row.split('/')[0])).toEqual([
        'Cedar',
        'Beech',
        'Alder',
      ]);
    });

    it('takes what makes no sense in the address as not asked', async () => {
      const query = 'sort=colour&order=up&page=-4&standing=asleep&stage=&stage=';
      const { text } = await administrator.get(`/reviews?${query}`).expect(200);
      expect(rowsIn(text)).toHaveLength(3);
    });

    it('offers a way back where nothing matches', async () => {
      const { text } = await administrator.get('/reviews?words=nothing').expect(200);
      expect(wordsOf(text)).toContain('No review matches.');
      expect(linksIn(text, /^\/reviews$/)).not.toHaveLength(0);
    });

    it('shows a Steering Group member every stage, and no button to notify', async () => {
      const member = await product.browser('steering-group-member');
      const { text } = await member.get('/reviews').expect(200);
      expect(rowsIn(text)).toHaveLength(3);
      expect(wordsOf(text)).toContain('Their files are not open to your role.');
      expect(linksIn(text, /new/)).toEqual([]);
    });

    it('shows an independent chair no review but those that were given to them', async () => {
      const chair = await product.browser('independent-chair');
      const { text } = await chair.get('/reviews').expect(200);
      expect(rowsIn(text)).toEqual([]);
      expect(titleOf(text)).toContain('Reviews');
    });
  });
});
