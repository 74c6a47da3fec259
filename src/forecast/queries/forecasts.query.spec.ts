import { ApiDriver } from '../../../test/support/drivers';
import { tell } from '../../../test/support/journey';
import { untilCommissioned } from '../../../test/support/passages';
import { Product } from '../../../test/support/product';
import { underHeading } from '../../../test/support/sections';
import { review, type Deed } from '../../../test/support/stories';
import { addDays, plainDate } from '../../../workflows/language/dates';
import { isLikelyToMiss, sayForecast } from '../../../workflows/rules/forecast/forecast';
import { theSystem } from '../../kernel/actor';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { ForecastsQuery } from './forecasts.query';
import { PastReviewsQuery } from './past-reviews.query';

describe('the forecasts of open reviews', () => {
  let product: Product;
  let reference: string;

  const published = async (name: string, told: string, days: number): Promise<void> => {
    const answers = {
      title: name,
      stage: 'published',
      shownBy: 'The earlier list',
      homeOfficeInformedOn: told,
      signedOffOn: addDays(plainDate(told), days),
    };
    const outcome = await product.app
      .get(WorkflowExecutor)
      .open(
        'review-case',
        'g2016',
        { event: 'case.adopt', answers },
        { id: name, actor: theSystem },
      );
    if (!outcome.ok) throw new Error(outcome.says);
  };

  const forecasts = () => product.app.get(ForecastsQuery, { strict: false });
  const administrator = () => product.actor('kcst-administrator');
  const said = async () => {
    const found = await forecasts().of(reference, await administrator());
    return found && sayForecast(found);
  };

  beforeAll(async () => {
    product = await Product.start();
    reference = await tell(product, new ApiDriver(product), untilCommissioned('2026-01-05'));
    product.moveTo('2026-03-02');
    for (let one = 1; one <= 9; one += 1)
      await published(`Past ${one}`, `20${10 + one}-01-31`, 300);
  });
  afterAll(() => product.stop());

  it('say how few past reviews there are', async () => {
    expect(await said()).toBe(
      'A forecast for 23 July 2026 needs 10 past reviews that had come as far; there are 9.',
    );
    expect(await forecasts().likelyToMiss(await administrator())).toEqual([]);
  });

  it('follow what is recorded, and say what stands behind them', async () => {
    await published('Past 10', '2020-01-31', 120);
    // The Home Office was told on 25 January, 36 days ago.
    expect(await said()).toBe(
      'Likely to miss 23 July 2026. Half of 10 past reviews took 264 days or more from here; 143 days are left. Nine of ten took 264 days or less.',
    );
    const [one, ...others] = await forecasts().likelyToMiss(await administrator());
    expect(one).toMatchObject({ reference, forecast: { rule: 'C5/report', due: '2026-07-23' } });
    expect(others).toEqual([]);
  });

  it('stand on the first page of the team, and beside the clock on the review', async () => {
    const browser = await product.browser('kcst-administrator');
    const { text: today } = await browser.get('/').expect(200);
    expect(underHeading(today, 'Likely to miss their next date')).toContain(
      'Overview report. Likely to miss 23 July 2026. Half of 10 past reviews took 264 days or more',
    );
    const { text: page } = await browser.get(`/reviews/${reference}`).expect(200);
    expect(underHeading(page, 'Clocks running')).toContain(
      'Overview report At risk Due on 23 July 2026, in 143 days. Likely to miss 23 July 2026. Half of 10 past reviews',
    );
  });

  it('come from the same past reviews as the bands of what-if', async () => {
    const past = product.app.get(PastReviewsQuery, { strict: false });
    expect(await past.past('C5/report')).toEqual(await past.beyond('signingOff.signedOff'));
  });

  it('are worked out once, until a review changes or another day begins', async () => {
    const actor = await administrator();
    const [first] = await forecasts().likelyToMiss(actor);
    expect((await forecasts().likelyToMiss(actor))[0]).toBe(first);
    product.moveTo('2026-03-03');
    expect((await forecasts().likelyToMiss(actor))[0]?.forecast.left).toBe(142);
    product.moveTo('2026-03-02');
  });

  it('tell nothing to those to whom the file is not open', async () => {
    for (const role of ['steering-group-member', 'independent-chair'] as const) {
      const actor = await product.actor(role);
      expect(await forecasts().of(reference, actor)).toBeNull();
      expect(await forecasts().likelyToMiss(actor)).toEqual([]);
    }
  });

  it('are none while the review is paused, and count no day of it afterwards', async () => {
    const driver = new ApiDriver(product);
    const ask = async (day: string, deed: Deed): Promise<void> => {
      product.moveTo(day);
      expect((await driver.record(reference, deed, plainDate(day))).outcome).toBe('accepted');
    };
    // Part of the work goes on: the review is not at rest.
    await ask('2026-03-02', review('hold.pause', { scope: 'partial' }));
    expect(await said()).toMatch(/^Likely to miss 23 July 2026/);
    await ask('2026-03-02', review('hold.review', { scope: 'full' }));
    expect(await said()).toBeNull();
    await ask('2026-03-12', review('hold.resume'));
    product.moveTo('2026-03-22');
    const found = await forecasts().of(reference, await administrator());
    expect(found).toMatchObject({ gone: 46, left: 123 });
    expect(found && isLikelyToMiss(found)).toBe(true);
  });
});
