import { ApiDriver } from '../../../test/support/drivers';
import { errorSummaryOf, wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import { untilCommissioned } from '../../../test/support/passages';
import { askPlanned, memberOf, plans, type Plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { theSystem } from '../../kernel/actor';
import { newId } from '../../kernel/ids';
import { WorkflowExecutor } from '../../kernel/workflow-executor';

const page = '/monitoring/measures';

describe('what the Community Safety Agreement asks to be counted', () => {
  let product: Product;
  let member: Browser;
  let here: Plans;
  let reference: string;

  const adopted = async (decidedOn: string): Promise<void> => {
    const answers = { stage: 'drafting', area: 'Kent', decidedOn };
    const outcome = await product.app
      .get(WorkflowExecutor)
      .open(
        'review-case',
        'g2016',
        { event: 'case.adopt', answers },
        { id: newId(), actor: theSystem },
      );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  };

  const wordsAt = async (address: string): Promise<string> =>
    wordsOf((await member.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    reference = await tell(product, new ApiDriver(product), untilCommissioned('2026-01-05'));
    await adopted('2025-06');
    await adopted('2025');
    product.moveTo('2026-03-02');
    here = await plans(product);
    const claimed = { outcome: 'Audited', evidenceHeld: ['Audit'], completedOn: '2026-02-20' };
    const first = here.recommendations[0] ?? '';
    await askPlanned(product, first, 'recommendation.claimComplete', claimed);
    await askPlanned(product, first, 'recommendation.verify', {
      looked: 'The audit',
      verifier: 'Medway Council representative',
      verifierOrganisation: here.organisations['Medway Council'],
    });
    member = await memberOf(product, 'Kent Police');
  });
  afterAll(() => product.stop());

  it('is counted for the financial year to date, and says what is left out', async () => {
    const words = await wordsAt(page);
    expect(words).toContain('1 April 2025 to 2 March 2026');
    expect(words).toContain('Reviews commissioned 2');
    expect(words).toContain(
      '1 from earlier records left out: only the month or the year is known.',
    );
    expect(words).toContain('Recommendations completed, with their actions 1');
  });

  it('opens what each number counts', async () => {
    const reviews = await member.get(`${page}?measure=commissioned`).expect(200);
    expect(reviews.text).toContain(`href="/plans/${reference}"`);
    expect(wordsOf(reviews.text)).toContain('Not yet named June 2025');
    const done = await wordsAt(`${page}?measure=completed`);
    expect(done).toContain('20 February 2026, Inspection of domestic abuse services 2014');
  });

  it('is counted for any other period, by its three boxes or by the address', async () => {
    const boxes = 'from-day=1&from-month=1&from-year=2026&to-day=2&to-month=3&to-year=2026';
    expect(await wordsAt(`${page}?${boxes}`)).toContain('Reviews commissioned 1');
    expect(await wordsAt(`${page}?from=2019-01-01&to=2019-12-31`)).toContain(
      'Recommendations made 0',
    );
    const wrong = await wordsAt(`${page}?from-day=31&from-month=2&from-year=2026`);
    expect(wrong).toContain('“From” must be a real date, such as 27 3 2026');
    expect(await wordsAt(`${page}?from=2026-03-01&to=2026-02-01`)).toContain(
      '“To” must be the same day as “From”, or later',
    );
    expect(errorSummaryOf((await member.get(page)).text)).toEqual([]);
  });

  it('goes into a file, the numbers or what one of them counts', async () => {
    const numbers = await member.get(`${page}/export`).expect(200);
    expect(numbers.text).toContain('"Reviews commissioned",2');
    const lines = await member.get(`${page}/export?measure=commissioned`).expect(200);
    expect(lines.text.trim().split('\r\n')).toHaveLength(3);
  });

  it('is closed to those who serve single reviews', async () => {
    const chair = await product.browser('independent-chair');
    await chair.get(page).expect(403);
  });
});
