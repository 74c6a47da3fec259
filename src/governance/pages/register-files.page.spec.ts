import { Product, type Browser } from '../../../test/support/product';
import { csvAt, workbookAt } from '../../../test/support/sheets';
import { smallPartnership } from '../../../test/support/small-partnership';

describe('registers and lists of members as files', () => {
  let product: Product;
  let administrator: Browser;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    await smallPartnership(product);
  });
  afterAll(() => product.stop());

  it('hold the members of a body on the day of the address', async () => {
    const at = '/governance/bodies/B-0001/members/export';
    const today = await workbookAt(administrator, `${at}?as=xlsx`);
    expect(today[1]?.[0]).toContain('As it stood on 2 March 2026.');
    expect(today[2]).toEqual([
      'Organisation',
      'Standing',
      'Representative',
      'Alternate',
      'Remarks',
    ]);
    expect(today.flat().join()).toContain('Council representative (Interim)');
    expect(today.flat().join()).toContain('No representative');
    const then = (await csvAt(administrator, `${at}?on=2026-01-31`)).join();
    expect(then).toContain('Kent Police representative');
    expect(then).not.toContain('Council representative');
    const { text } = await administrator.get('/governance/bodies/B-0001/members?on=2026-01-31');
    expect(text).toContain(`href="${at}?on=2026-01-31&amp;as=csv"`);
  });

  it('hold organisations and people with the filters of their address', async () => {
    const found = await csvAt(administrator, '/governance/organisations/export?words=public');
    expect(found[0]).toBe('"Organisation","What it is","Counts as","Duties","Existed"');
    expect(found.slice(1).every((line) => /public/i.test(line))).toBe(true);
    const people = await workbookAt(
      administrator,
      '/governance/people/export?words=Kent+Police&as=xlsx',
    );
    expect(people[1]?.[0]).toContain('Name: Kent Police.');
    expect(people.slice(3).every(([name]) => String(name).includes('Kent Police'))).toBe(true);
    const officer = await product.browser('kcst-case-officer');
    await officer.get('/governance/people/export').expect(403);
  });
});
