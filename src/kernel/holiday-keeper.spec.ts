import { Product } from '../../test/support/product';
import { plainDate } from '../../workflows/language/dates';
import { samples } from '../../workflows/registry';
import type { Actor } from './actor';
import { HolidayKeeper } from './holiday-keeper';
import { Deadline } from './records/deadline.entity';
import { Fact } from './records/fact.entity';
import { RecordVerifier } from './record-verifier';
import { WorkflowExecutor } from './workflow-executor';

describe('a bank holiday proclaimed after the calendar was made', () => {
  let product: Product;
  let admin: Actor;

  beforeAll(async () => {
    product = await Product.start('2026-03-02');
    admin = await product.actor('kcst-administrator');
  });

  afterAll(() => product.stop());

  const ask = async (instanceId: string, event: string): Promise<void> => {
    const { replyBy, ...answers } = samples['review-case'][event]?.[0]?.answers ?? {};
    const outcome = await product.app
      .get(WorkflowExecutor)
      .ask(instanceId, { event, answers }, { id: `${event}-${replyBy ? 1 : 0}`, actor: admin });
    if (!outcome.ok) throw new Error(`${outcome.says} ${JSON.stringify(outcome.missing)}`);
  };

  it('re-dates the open clocks it touches, once, and records on the case that it did', async () => {
    const { answers = {} } = samples['review-case']['case.notify']?.[0] ?? {};
    const opened = await product.app
      .get(WorkflowExecutor)
      .open(
        'review-case',
        'g2016',
        { event: 'case.notify', answers },
        { id: 'open', actor: admin },
      );
    if (!opened.ok) throw new Error(opened.says);
    await ask(opened.instanceId, 'case.confirmJurisdiction');
    await ask(opened.instanceId, 'scoping.send');

    const db = product.dataSource.manager;
    const { caseId } = opened;
    const running = (await db.findBy(Deadline, { caseId })).filter(
      ({ startedOn, metOn }) => startedOn === '2026-03-02' && metOn === null,
    );
    const [before] = running.filter(({ statutoryDue }) => statutoryDue === '2026-03-16');
    if (!before) throw new Error(`No clock of ten working days: ${JSON.stringify(running)}`);

    const keeper = product.app.get(HolidayKeeper);
    const add = () =>
      keeper.add(plainDate('2026-03-09'), 'A day of thanks', 'Proclaimed last week', admin);
    expect(await add()).toEqual({ added: true, redated: 1 });
    expect(await add()).toEqual({ added: false, redated: 0 });

    const old = await db.findOneByOrFail(Deadline, { id: before.id });
    const current = await db.findOneByOrFail(Deadline, { id: old.replacedBy ?? '' });
    expect(old.statutoryDue).toBe('2026-03-16');
    expect(old.replacedWhy).toContain('moved from 16 March 2026 to 17 March 2026');
    expect(current).toMatchObject({ statutoryDue: '2026-03-17', ruleId: before.ruleId });

    const [redated, ...more] = await db.findBy(Fact, { caseId, type: 'clock.redated' });
    expect(more).toEqual([]);
    expect(JSON.parse(redated?.payload ?? '{}')).toMatchObject({
      rule: before.ruleId,
      from: '2026-03-16',
      to: '2026-03-17',
      why: 'A day of thanks on 9 March 2026 was added to the calendar',
    });
    expect(await product.app.get(RecordVerifier).verify(db)).toMatchObject({ flaw: null });
  });
});
