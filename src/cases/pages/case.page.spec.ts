import { ApiDriver } from '../../../test/support/drivers';
import { headingOf, titleOf, wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import {
  chairAppointed,
  untilCommissioned,
  untilTermsAgreed,
} from '../../../test/support/passages';
import { Product, type Browser } from '../../../test/support/product';
import { hasHeading, linksUnder, underHeading } from '../../../test/support/sections';
import { begin, on, review, type Story } from '../../../test/support/stories';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { theSystem } from '../../kernel/actor';

describe('the page of a review', () => {
  let product: Product;
  let administrator: Browser;

  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product.stop());

  const toldUntil = async (story: Story, day: string) => {
    const reference = await tell(product, new ApiDriver(product), story);
    product.moveTo(day);
    administrator = await product.browser('kcst-administrator');
    const { text } = await administrator.get(`/reviews/${reference}`).expect(200);
    return { reference, text };
  };

  describe('that has just been commissioned', () => {
    let text: string;
    let reference: string;

    beforeAll(async () => {
      ({ text, reference } = await toldUntil(
        [
          ...untilCommissioned('2025-01-06', { area: 'Thanet' }),
          on(
            '2025-02-03',
            review('case.name', { pseudonym: 'Alma', year: 2025 }),
            review('note.add', { text: 'The officer will ring.' }).thatHappened('2025-01-30'),
            review('criminal.recordStatus', { status: 'investigating' }),
            begin('family-strand', 'familyStrand.identify', { who: 'Sister' }),
          ),
        ],
        '2025-03-26',
      ));
    });

    it('says first whose review it is, and under which guidance', () => {
      expect(headingOf(text)).toBe('Alma/2025');
      expect(wordsOf(text)).toContain(`Alma/2025 Review ${reference} Canterbury guidance of 2016`);
      expect(wordsOf(text)).toContain('OFFICIAL-SENSITIVE');
      expect(titleOf(text)).toMatch(/^Alma\/2025 – Review commissioned – /);
    });

    it('says in a sentence where it stands, whom it waits for and since when', () => {
      expect(wordsOf(text)).toContain(
        'A review will be held. Chair and panel have still to be found. Waiting for the Kent Community Safety Team. At this stage since 26 January 2025, for 2 months.',
      );
    });

    it('marks the steps that are done, with their days, and the one it stands at', () => {
      expect(wordsOf(text)).toContain(
        'Notification , done 16 January 2025 Decision , done 26 January 2025 Chair and panel , now since 26 January 2025 Report , not yet',
      );
      expect(text).toMatch(/aria-current="step"[^>]*>Chair and panel/);
    });

    it('turns the whole page back to another day, and says so', async () => {
      const at = async (query: string) =>
        (await administrator.get(`/reviews/${reference}?${query}`).expect(200)).text;
      const then = await at('asAt-day=20&asAt-month=1&asAt-year=2025');
      expect(wordsOf(then)).toContain(
        'This is not today: it is the review as it stood on 20 January 2025.',
      );
      expect(headingOf(then)).toMatch(/on 20 January 2025$/);
      expect(wordsOf(then)).toContain('Notification , done 16 January 2025 Decision , now');
      expect(underHeading(then, 'Clocks running then')).toContain(
        'See the rule : Decision whether to hold a review',
      );
      expect(underHeading(then, 'History')).not.toContain('The officer will ring');
      for (const heading of ['What you can do', 'What is stopping you']) {
        expect(hasHeading(then, heading)).toBe(false);
      }
      expect(wordsOf(await at('asAt=2025-01-01'))).toContain('Nothing had happened yet');
    });

    it('tells apart what had happened on a day and what was known on it', async () => {
      const history = async (query: string) => {
        const { text: page } = await administrator.get(`/reviews/${reference}?${query}`);
        return underHeading(page, 'History');
      };
      expect(await history('asAt=2025-01-31')).toContain('A note was added');
      expect(await history('asAt=2025-01-31&onlyKnown=yes')).not.toContain('A note was added');
    });

    it('keeps a day that is none in its boxes, with the sentence that mends it', async () => {
      const { text: page } = await administrator.get(
        `/reviews/${reference}?asAt-day=31&asAt-month=2&asAt-year=2025`,
      );
      expect(wordsOf(page)).toContain('Enter a real day, such as 27 3 2026');
    });

    it('offers what moves it on before anything else, and the rest by subject', () => {
      const offered = [...linksUnder(text, 'What you can do')];
      expect(offered[0]).toEqual([
        'Start looking for an independent chair',
        `/reviews/${reference}/chair-tenure/new?event=chair.openSourcing`,
      ]);
      const words = underHeading(text, 'What you can do');
      const [, rest = ''] = words.split('Everything else that can be recorded now');
      expect(rest).toContain('Criminal proceedings Record a charge');
      expect(rest).toContain('Take back the decision to hold a review');
    });

    it('says of what is stopped what is missing, who can put it right, and by which rule', () => {
      const words = underHeading(text, 'What is stopping you');
      expect(words).toMatch(
        /Ask an agency to review its involvement Agencies are asked once the terms of reference are agreed\. Can be put right by: Independent chair\. See the rule : terms agreed/,
      );
      expect([...linksUnder(text, 'What is stopping you')]).toContainEqual([
        'See the rule : terms agreed (Ask an agency to review its involvement)',
        '/rules/rule?edition=g2016&id=agencyReview.require%2Fterms-agreed',
      ]);
    });

    it('explains each clock: its date, how it was worked out and how it stands', () => {
      const words = underHeading(text, 'Clocks running');
      expect(words).toContain(
        'Overview report On track Due on 24 July 2025, in 120 days. How this date was worked out : Overview report Statutory date, which never moves: 24 July 2025. 6 months from 24 January 2025 is 24 July 2025. See the rule : Overview report , guidance of 2016, section 5 from memory, unchecked',
      );
      expect(words).toMatch(/Clocks that have stopped \(\d+\) .*Decision whether to hold a review/);
    });

    it('calls a date of our own passed “late”, and never “statutory”', () => {
      expect(underHeading(text, 'Clocks running')).toMatch(
        /Independent chair in post Late 19 days late: it was due on 7 March 2025\. .* Our own date/,
      );
    });

    it('tells the history as prose, and says what was entered later than it happened', () => {
      const words = underHeading(text, 'History');
      expect(words).toContain(
        '30 January 2025 A note was added. Note: The officer will ring. By kcst-administrator (fictional). Entered 4 days later, on 3 February 2025.',
      );
      expect(words).toMatch(/All \d\d entries in full/);
    });

    it('says what is true of the whole review besides, and nothing of what is not', () => {
      const words = underHeading(text, 'True of this review now');
      expect(words).toContain('Criminal proceedings: under investigation');
      expect(words).not.toContain('Inquest');
    });

    it('leads to the people and agencies, and to the picture', () => {
      expect(linksUnder(text, 'People and agencies').get('Sister')).toBe(
        `/reviews/${reference}/family-strand/1`,
      );
      expect(text).toContain(`href="/reviews/${reference}/chart"`);
    });

    it('shows a Steering Group member stage and clocks, and nothing of the file', async () => {
      const member = await product.browser('steering-group-member');
      const { text: page } = await member.get(`/reviews/${reference}`).expect(200);
      expect(wordsOf(page)).toContain('The file of this review is not open to your role.');
      expect(wordsOf(page)).toContain('A review will be held.');
      expect(underHeading(page, 'Clocks running')).toContain('Overview report');
      for (const heading of ['What you can do', 'What is stopping you', 'History']) {
        expect(hasHeading(page, heading)).toBe(false);
      }
      expect(page).not.toContain('Sister');
      for (const beyond of ['history', 'chart', 'do/note.add', 'family-strand/1']) {
        const { status } = await member.get(`/reviews/${reference}/${beyond}`);
        expect({ beyond, status }).toEqual({ beyond, status: 403 });
      }
    });

    it('does not exist for an independent chair to whom it was not given', async () => {
      const chair = await product.browser('independent-chair', 'of another review');
      await chair.get(`/reviews/${reference}`).expect(404);
    });

    it('is written down in the access log, with who opened it', async () => {
      const { id } = await product.person('kcst-administrator');
      const rows: unknown[] = await product.dataSource.query(
        `SELECT what FROM access_log WHERE actor = '${id}' AND what = 'review'`,
      );
      expect(rows.length).toBeGreaterThan(0);
    });
  });

  it('gives an agency’s author the way to that agency’s review, and to nothing else', async () => {
    const { reference } = await toldUntil(
      [
        ...untilTermsAgreed('2025-01-06'),
        on('2025-04-10', begin('agency-review', 'agencyReview.require', { agency: 'Kent Police' })),
      ],
      '2025-04-12',
    );
    const { email } = await product.person('agency-review-author', 'at the police');
    await product.dataSource.query(
      `UPDATE app_user SET organisation = 'Kent Police' WHERE email = '${email}'`,
    );
    const row: { id: string }[] = await product.dataSource.query(
      `SELECT id FROM workflow_instance WHERE reference = '${reference}'`,
    );
    await product.giveCase(row[0]?.id ?? '', 'agency-review-author', 'at the police');
    const author = await product.browser('agency-review-author', 'at the police');
    const { text } = await author.get(`/reviews/${reference}`).expect(200);
    expect([...linksUnder(text, 'People and agencies').values()]).toEqual([
      `/reviews/${reference}/agency-review/1`,
    ]);
    expect(underHeading(text, 'Clocks running')).toContain('Agency review Kent Police');
    const today = await author.get('/').expect(200);
    expect(wordsOf(today.text)).toContain('Kent Police Asked for, due on 5 June 2025');
    const page = await author.get(`/reviews/${reference}/agency-review/1`).expect(200);
    expect(headingOf(page.text)).toContain('Kent Police');
    const history = await author.get(`/reviews/${reference}/history`).expect(200);
    expect(wordsOf(history.text)).toContain('An agency was asked to review its involvement');
    expect(wordsOf(history.text)).not.toContain('notified');
    await author.get(`/reviews/${reference}/panel-member/1`).expect(404);
    await author.get(`/reviews/${reference}/chart`).expect(404);
  });

  it('says the agreed date beside the statutory one, which has passed', async () => {
    const { text } = await toldUntil(
      [
        ...untilTermsAgreed('2025-01-06'),
        on('2025-06-10', review('timescale.agreeExtension', { newDate: '2026-03-31' })),
      ],
      '2025-12-01',
    );
    const clocks = underHeading(text, 'Clocks running');
    expect(clocks).toContain('Overview report Statutory date passed Due by agreement on 31 March');
    expect(clocks).toContain(
      'Statutory date, which never moves: 24 July 2025. Agreed date: 31 March 2026.',
    );
  });

  it('names what looked odd in the records of a review that was taken over', async () => {
    product.moveTo('2026-03-02');
    const executor = product.app.get(WorkflowExecutor);
    const outcome = await executor.open(
      'review-case',
      'g2016',
      {
        event: 'case.adopt',
        answers: {
          stage: 'drafting',
          shownBy: 'First panel meeting dated',
          title: 'Bela/2019',
          warnings: [
            'The letter is dated before the panel (csp_notified: “2023-05-03”; first_panel: “May”).',
          ],
        },
      },
      { id: 'adopts-one', actor: theSystem },
    );
    if (!outcome.ok) throw new Error(outcome.says);
    administrator = await product.browser('kcst-administrator');
    const { text } = await administrator.get(`/reviews/${outcome.reference}`).expect(200);
    expect(underHeading(text, 'Odd in the earlier records')).toContain(
      'The letter is dated before the panel (CSP notified: 3 May 2023; first panel: “May”).',
    );
    expect(underHeading(text, 'True of this review now')).toContain(
      'Entered here from earlier records',
    );
  });

  it('offers nothing on a case that was closed for good', async () => {
    const { text } = await toldUntil(
      [on('2026-01-05', review('case.notify')), on('2026-01-06', review('case.markDuplicate'))],
      '2026-01-07',
    );
    const offered = [...linksUnder(text, 'What you can do').values()];
    expect(offered.filter((address) => address.includes('/do/'))).toEqual([]);
    expect(wordsOf(text)).toContain('Another case goes on in its place.');
  });

  it('keeps a chair who is in post among the people', async () => {
    const { text, reference } = await toldUntil(
      [...untilCommissioned('2025-01-06'), on('2025-02-20', chairAppointed(1, 'Chair D'))],
      '2025-02-21',
    );
    expect(linksUnder(text, 'People and agencies').get('Chair D')).toBe(
      `/reviews/${reference}/chair-tenure/1`,
    );
    expect(underHeading(text, 'People and agencies')).toContain('In post, since 20 February 2025');
  });
});
