import request from 'supertest';
import { editionIds } from '../../../workflows/language/editions';
import { workflows } from '../../../workflows/registry';
import { rulebookPage } from '../../../workflows/rules/rulebook-page';
import { headingOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { hasHeading } from '../../../test/support/sections';
import { addressOfRule, parts, stepsOf } from './rulebook.view';

describe('the rulebook', () => {
  let product: Product;
  let member: Browser;

  beforeAll(async () => {
    product = await Product.start();
    member = await product.browser('steering-group-member');
  });
  afterAll(() => product.stop());

  describe.each(editionIds)('in the edition %s', (edition) => {
    const book = rulebookPage(edition, Object.values(workflows));
    const part = async (query: string): Promise<string> =>
      (await member.get(`/rules?edition=${edition}${query}`).expect(200)).text;

    it('is headed by its title, and says how many rules nobody has checked', async () => {
      const text = await part('');
      expect(headingOf(text)).toBe(`Rulebook ${book.title}`);
      expect(wordsOf(text)).toContain(
        `${book.counts.rules} rules, of which ${book.counts.unchecked} are from memory`,
      );
    });

    it('knows of each rule the page on which it stands', () => {
      const ids = [
        ...book.criteria,
        ...book.clocks,
        ...book.requirements.flatMap(({ rows }) => rows),
        ...book.documents.flatMap(({ rows }) => rows),
        ...book.permissions.flatMap(({ rows }) => rows),
        ...book.quorum,
        ...book.later,
      ].map(({ id }) => id);
      expect(ids.filter((id) => addressOfRule(book, id) === null)).toEqual([]);
      expect(addressOfRule(book, 'C99/nothing')).toBeNull();
    });

    it('leads by a rule’s id to where it stands, with whoever may record the step', async () => {
      const [gate] = book.requirements;
      const id = gate?.rows[0]?.id ?? '';
      const { headers } = await member
        .get(`/rules/rule?edition=${edition}&id=${encodeURIComponent(id)}`)
        .expect(303);
      const { text } = await member.get(headers.location ?? '').expect(200);
      expect(text).toContain(` id="${id}"`);
      expect(hasHeading(text, 'Who may record it')).toBe(true);
    });

    it('says of each clock how long it runs, from what, until what and who may move it', async () => {
      const words = wordsOf(await part('&part=clocks'));
      for (const { title, says, period, until, mayMove } of book.clocks) {
        for (const one of [title, says, period, until, mayMove]) expect(words).toContain(one);
      }
    });

    it('lists what is left to judgement and what nobody has checked', async () => {
      const judged = wordsOf(await part('&part=judgement'));
      for (const sentence of book.leftToJudgement) expect(judged).toContain(sentence);
      const unchecked = wordsOf(await part('&part=unchecked'));
      for (const { id } of book.unchecked) expect(unchecked).toContain(id);
    });

    it('has no page that is long to load', async () => {
      const long: string[] = [];
      const charts = stepsOf(book).map(({ of }) => `&part=steps&of=${encodeURIComponent(of)}`);
      for (const query of [...Object.keys(parts).map((one) => `&part=${one}`), ...charts]) {
        if ((await part(query)).length > 50 * 1024) long.push(query);
      }
      expect(long).toEqual([]);
    });
  });

  it('marks in words how sure we are of a rule', async () => {
    const { text } = await member.get('/rules?part=clocks').expect(200);
    expect(wordsOf(text)).toMatch(
      /whether a review is held is decided.*from memory, unchecked · Rule C2\/decide/i,
    );
  });

  it('leads from one edition to the other', async () => {
    const { text } = await member.get('/rules').expect(200);
    expect(text).toContain('href="/rules?edition=dardr-draft-2024"');
    for (const none of ['edition=g1066', 'part=9', 'part=steps&of=x', 'step=x']) {
      await member.get(`/rules?${none}`).expect(404);
    }
    await member.get('/rules/rule?id=C99').expect(404);
  });

  it('is told to programs from the same rows', async () => {
    const { body } = await request(product.server)
      .get('/api/v1/rules')
      .set('Authorization', `Bearer ${await product.token('steering-group-member')}`)
      .expect(200);
    expect(body).toEqual(
      JSON.parse(JSON.stringify(rulebookPage('g2016', Object.values(workflows)))),
    );
  });

  it('says to a program which editions there are when it asks for another', async () => {
    const { body } = await request(product.server)
      .get('/api/v1/rules?edition=g1066')
      .set('Authorization', `Bearer ${await product.token('steering-group-member')}`)
      .expect(400);
    expect(body.errors).toEqual([
      {
        field: 'edition',
        says: 'The rulebook has no edition “g1066”. It has: g2016, dardr-draft-2024.',
      },
    ]);
  });

  it('is closed to those who have not signed in', async () => {
    await request(product.server).get('/rules').expect(303);
    await request(product.server).get('/api/v1/rules').expect(401);
  });
});
