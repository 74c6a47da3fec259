import { ApiDriver } from '../../../test/support/drivers';
import { wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import { untilCommissioned } from '../../../test/support/passages';
import { Product, type Browser } from '../../../test/support/product';
import { on, review } from '../../../test/support/stories';
import { theSystem } from '../../kernel/actor';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { BoardQuery } from '../queries/board.query';

describe('the board of reviews', () => {
  let product: Product;
  let administrator: Browser;

  const notified = (day: string, victim: string) =>
    tell(product, new ApiDriver(product), [on(day, review('case.notify', { victim }))]);

  beforeAll(async () => {
    product = await Product.start();
    await tell(product, new ApiDriver(product), [
      ...untilCommissioned('2025-01-06', { victim: 'Sorrel' }),
      on('2025-03-03', review('hold.pause')),
    ]);
    await notified('2026-02-16', 'Younger');
    await notified('2026-02-09', 'Older');
    product.moveTo('2026-03-02');
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  const wordsAt = async (address: string, browser = administrator) =>
    wordsOf((await browser.get(address).expect(200)).text);

  it('has a column for each step, the oldest first, late and paused said in words', async () => {
    const words = await wordsAt('/reviews/board');
    expect(words).toContain('1. Notification 2 reviews');
    expect(words.indexOf('since 9 February 2026')).toBeLessThan(
      words.indexOf('since 16 February 2026'),
    );
    expect(words).toContain('3. Chair and panel 1 review, 1 late');
    expect(words).toContain('Late: Overview report Paused');
    expect(words).toContain('8. Concluded 0 reviews');
  });

  it('is a table on request, and one step with all its reviews', async () => {
    const table = await wordsAt('/reviews/board?as=table');
    expect(table).toContain('Step Chair and panel Stage Review commissioned');
    expect(table).toContain('Late: Overview report Paused');

    const step = await wordsAt('/reviews/board?step=notification');
    expect(step).toContain('Notification: all reviews');
    expect(step).not.toContain('Review commissioned');
    await administrator.get('/reviews/board?step=weather').expect(404);
  });

  it('marks in words what is likely to miss its next date, for whoever may open the file', async () => {
    const executor = product.app.get(WorkflowExecutor);
    const adopt = async (title: string, answers: object): Promise<void> => {
      const outcome = await executor.open(
        'review-case',
        'g2016',
        { event: 'case.adopt', answers: { title, shownBy: 'The earlier list', ...answers } },
        { id: title, actor: theSystem },
      );
      if (!outcome.ok) throw new Error(outcome.says);
    };
    for (let year = 2010; year < 2020; year += 1) {
      const signedOffOn = `${year + 1}-01-31`;
      await adopt(`Past ${year}`, {
        stage: 'published',
        homeOfficeInformedOn: `${year}-01-31`,
        signedOffOn,
      });
    }
    await adopt('Under way', {
      stage: 'commissioned',
      since: '2026-02-02',
      decidedOn: '2026-02-02',
    });
    const mark = 'Likely to miss: Overview report';
    expect(await wordsAt('/reviews/board')).toContain(mark);
    expect(await wordsAt('/reviews/board?as=table')).toContain(mark);
    const member = await product.browser('steering-group-member');
    expect(await wordsAt('/reviews/board', member)).not.toContain(mark);
  });

  it('says no more than the stage to whoever may see stages only', async () => {
    const words = await wordsAt('/reviews/board', await product.browser('steering-group-member'));
    expect(words).toContain('Late: Overview report');
    expect(words).not.toContain('Paused');
  });

  it('holds no review that a chair does not have', async () => {
    const words = await wordsAt('/reviews/board', await product.browser('independent-chair'));
    expect(words).toContain('0 reviews');
    expect(words).not.toContain('Review commissioned');
  });

  it('shows the first of many, and how many more there are', async () => {
    const { manager } = product.dataSource;
    const one = await manager.findOneByOrFail(WorkflowInstance, { statePath: 'intake.received' });
    const copies = Array.from({ length: 60 }, (_, index) => ({
      ...one,
      id: `copy-${index}`,
      caseId: `copy-${index}`,
      reference: `R-${5000 + index}`,
      since: '2026-02-23',
    }));
    await manager.insert(WorkflowInstance, copies);
    expect(await wordsAt('/reviews/board')).toContain('and 54 more');
    const second = await wordsAt('/reviews/board?step=notification&page=2');
    expect(second).toContain('62 reviews');
    expect(second.split('Stage Notification received').length - 1).toBe(12);

    const columns = await product.app
      .get(BoardQuery, { strict: false })
      .columns(3, await product.actor('kcst-administrator'));
    expect(columns[0]?.lines.map(({ since }) => since)).toEqual([
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
    ]);
  });
});
