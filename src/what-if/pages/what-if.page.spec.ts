import { errorSummaryOf, headingOf, valueOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { day, send } from '../../../test/support/sending';
import { addDays, plainDate } from '../../../workflows/language/dates';
import { theSystem } from '../../kernel/actor';
import { WorkflowExecutor } from '../../kernel/workflow-executor';

type Answers = Readonly<Record<string, unknown>>;

describe('what if', () => {
  let product: Product;
  let administrator: Browser;
  let reference: string;

  const adopted = async (answers: Answers): Promise<string> => {
    const outcome = await product.app
      .get(WorkflowExecutor)
      .open(
        'review-case',
        'g2016',
        { event: 'case.adopt', answers: { shownBy: 'The earlier list', ...answers } },
        { id: JSON.stringify(answers), actor: theSystem },
      );
    if (!outcome.ok) throw new Error(outcome.says);
    return outcome.reference;
  };

  /** Fourteen days to the submission, a hundred to the letter, fifty to the publication. */
  const published = (title: string, signedOff: string): Promise<string> => {
    const on = (days: number) => addDays(plainDate(signedOff), days);
    return adopted({
      title,
      stage: 'published',
      lastOutcome: 'A',
      signedOffOn: on(0),
      submittedOn: on(14),
      letterOn: on(114),
      publishedOn: on(164),
    });
  };

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    reference = await adopted({
      title: 'Fern/2025',
      stage: 'awaitingCspSignOff',
      since: '2026-02-16',
      decidedOn: '2025-12-02',
      deathDate: '2025-11-13',
    });
    for (const [index, year] of ['2019', '2020', '2021', '2022'].entries()) {
      await published(`Past ${index}`, `${year}-01-31`);
    }
  });
  afterAll(() => product.stop());

  const address = (query = '') => `/reviews/${reference}/what-if${query}`;
  const wordsAt = async (query = '') =>
    wordsOf((await administrator.get(address(query)).expect(200)).text);
  const report = '?reportBy-day=30&reportBy-month=9&reportBy-year=2026';

  it('says how few reviews have passed a step, and makes no band of them', async () => {
    const words = await wordsAt();
    expect(words).toContain('Only 4 reviews here have passed this step: too few to give a range');
    expect(words).toContain('No review here has passed this step: nothing to give a range from');
    expect(words).toContain(
      'A forecast for 2 June 2026 needs 10 past reviews that had come as far; there is none.',
    );
  });

  describe('where five reviews have passed', () => {
    beforeAll(() => published('Past 5', '2023-01-31'));

    it('shows every step to come with its band, and a clock that is still to start', async () => {
      const { text } = await administrator.get(address()).expect(200);
      expect(headingOf(text)).toBe(`Fern/2025 · ${reference} What if`);
      const words = wordsOf(text);
      expect(words).toContain('The date for the report is 2 June 2026.');
      expect(words).toContain('Lasts until the report goes to the Home Office.');
      expect(words).toContain('14 days after 2 June 2026, as the median of 5 reviews here.');
      expect(words).toContain('14 days; half of 5 reviews took that long');
      expect(words).toContain(
        'Made from 5 reviews: the latest held here that came further than this one, their first known days from 2019 to 2023. Pauses are included.',
      );
      expect(words).toContain('Copy to the Domestic Abuse Commissioner Still to start.');
      expect(words).toContain('No statutory date still to come would be missed');
      expect(words).not.toContain('Accept this');
    });

    it('moves the date of the report, and says which statutory date is missed first', async () => {
      const words = await wordsAt(report);
      expect(words).toContain('If 30 September 2026 is agreed for the report:');
      expect(words).toContain(
        'The first statutory date that would be missed: Overview report, due on 2 June 2026; expected on 30 September 2026, 120 days later.',
      );
      expect(words).toContain(
        'How it was worked out: 6 months from 2 December 2025 is 2 June 2026.',
      );
      expect(words).toMatch(/Before: 16 June 2026 \. Then: 14 October 2026 120 days later/);
    });

    it('counts months from the date that stands', async () => {
      expect(await wordsAt('?months=3')).toContain('If 2 September 2026 is agreed for the report:');
    });

    it('warns where the publication would come to a day of the family', async () => {
      expect(await wordsAt()).toContain(
        '13 November 2026 is the anniversary of the death. Choose another day if you can.',
      );
      expect(await wordsAt(report)).not.toContain('Choose another day');
    });

    it('names what cannot be tried, and where', async () => {
      const { text } = await administrator
        .get(
          address(
            '?trialOn-day=1&trialOn-month=3&trialOn-year=2026&months=2&reportBy-day=31&reportBy-month=4&reportBy-year=2026',
          ),
        )
        .expect(200);
      expect(errorSummaryOf(text).map(({ leadsTo }) => leadsTo)).toEqual([
        'reportBy-day',
        'trialOn-day',
      ]);
      expect(wordsOf(text)).toContain('“First day of the trial” must be today or a later day');
      expect(valueOf(text, 'months')).toBe('2');
    });

    it('saves nothing, and what is accepted is one entry with its reason', async () => {
      const before = (await product.history(reference)).length;
      const { text } = await administrator
        .get(address(`${report}&trialOn-day=1&trialOn-month=7&trialOn-year=2026`))
        .expect(200);
      expect(await product.history(reference)).toHaveLength(before);
      const link = /href="([^"]*timescale\.agreeExtension[^"]*)"/.exec(text)?.[1] ?? '';
      const opened = await administrator.get(link.replaceAll('&amp;', '&')).expect(200);
      expect(valueOf(opened.text, 'newDate-day')).toBe('30');
      expect(opened.text).toMatch(/<textarea[^>]*>The trial begins on 1 July 2026\.<\/textarea>/);
      const answer = await send(
        administrator,
        `/reviews/${reference}/do/timescale.agreeExtension`,
        {
          ...day('newDate', '2026-09-30'),
          reason: 'The trial begins on 1 July 2026.',
          ...day('panelAgreedOn', '2026-02-27'),
          ...day('cspAgreedOn', '2026-03-02'),
          cspAgreedBy: 'KCSP Chair',
          homeOfficeTold: 'yes',
        },
        opened,
      );
      expect(answer.status).toBe(303);
      const after = await product.history(reference);
      expect(after).toHaveLength(before + 1);
      expect(after.at(-1)).toMatchObject({
        event: 'timescale.agreeExtension',
        answers: { newDate: '2026-09-30', reason: 'The trial begins on 1 July 2026.' },
      });
      expect(await wordsAt()).toContain('The date for the report is 30 September 2026.');
    });
  });

  it('is not there for those to whom the file is not open', async () => {
    const member = await product.browser('steering-group-member');
    await member.get(address()).expect(403);
    const anotherChair = await product.browser('independent-chair');
    await anotherChair.get(address()).expect(404);
    const auditor = await product.browser('auditor');
    const { text } = await auditor.get(address(report)).expect(200);
    expect(wordsOf(text)).not.toContain('Accept this');
  });
});
