import request from 'supertest';
import { csrfTokenIn, errorSummaryOf, valueOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';

describe('a problem that somebody reports', () => {
  let product: Product;
  let administrator: Browser;
  let member: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    member = await product.browser('steering-group-member');
  });
  afterAll(() => product.stop());

  it('reaches the administrators, who mark it as dealt with', async () => {
    const { text } = await member.get('/report-a-problem?error=1c-2d&page=/rules');
    const send = (answers: object) =>
      member
        .post('/report-a-problem')
        .type('form')
        .send({
          _csrf: csrfTokenIn(text),
          page: valueOf(text, 'page'),
          error: valueOf(text, 'error'),
          ...answers,
        });
    await send({ says: '' });
    expect(errorSummaryOf((await member.get('/report-a-problem')).text)).toEqual([
      { says: 'Say what went wrong', leadsTo: 'says' },
    ]);
    await send({ says: 'The list is <b>empty</b>' }).expect(303);
    await member.get('/problems').expect(403);

    const list = (await administrator.get('/problems')).text;
    expect(wordsOf(list)).toContain(
      'The list is <b>empty</b> steering-group-member (fictional), 2 March 2026 at 9:00am. On the page /rules . Error number 1c-2d .',
    );
    const settle = /action="(\/problems\/[^"]+)"/.exec(list)?.[1] ?? '';
    const press = () =>
      administrator
        .post(settle)
        .type('form')
        .send({ _csrf: csrfTokenIn(list) });
    await press().expect(303);
    expect(wordsOf((await administrator.get('/problems')).text)).toContain(
      'Dealt with on 2 March 2026',
    );
    await press().expect(404);
  });

  it('is not taken from a stranger, who is told whom to call', async () => {
    const { text } = await request(product.server).get('/report-a-problem').expect(200);
    expect(wordsOf(text)).toContain('call the Kent Community Safety Team');
    expect(text).not.toContain('<textarea');
  });

  it('is kept in a table that is exactly what its entity describes', async () => {
    const { upQueries } = await product.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((sql) => /problem_report/.test(sql))).toEqual(
      [],
    );
  });
});
