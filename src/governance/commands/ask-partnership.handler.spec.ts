import { Product } from '../../../test/support/product';
import type { Role } from '../../../workflows/language/roles';
import { AskHandler, RecordsQuery, type Answer } from '../../asking';
import { AskPartnershipHandler } from './ask-partnership.handler';

describe('a cycle of meetings', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.start();
    const command = { id: 'open-body', actor: await product.actor('kcst-administrator') };
    const body = { name: 'Learning Group', key: 'learning-group', kind: 'other' };
    const answers = { ...body, confidential: false };
    await product.app.get(AskHandler).open('body', { event: 'body.establish', answers }, command);
  });
  afterAll(() => product.stop());

  const agree = async (
    id: string,
    days: readonly string[],
    role: Role = 'kcst-administrator',
    startsAt = '10:00',
  ): Promise<Answer> => {
    const actor = await product.actor(role);
    const kept = await product.app.get(RecordsQuery).find('body', 'B-0001', actor);
    if (!kept) throw new Error('There is no such body');
    const answers = { year: 2026, agreedOn: '2026-03-02', days, startsAt, place: 'Hall' };
    return product.app
      .get(AskPartnershipHandler)
      .ask(kept.row, { event: 'body.agreeCycle', answers }, { id, actor });
  };

  const planned = async () => {
    const actor = await product.actor('kcst-administrator');
    const all = await product.app.get(RecordsQuery).all('meeting', actor);
    return all.map(({ memory: { on, startsAt, place } }) => [on, startsAt, place]);
  };

  it('is refused whole, naming the line that says no day, and plans nothing', async () => {
    expect(await agree('wrong', ['9 12 2026', '31 6 2026'])).toMatchObject({
      ok: false,
      missing: [{ field: 'days', says: expect.stringContaining('“31 6 2026”') }],
    });
    expect(await planned()).toEqual([]);
  });

  it('is refused whole when a meeting of it could not be planned, and keeps no cycle', async () => {
    const days = ['9 12 2026'];
    expect(await agree('no time', days, 'kcst-administrator', 'in the morning')).toMatchObject({
      ok: false,
      errors: [{ field: 'startsAt' }],
    });
    const actor = await product.actor('kcst-administrator');
    const kept = await product.app.get(RecordsQuery).find('body', 'B-0001', actor);
    expect(kept?.memory.cycles).toEqual([]);
    expect(await planned()).toEqual([]);
  });

  it('is refused whole to those who may not plan its meetings', async () => {
    expect(await agree('not theirs', ['9 12 2026'], 'auditor')).toMatchObject({
      ok: false,
      code: 'not-permitted',
    });
    expect(await planned()).toEqual([]);
  });

  it('plans a meeting on each of its days, the earliest first', async () => {
    expect(await agree('once', ['9 December 2026', '10/6/2026', '9 9 2026'])).toMatchObject({
      ok: true,
      facts: ['body.cycleAgreed'],
      beside: [{ reference: 'M-0001' }, { reference: 'M-0002' }, { reference: 'M-0003' }],
    });
    expect(await planned()).toEqual([
      ['2026-06-10', '10:00', 'Hall'],
      ['2026-09-09', '10:00', 'Hall'],
      ['2026-12-09', '10:00', 'Hall'],
    ]);
  });

  it('sent twice plans nothing twice', async () => {
    const again = await agree('once', ['9 December 2026', '10/6/2026', '9 9 2026']);
    expect(again).toMatchObject({ ok: true });
    expect(await planned()).toHaveLength(3);
  });
});
