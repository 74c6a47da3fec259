import { memberOf, plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { day, send } from '../../../test/support/sending';
import { csvAt, workbookAt } from '../../../test/support/sheets';

describe('lists of recommendations and rounds as files', () => {
  let product: Product;
  let administrator: Browser;
  let police: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    await plans(product);
    police = await memberOf(product, 'Kent Police');
    const asked = { ...day('closesOn', '2026-03-23') };
    expect((await send(administrator, '/rounds/new', asked)).status).toBe(303);
  });
  afterAll(() => product.stop());

  it('hold what an organisation answers for, as its own list shows it', async () => {
    const [title, , head, ...rows] = await workbookAt(police, '/recommendations/export?as=xlsx');
    expect(title?.[0]).toBe('Recommendations: Kent Police');
    expect(head?.slice(0, 5)).toEqual(['Reference', 'Number', 'Recommendation', 'Plan', 'Part']);
    const { text } = await police.get('/recommendations').expect(200);
    const shown = [...text.matchAll(/<h3 class="govuk-heading-s"><a/g)].length;
    expect(rows).toHaveLength(shown);
    expect(rows.every((row) => row[4] === 'Leads')).toBe(true);
    expect(text).toContain('href="/recommendations/export?as=xlsx"');
  });

  it('hold who was asked in a round while it is open, and no pack yet', async () => {
    const [head, ...asked] = await csvAt(police, '/rounds/U-0001/export?table=asked');
    expect(head).toBe('"Organisation","Answered","Asked about","Stands"');
    expect(asked).toContain('"Kent Police",0,3,"Not answered"');
    await police.get('/rounds/U-0001/export?table=pack').expect(404);
    await police.get('/rounds/U-0009/export').expect(404);
    expect(await csvAt(police, '/rounds/export')).toEqual([
      '"Round","Opened on","Closes on","Closed on","Organisations asked"',
      expect.stringContaining('"2 March 2026","23 March 2026",,3'),
    ]);
  });

  it('hold the pack as it was frozen when the round was closed', async () => {
    const answer = await send(administrator, '/rounds/U-0001/do/round.close', {});
    expect(answer.status).toBe(303);
    product.moveTo('2026-05-01');
    const again = await product.browser('kcst-administrator');
    const [title, note, head, ...rows] = await workbookAt(
      again,
      '/rounds/U-0001/export?table=pack&as=xlsx',
    );
    expect(title?.[0]).toMatch(/^Pack for the meeting: Updates asked for by 23 March 2026/);
    expect(note?.[0]).toContain('As it stood on 2 March 2026.');
    expect(head?.slice(0, 3)).toEqual(['Lead agency', 'Reference', 'Recommendation']);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(([lead]) => lead)).toContain('Kent Police');
  });
});
