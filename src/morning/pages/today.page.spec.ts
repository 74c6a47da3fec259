import { csrfTokenIn, headingOf, wordsOf } from '../../../test/support/html';
import { ApiDriver } from '../../../test/support/drivers';
import { tell } from '../../../test/support/journey';
import { untilCommissioned } from '../../../test/support/passages';
import { memberOf, plans, type Plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { linksUnder, underHeading } from '../../../test/support/sections';
import { AskHandler } from '../../asking';
import { FindRecordQuery } from '../../cases';
import { newId } from '../../kernel/ids';

describe('the first page', () => {
  let product: Product;
  let kept: Plans;
  let reference: string;
  let meeting: string;

  const wordsAt = async (browser: Browser): Promise<string> =>
    wordsOf((await browser.get('/').expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    kept = await plans(product);
    reference = await tell(product, new ApiDriver(product), untilCommissioned('2026-01-06'));
    product.moveTo('2026-03-02');
    const actor = await product.actor('kcst-administrator');
    const planned = await product.app.get(AskHandler).open(
      'meeting',
      {
        event: 'meeting.plan',
        answers: { body: kept.body, on: '2026-03-24', startsAt: '10:00', place: 'Maidstone' },
      },
      { id: newId(), actor },
    );
    if (!planned.ok) throw new Error(JSON.stringify(planned));
    meeting = planned.reference;
  });
  afterAll(() => product.stop());

  it('tells the team what is late before what is due, and which review waits for it', async () => {
    const { text } = await (await product.browser('kcst-administrator')).get('/').expect(200);
    expect(headingOf(text)).toBe('2 March 2026 Today');
    const matters = underHeading(text, 'What needs you');
    expect(matters).toMatch(/things? needs? somebody within four weeks/);
    const days = [...matters.matchAll(/(Was due|Due) on/g)].map(([, said]) => said);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort().reverse());
    expect(underHeading(text, 'Reviews that wait for you')).toContain(
      'Chair and panel have still to be found',
    );
  });

  it('counts as silent only a review of which nothing was heard', async () => {
    const browser = await product.browser('kcst-administrator');
    const silent = async (): Promise<string> =>
      underHeading((await browser.get('/').expect(200)).text, 'Nothing heard for 90 days');
    expect(await silent()).toContain('Something was recorded of every open review');
    product.moveTo('2026-07-01');
    const later = await product.browser('kcst-administrator');
    expect(
      underHeading((await later.get('/').expect(200)).text, 'Nothing heard for 90 days'),
    ).toContain('Chair and panel have still to be found');
    product.moveTo('2026-03-02');
  });

  it('leads from a late clock to the form that meets it, where that can be recorded now', async () => {
    product.moveTo('2026-07-01');
    const { text } = await (await product.browser('kcst-administrator')).get('/').expect(200);
    expect([...linksUnder(text, 'What needs you').values()]).toEqual([
      `/reviews/${reference}`,
      `/reviews/${reference}/do/kcsp.report`,
    ]);
    const auditor = await (await product.browser('auditor')).get('/').expect(200);
    expect(auditor.text).not.toContain('/do/kcsp.report');
    product.moveTo('2026-03-02');
  });

  it('leads a member to what waits for their answer, and lets them reply to the meeting', async () => {
    const member = await memberOf(product, 'Kent Police');
    const { text } = await member.get('/').expect(200);
    expect(wordsOf(text)).toContain('Kent Police: recommendations');
    expect(wordsOf(text)).toContain('Last heard');
    expect(wordsOf(text)).not.toContain('What needs you');
    expect(underHeading(text, 'Next meeting')).toContain('24 March 2026, at 10:00, Maidstone');
    await member
      .post(`/today/meetings/${meeting}/reply`)
      .type('form')
      .send({ _csrf: csrfTokenIn(text), _command: newId(), answer: 'coming' })
      .expect(303);
    expect(await wordsAt(member)).toContain('You said that you come.');
  });

  it('takes no reply from somebody who is not on the list', async () => {
    const stranger = await product.browser('steering-group-member', 'a stranger');
    const { text } = await stranger.get('/').expect(200);
    expect(text).not.toContain('I am coming');
    await stranger
      .post(`/today/meetings/${meeting}/reply`)
      .type('form')
      .send({ _csrf: csrfTokenIn(text), _command: newId(), answer: 'coming' })
      .expect(404);
  });

  it('shows an independent chair their own reviews and no other', async () => {
    const chair = await product.browser('independent-chair');
    expect(await wordsAt(chair)).toContain('No review is given to you at present.');
    const actor = await product.actor('kcst-administrator');
    const row = await product.app.get(FindRecordQuery).review(reference, actor);
    await product.giveCase(row?.caseId ?? '', 'independent-chair');
    const words = await wordsAt(chair);
    expect(words).toContain('Waiting for the Kent Community Safety Team.');
    expect(words).toContain('Dates');
    expect(words).not.toContain('Next meeting');
  });

  it('says what others recorded since the last look, and not what one recorded oneself', async () => {
    const { text } = await (await product.browser('kcsp-chair')).get('/').expect(200);
    expect(text).not.toContain('Since you last looked');
    product.moveTo('2026-03-04');
    const chair = await product.browser('kcsp-chair');
    expect(await wordsAt(chair)).toContain('Nobody else recorded anything.');
    product.moveTo('2026-03-05');
    const administrator = await product.actor('kcst-administrator');
    const row = await product.app.get(FindRecordQuery).review(reference, administrator);
    const sent = { event: 'note.add', answers: { text: 'The coroner has written.' } };
    await product.app.get(AskHandler).ask(row, sent, { id: newId(), actor: administrator });
    product.moveTo('2026-03-06');
    const words = await wordsAt(await product.browser('kcsp-chair'));
    expect(words).toMatch(/Since you last looked 4 March 2026/);
    expect(words).toContain('A note was added');
  });
});
