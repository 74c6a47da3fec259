import { wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { day, send } from '../../../test/support/sending';
import { smallPartnership } from '../../../test/support/small-partnership';

describe('the register of organisations', () => {
  let product: Product;
  let administrator: Browser;

  const wordsAt = async (address: string): Promise<string> =>
    wordsOf((await administrator.get(address).expect(200)).text);
  const record = async (address: string, typed: Parameters<typeof send>[2]): Promise<void> => {
    expect((await send(administrator, address, typed)).status).toBe(303);
  };

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    expect(await wordsAt('/governance/organisations')).toContain('No organisation is on the regi');
    await smallPartnership(product);
  });
  afterAll(() => product.stop());

  it('tells what each counts as, and its duties', async () => {
    expect(await wordsAt('/governance/organisations')).toContain(
      'Public Health Another body; counts as Kent County Council Duties Responsible authority',
    );
  });

  it('keeps an earlier name, and finds the organisation by it', async () => {
    await record('/governance/organisations/O-0004/do/organisation.rename', {
      name: 'Safeguarding Partnership',
      ...day('from', '2026-03-02'),
    });
    const found = await wordsAt('/governance/organisations?words=board');
    expect(found).toContain('1 organisation');
    expect(found).toContain('Safeguarding Partnership');
    expect(await wordsAt('/governance/organisations/O-0004')).toContain(
      'Names Safeguarding Board Safeguarding Partnership, from 2 March 2026',
    );
  });

  it('leads from one that has ended to the one that took over, and back', async () => {
    await record('/governance/organisations/O-0003/do/organisation.end', {
      ...day('lastDay', '2026-03-01'),
      successor: 'O-0002',
    });
    const ended = await wordsAt('/governance/organisations/O-0003');
    expect(ended).toContain('Its work went to Adult Social Care');
    expect(ended).toContain('It no longer exists, and its row is still on the list.');
    const successor = await wordsAt('/governance/organisations/O-0002');
    expect(successor).toContain('Took over from Public Health');
    expect(await wordsAt('/governance/organisations?standing=ended')).toContain('1 organisation');
    expect(await wordsAt('/governance/organisations?standing=existing')).toContain('3 organisa');
  });

  it('tells which versions of the agreement were signed', async () => {
    await record('/governance/organisations/O-0001/do/organisation.signAgreement', {
      version: '2018',
      ...day('signedOn', '2026-03-02'),
    });
    expect(await wordsAt('/governance/organisations/O-0001')).toContain(
      'Agreements signed Version 2018, signed on 2 March 2026',
    );
  });
});
