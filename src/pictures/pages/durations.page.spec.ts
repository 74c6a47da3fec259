import { plainDate } from '../../../workflows/language/dates';
import { ApiDriver } from '../../../test/support/drivers';
import { wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import { untilCommissioned } from '../../../test/support/passages';
import { Product, type Browser } from '../../../test/support/product';
import { review, type Answers } from '../../../test/support/stories';
import { theSystem } from '../../kernel/actor';
import { newId } from '../../kernel/ids';
import { WorkflowExecutor } from '../../kernel/workflow-executor';

describe('the durations of reviews', () => {
  let product: Product;
  let administrator: Browser;
  let commissioned: string;
  const today = plainDate('2026-03-02');

  /** As the import of earlier records does it. */
  const adopted = async (answers: Answers) => {
    const outcome = await product.app.get(WorkflowExecutor, { strict: false }).open(
      'review-case',
      'g2016',
      {
        event: 'case.adopt',
        answers: { stage: 'signedOff', shownBy: 'The earlier record', ...answers },
      },
      { id: newId(), actor: theSystem },
    );
    expect(outcome.ok).toBe(true);
  };

  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product.stop());

  const words = async () =>
    wordsOf((await administrator.get('/reviews/durations').expect(200)).text);

  it('say so while nothing can be measured', async () => {
    administrator = await product.browser('kcst-administrator');
    expect(await words()).toContain('No report is finished yet. None is under way.');
    await administrator.get('/reviews/durations/six-months/wide').expect(404);
  });

  it('are counted by the year of notification, and guess no day', async () => {
    commissioned = await tell(product, new ApiDriver(product), untilCommissioned('2025-01-06'));
    const known = { cspAwareDate: '2019', decidedOn: '2019-03-01' };
    await adopted({ ...known, title: 'In time', signedOffOn: '2019-09-01' });
    await adopted({ ...known, title: 'Later', signedOffOn: '2019-09-02' });
    await adopted({ ...known, title: 'Only the month', signedOffOn: '2019-09' });
    await adopted({ ...known, title: 'Contradictory', signedOffOn: '2019-02-01' });
    product.moveTo(today);
    administrator = await product.browser('kcst-administrator');

    const said = await words();
    expect(said).toContain('1 of 2 reviews whose report is finished met the six months.');
    expect(said).toContain('1 report is under way, 1 of them past the six months.');
    expect(said).toContain('2 reviews left out');
    expect(said).toContain('2019 Reports 2 Shortest 184 days Median 185 days Longest 185 days');
    expect(said).toContain('Decision to report 185 days (2)');
    // Their notification is known by its year alone: the month for the decision is not measured.
    expect(said).toContain('2019 Notification to decision None');
    expect(said).toContain('2025 Notification to decision 18 days (1)');
  });

  it('follow what is corrected since', async () => {
    const correction = review('date.correct', {
      entry: 1,
      field: 'cspAwareDate',
      from: '2025-01-06',
      to: '2024-12-30',
    });
    const told = await new ApiDriver(product).record(commissioned, correction, today);
    expect(told.outcome).toBe('accepted');
    expect(await words()).toContain('2024 Notification to decision 25 days (1)');
  });

  it('are drawn wide and narrow, as pictures without styles', async () => {
    for (const width of ['wide', 'narrow']) {
      const answer = await administrator.get(`/reviews/durations/six-months/${width}`).expect(200);
      expect(answer.headers['content-type']).toContain('image/svg+xml');
      const drawing = (answer.body as Buffer).toString();
      expect(drawing).toMatch(/^<svg /);
      expect(drawing).toContain('>2019</text>');
      expect(drawing).not.toMatch(/<style|\sstyle=|<script/);
    }
    await administrator.get('/reviews/durations/six-months/vast').expect(404);
    await administrator.get('/reviews/durations/weather/wide').expect(404);
  });

  it('are those of their own reviews to a chair who has none', async () => {
    const chair = await product.browser('independent-chair');
    const { text } = await chair.get('/reviews/durations').expect(200);
    expect(wordsOf(text)).toContain('How long the stages of 0 reviews took');
  });
});
