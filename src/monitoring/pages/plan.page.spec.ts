import { wordsOf } from '../../../test/support/html';
import { askPlanned, memberOf, plans, recommend, type Plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { workbookAt } from '../../../test/support/sheets';

describe('a plan', () => {
  let product: Product;
  let administrator: Browser;
  let here: Plans;

  const wordsAt = async (address: string): Promise<string> =>
    wordsOf((await administrator.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    here = await plans(product);
    for (const label of ['9.10', '9.2', '9.1 b']) {
      await recommend(product, here.source, { label, text: `The council writes policy ${label}` });
    }
    await askPlanned(product, here.recommendations[0] ?? '', 'recommendation.plan', {
      action: '=HYPERLINK("http://example.org")',
      milestones: 'First course held, second planned',
    });
  });
  afterAll(() => product.stop());

  it('stands in the columns of the Home Office, with the colour and its reason in words', async () => {
    const words = await wordsAt(`/plans/${here.source}`);
    expect(words).toContain(
      'Recommendation Scope Action to take Lead agency Key milestones Target date Completion date and outcome',
    );
    expect(words).toContain('8 recommendations: 1 red');
    expect(words).toContain(
      'Red Being carried out. Overdue: the target date was 15 February 2026, 15 days ago.',
    );
    expect(words).toContain('Lead agency Kent Police Key milestones First course held');
  });

  it('is in the natural order of its printed numbers, and keeps those that repeat', async () => {
    const { text } = await administrator.get(`/plans/${here.source}`).expect(200);
    const labels = [...text.matchAll(/app-plan__words"><strong>([^<]*)</g)].map(([, one]) => one);
    expect(labels).toEqual(['1', '2', '9.1 b', '9.1 b', '9.2', '9.10', '10', '11']);
  });

  it('goes into a file in the layout of the Home Office, and no cell of it is a formula', async () => {
    const answer = await administrator
      .get(`/plans/${here.source}/export?layout=home-office`)
      .expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('S-0001 action plan.csv');
    const [head, first] = answer.text.split('\r\n');
    expect(head).toBe(
      '\uFEFF"Recommendation","Scope of recommendation i.e. local or regional","Action to take","Lead agency","Key milestones in enacting the recommendation","Target date","Date of completion and outcome"',
    );
    expect(first).toContain(`"'=HYPERLINK(""http://example.org"")","Kent Police"`);
  });

  it('goes into a workbook in that layout, with days that are days', async () => {
    const at = `/plans/${here.source}/export?layout=home-office&as=xlsx`;
    const [title, , head, ...rows] = await workbookAt(administrator, at);
    expect(title?.[0]).toMatch(/^Action plan: /);
    expect(head?.[6]).toBe('Date of completion and outcome');
    expect(rows).toHaveLength(8);
    expect(rows.map((row) => row[5])).toContainEqual(new Date('2026-02-15T00:00:00Z'));
    expect(rows[0]?.[2]).toBe('=HYPERLINK("http://example.org")');
  });

  it('goes into a file with every column as well', async () => {
    const { text } = await administrator.get(`/plans/${here.source}/export?layout=full`);
    const [head, ...rows] = text.trim().split('\r\n');
    expect(head).toContain('"Number","Reference","Recommendation","Scope"');
    expect(head).toContain('"Verified by"');
    expect(rows).toHaveLength(8);
  });

  it('is read by a member of the Steering Group, who adds nothing to it', async () => {
    const member = await memberOf(product, 'Kent Police');
    const { text } = await member.get(`/plans/${here.source}`).expect(200);
    expect(text).not.toContain('Add a recommendation');
    await member.get(`/plans/${here.source}/new`).expect(403);
  });
});
