import request from 'supertest';
import { editionIds } from '../../../workflows/language/editions';
import { workflows } from '../../../workflows/registry';
import { rulebookPage } from '../../../workflows/rules/rulebook-page';
import { headingOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { underHeading } from '../../../test/support/sections';

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
    let text: string;

    beforeAll(async () => {
      ({ text } = await member.get(`/rules?edition=${edition}`).expect(200));
    });

    it('is headed by its title, and says how many rules nobody has checked', () => {
      expect(headingOf(text)).toBe(`Rulebook ${book.title}`);
      expect(wordsOf(text)).toContain(
        `${book.counts.rules} rules, of which ${book.counts.unchecked} are from memory`,
      );
    });

    it('can be entered at each rule, once, by its id', () => {
      const ids = [
        ...book.criteria,
        ...book.clocks,
        ...book.requirements.flatMap(({ rows }) => rows),
        ...book.documents.flatMap(({ rows }) => rows),
        ...book.permissions.flatMap(({ rows }) => rows),
        ...book.quorum,
        ...book.later,
      ].map(({ id }) => id);
      const found = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id) => found.filter((one) => one === id).length !== 1)).toEqual([]);
    });

    it('says of each clock how long it runs, from what, until what and who may move it', () => {
      const words = underHeading(text, 'Clocks');
      for (const { title, says, period, until, mayMove } of book.clocks) {
        for (const part of [title, says, period, until, mayMove]) expect(words).toContain(part);
      }
    });

    it('lists what is left to judgement and what nobody has checked', () => {
      const judged = underHeading(text, 'Left to judgement');
      for (const sentence of book.leftToJudgement) expect(judged).toContain(sentence);
      const unchecked = underHeading(text, 'Not checked yet');
      for (const { id } of book.unchecked) expect(unchecked).toContain(id);
    });
  });

  it('marks in words how sure we are of a rule', async () => {
    const { text } = await member.get('/rules').expect(200);
    expect(underHeading(text, 'Clocks')).toMatch(
      /whether a review is held is decided.*from memory, unchecked · Rule C2\/decide/i,
    );
  });

  it('leads from one edition to the other', async () => {
    const { text } = await member.get('/rules').expect(200);
    expect(text).toContain('href="/rules?edition=dardr-draft-2024"');
    await member.get('/rules?edition=g1066').expect(404);
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
