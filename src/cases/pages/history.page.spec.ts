import { ApiDriver } from '../../../test/support/drivers';
import { errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import { untilCommissioned } from '../../../test/support/passages';
import { Product, type Browser } from '../../../test/support/product';
import { begin, on, relative, review } from '../../../test/support/stories';
import { AskHandler } from '../../asking';
import { FindRecordQuery } from '../queries/find-record.query';

const entriesIn = (html: string): string[] =>
  [...html.matchAll(/<li id="R-[\s\S]*?<p>([\s\S]*?)<\/p>/g)].map(([, prose = '']) =>
    wordsOf(`<body>${prose}</body>`),
  );

describe('the history of a review', () => {
  let product: Product;
  let administrator: Browser;
  let reference: string;

  beforeAll(async () => {
    product = await Product.start();
    reference = await tell(product, new ApiDriver(product), [
      ...untilCommissioned('2026-01-05'),
      on('2026-02-01', begin('family-strand', 'familyStrand.identify', { who: 'Sister' })),
      on('2026-02-10', relative(1)('familyStrand.planContact')),
      on(
        '2026-02-20',
        review('note.add', { text: 'Entered late' }).thatHappened('2026-01-07'),
        review('criminal.recordStatus', { status: 'investigating' }),
      ),
    ]);
    product.moveTo('2026-03-02');
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());

  const open = async (query = ''): Promise<string> => {
    const { text } = await administrator.get(`/reviews/${reference}/history${query}`).expect(200);
    return text;
  };

  it('tells every entry of every record, the newest first', async () => {
    const told = entriesIn(await open());
    expect(told[0]).toMatch(/^20 February 2026 The police said how matters stand\./);
    expect(told[1]).toMatch(
      /^7 January 2026 A note was added\. .*Entered 6 weeks later, on 20 Feb/,
    );
    expect(told[2]).toMatch(/^10 February 2026 Family strand: Sister\. /);
    const before = entriesIn(await open('?page=2'));
    expect(before.at(-1)).toMatch(/^5 January 2026 The partnership was notified of a death\./);
  });

  it('tells of one record alone when that is chosen', async () => {
    const told = entriesIn(await open(`?record=${reference}/family-strand/1`));
    expect(told).toHaveLength(2);
    const own = entriesIn(await open(`?record=${reference}`));
    expect(own.some((entry) => entry.includes('Sister'))).toBe(false);
  });

  it('opens to the answers, who entered them when, and what the system knew', async () => {
    const words = wordsOf(await open());
    const [, ratified = ''] =
      /(Entry \d+ in full , of the review itself: The recommendation was ratified.*?)Is a date wrong/.exec(
        words,
      ) ?? [];
    expect(ratified).toContain('Who ratified it KCSP Chair');
    expect(ratified).toMatch(/Entered 23 January 2026 at 9:00am, by kcsp-chair \(fictional\)/);
    expect(ratified).toMatch(/Seal [0-9a-f]{12}/);
    expect(ratified).toContain('What the system knew then');
    expect(ratified).toContain('Documents on the register Notification form; Scoping letter');
  });

  it('turns back to a day: the stage then, and what had happened by then', async () => {
    const page = await open('?asAt=2026-01-10');
    expect(headingOf(page)).toContain('As it stood on 10 January 2026');
    expect(wordsOf(page)).toContain('You are looking at 10 January 2026.');
    expect(wordsOf(page)).toContain('The review itself Agencies are being asked what they know');
    const told = entriesIn(page);
    expect(told.some((entry) => entry.includes('A note was added'))).toBe(true);
    expect(told.some((entry) => entry.includes('criminal') || entry.includes('Sister'))).toBe(
      false,
    );
  });

  it('says what was true beside the stage, and where the records beside the review stood', async () => {
    const words = wordsOf(await open('?asAt=2026-02-20'));
    expect(words).toContain('Criminal proceedings Under investigation');
    expect(words).toMatch(/Family strand: Sister [A-Z]/);
    expect(words).not.toContain('Inquest None');
  });

  it('can leave out what nobody had entered yet', async () => {
    const page = await open('?asAt=2026-01-10&onlyKnown=yes');
    expect(wordsOf(page)).toContain('Only what had been entered by then is shown.');
    expect(entriesIn(page).some((entry) => entry.includes('A note was added'))).toBe(false);
  });

  it('takes the day from three boxes, and says when it is none', async () => {
    const page = await open('?asAt-day=10&asAt-month=1&asAt-year=2026');
    expect(headingOf(page)).toContain('As it stood on 10 January 2026');
    const wrong = await open('?asAt-day=31&asAt-month=2&asAt-year=2026');
    expect(errorSummaryOf(wrong)).toEqual([
      { says: 'Enter a real day, such as 27 3 2026', leadsTo: 'asAt-day' },
    ]);
    const empty = await open('?asAt-day=&asAt-month=&asAt-year=');
    expect(headingOf(empty)).toContain('History');
    expect(errorSummaryOf(empty)).toEqual([]);
  });

  it('says so when nothing had happened yet', async () => {
    expect(wordsOf(await open('?asAt=2020-01-01'))).toContain(
      'Nothing had happened yet on that day',
    );
  });

  it('offers to correct a date today, but not on a page turned back', async () => {
    expect(await open()).toContain('date.correct?entry=');
    expect(await open('?asAt=2026-02-20')).not.toContain('date.correct');
  });

  it('does not exist for a record of another review', () =>
    administrator.get(`/reviews/${reference}/history?record=R-9999`).expect(404));

  it('ends the day on which something was known where the reviews are held', async () => {
    const handler = product.app.get(AskHandler);
    const actor = await product.actor('kcst-administrator');
    const row = await product.app.get(FindRecordQuery).review(reference, actor);
    const note = async (id: string, text: string, at: string): Promise<void> => {
      product.clock.moveTo(at);
      const sent = { event: 'note.add', answers: { text }, effectiveOn: '2026-03-20' };
      expect(await handler.ask(row, sent, { id, actor })).toMatchObject({ ok: true });
    };
    await note('winter', 'In the last hour', '2026-03-28T23:30:00.000Z');
    await note('summer', 'An hour later by the sun', '2026-03-29T23:30:00.000Z');
    administrator = await product.browser('kcst-administrator', 'in summer');
    const knownOn = async (day: string) => wordsOf(await open(`?asAt=${day}&onlyKnown=yes`));
    expect(await knownOn('2026-03-28')).toContain('In the last hour');
    expect(await knownOn('2026-03-29')).not.toContain('An hour later by the sun');
    expect(await knownOn('2026-03-30')).toContain('An hour later by the sun');
  });
});
