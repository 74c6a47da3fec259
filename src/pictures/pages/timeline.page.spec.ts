import { ApiDriver } from '../../../test/support/drivers';
import { wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import { untilCommissioned } from '../../../test/support/passages';
import { Product, type Browser } from '../../../test/support/product';
import { on, review } from '../../../test/support/stories';
import { plainDate } from '../../../workflows/language/dates';
import { FindRecordQuery } from '../../cases';
import type { ClockLine } from '../../deadlines';
import { theSystem } from '../../kernel/actor';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { timelinePage } from './timeline.view';

const clock: ClockLine = {
  rule: 'C13/kcsp-report',
  title: 'Report to the KCSP (C13)',
  of: null,
  startedOn: '2020-10-01',
  statutoryDue: '2021-02-01',
  agreedDue: null,
  cannotSay: null,
  metOn: null,
  lateAgainstStatutory: false,
  lateAgainstAgreed: false,
  dueSoon: false,
  says: '',
  why: '',
  force: 'local practice',
  citation: { instrument: 'Our own', status: 'local practice' },
};

describe('the timeline of a review', () => {
  let product: Product;
  let administrator: Browser;
  let reference: string;

  beforeAll(async () => {
    product = await Product.start();
    reference = await tell(product, new ApiDriver(product), [
      ...untilCommissioned('2026-01-05'),
      on('2026-03-02', review('hold.pause')),
      on('2026-04-01', review('hold.resume')),
    ]);
    product.moveTo('2026-08-03');
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  const open = async (browser = administrator) =>
    (await browser.get(`/reviews/${reference}/timeline`).expect(200)).text;

  it('draws a lane for each clock, and the same in a table', async () => {
    const page = await open();
    const words = wordsOf(page);
    expect(words).toContain(
      'Decision whether to hold a review Started 5 January 2026 First date 5 February 2026 Agreed later None Met 23 January 2026 Stopped on 23 January 2026, in time.',
    );
    expect(words).toContain('Dates of the law or the guidance met in time: 1 of 1.');
    expect(words).toContain('Late today: Overview report.');
    expect(page.split('<use href="#behind">').length - 1).toBeGreaterThan(3);
    expect(page).toMatch(/<rect class="app-lane__late" x="[\d.]+%" width="[\d.]+%"/);
  });

  it('shows the steps it came through as points, and the pauses as bands', async () => {
    const page = await open();
    expect(wordsOf(page)).toContain('Chair and panel Reached on 25 January 2026');
    expect(wordsOf(page)).toContain('Paused from 2 March 2026 to 1 April 2026.');
    expect(page).toMatch(/<rect class="app-lane__pause" x="[\d.]+%" width="[1-9][\d.]*%"/);
    expect(page.match(/<circle class="app-lane__point"/g)).toHaveLength(3);
  });

  it('draws no pause whose beginning nobody knows, and says so', async () => {
    const outcome = await product.app.get(WorkflowExecutor).open(
      'review-case',
      'g2016',
      {
        event: 'case.adopt',
        answers: {
          title: 'Taken over',
          stage: 'drafting',
          shownBy: 'The list',
          since: '2025-06-02',
        },
      },
      { id: 'taken over', actor: theSystem },
    );
    if (!outcome.ok) throw new Error(outcome.says);
    const found = product.app.get(FindRecordQuery);
    const row = await found.review(outcome.reference, await product.actor('kcst-administrator'));
    const asked = await product.app
      .get(WorkflowExecutor)
      .ask(
        row?.id ?? '',
        { event: 'hold.adopt', answers: { reason: 'trial' } },
        { id: 'paused', actor: theSystem },
      );
    expect(asked.ok).toBe(true);
    const address = `/reviews/${outcome.reference}/timeline`;
    const page = (await administrator.get(address).expect(200)).text;
    expect(wordsOf(page)).toContain('Paused since a day that is not known.');
    expect(page).not.toMatch(/<g id="behind"><rect class="app-lane__pause"/);
  });

  it('ends where a review was concluded and no clock runs any more', () => {
    const shownOn = (metOn: string | null) =>
      timelinePage(
        [{ ...clock, metOn }],
        { steps: [{ step: 'Concluded', on: '2021-02-12' }], pauses: [] },
        plainDate('2026-08-03'),
      );
    const over = shownOn('2021-01-29');
    expect(over.today).toBeNull();
    expect(over.milestones[0]?.at).toBe(97);
    expect(shownOn(null).today).toBe(97);
  });

  it('needs no style that the page does not allow, and stays small', async () => {
    const page = await open();
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(page.length).toBeLessThan(50_000);
  });

  it('shows clocks and steps, and no pause, to whoever may see stages only', async () => {
    const page = await open(await product.browser('steering-group-member'));
    expect(wordsOf(page)).toContain('Overview report');
    expect(wordsOf(page)).not.toContain('Paused');
  });

  it('is not there for whoever may not see the review', async () => {
    const stranger = await product.browser('independent-chair');
    await stranger.get(`/reviews/${reference}/timeline`).expect(404);
    await administrator.get('/reviews/R-0999/timeline').expect(404);
  });
});
