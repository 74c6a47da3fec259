import writeWorkbook from 'write-excel-file/node';
import { csrfTokenIn, valueOf, wordsOf } from '../../../../test/support/html';
import { memberOf, plans, type Plans } from '../../../../test/support/plans';
import { Product, type Browser } from '../../../../test/support/product';
import { WorkflowInstance } from '../../../kernel/records/workflow-instance.entity';

const planOf = (...rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> =>
  writeWorkbook(
    [
      ['Action plan'],
      ['No', 'Recommendation', 'Action to take', 'Lead agency', 'Target date'],
      ...rows.map((row) => [...row]),
    ],
    { sheet: 'Plan' },
  ).toBuffer();

describe('a printed action plan that is imported by page', () => {
  let product: Product;
  let administrator: Browser;
  let here: Plans;
  let address: string;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    here = await plans(product);
    address = `/plans/${here.source}/import`;
  });
  afterAll(() => product.stop());

  const kept = () =>
    product.dataSource.manager.countBy(WorkflowInstance, { kind: 'recommendation' });

  async function sent(content: Buffer, name: string, answers: Record<string, string> = {}) {
    const { text } = await administrator.get(address).expect(200);
    const sending = administrator.post(address).field('_csrf', csrfTokenIn(text));
    Object.entries(answers).forEach(([field, value]) => void sending.field(field, value));
    return sending.attach('file', content, name);
  }

  it('is first looked at, row by row, and nothing is saved', async () => {
    const before = await kept();
    const file = await planOf(
      ['9.1 b', 'Say who is told', 'Write a guide', 'Kent Police', 'Ongoing'],
      [9.1, 'Print it', 'Hand the guide out', 'Nobody known', '31 July 2026'],
      [null, null, null, 'Kent Police', null],
    );
    const { text, status } = await sent(file, 'plan.xlsx', { adds: 'yes' });
    expect(status).toBe(200);
    const words = wordsOf(text);
    expect(words).toContain(
      '3 rows: 2 can be entered, 2 of them to be looked at, 0 here already, 1 cannot be entered.',
    );
    expect(words).toContain('Nothing is saved yet.');
    expect(words).toContain('Above the headings stands what was not taken over: “Action plan”.');
    expect(words).toContain('“No”: 9.1 is stored as a number');
    expect(words).toContain('The target date “Ongoing” is kept in words.');
    expect(await kept()).toBe(before);
    const documents = await product.dataSource.query<readonly unknown[]>('SELECT id FROM document');
    expect(documents).toEqual([]);

    const enter = () =>
      administrator
        .post(`${address}/enter`)
        .type('form')
        .send({
          _csrf: csrfTokenIn(text),
          file: valueOf(text, 'file'),
          adds: valueOf(text, 'adds'),
          rows: valueOf(text, 'rows'),
        })
        .expect(200);
    const entered = wordsOf((await enter()).text);
    expect(entered).toContain(
      '3 rows: 2 entered, 2 of them to be looked at, 0 here already, 1 not',
    );
    expect(await kept()).toBe(before + 2);
    expect(wordsOf((await enter()).text)).toContain('3 rows: 0 entered, 0 of them to be looked');
    expect(await kept()).toBe(before + 2);
    expect(wordsOf((await sent(file, 'plan.xlsx')).text)).toContain('2 here already');
    const plan = wordsOf((await administrator.get(`/plans/${here.source}`)).text);
    expect(plan).toContain('Import an action plan');
    expect(plan).toContain('Say who is told');
    await administrator.get(`${address}/enter`).expect(303).expect('location', address);
  });

  it('says what is wrong with a file that cannot be used, and how to mend it', async () => {
    const refusals = [
      [Buffer.from('No,Action\n1,Ask\n'), 'plan.xlsx', 'is not an Excel workbook, although'],
      [Buffer.from('No,Words\n1,Ask\n'), 'plan.csv', 'No column of the file is headed “action”'],
      [await planOf(), 'plan.csv', 'is an Excel workbook, although its name ends in .csv'],
    ] as const;
    for (const [content, name, says] of refusals) {
      expect((await sent(content, name)).headers.location).toBe(address);
      expect(wordsOf((await administrator.get(address)).text)).toContain(says);
    }
    const missing = await sent(await planOf(), 'plan.xlsx', { sheet: 'Earlier' });
    expect(missing.status).toBe(303);
    const again = await administrator.get(address);
    expect(wordsOf(again.text)).toContain('has no sheet called “Earlier”. Its sheets are: Plan.');
    expect(valueOf(again.text, 'sheet')).toBe('Earlier');
  });

  it('is for the administrator alone', async () => {
    const member = await memberOf(product, 'Kent Police');
    await member.get(address).expect(403);
    expect((await member.get(`/plans/${here.source}`)).text).not.toContain('Import an action');
    await administrator.get('/plans/S-9999/import').expect(404);
  });
});
