import { errorSummaryOf, headingOf, titleOf, valueOf, wordsOf } from '../../../test/support/html';
import { PageForm } from '../../../test/support/page-form';
import { Product, type Browser } from '../../../test/support/product';
import {
  day,
  notification,
  notified,
  onOnePage,
  send,
  type Typed,
} from '../../../test/support/sending';

const jurisdiction: Typed = { responsibleCsp: 'Canterbury', residence: 'normallyResident' };

describe('the form of an event', () => {
  let product: Product;
  let administrator: Browser;
  let reference: string;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
  });
  afterAll(() => product.stop());
  beforeEach(async () => {
    reference = await notified(product);
  });

  const form = (event: string): string => `/reviews/${reference}/do/${event}`;
  const entries = async () => (await product.history(reference)).map(({ event }) => event);

  it('is headed by what is recorded, under the name of the review', async () => {
    const { text } = await administrator.get(form('case.confirmJurisdiction')).expect(200);
    expect(headingOf(text)).toBe(
      `Not yet named · ${reference} Confirm which partnership is responsible`,
    );
    expect(wordsOf(text)).toContain('Leave this empty if it happened today.');
  });

  it('says on the next page what was recorded, what comes next and who is to be told', async () => {
    const answer = await send(administrator, form('case.confirmJurisdiction'), jurisdiction);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(`/reviews/${reference}`);
    const { text } = await administrator.get(`/reviews/${reference}`).expect(200);
    expect(wordsOf(text)).toContain(
      'Recorded The responsible partnership was confirmed. The case is ours. The agencies have still to be asked what they know. It now waits for the Kent Community Safety Team. Now to be told: Chair of the responsible community safety partnership. Recorded by mistake? Correct a date',
    );
    const again = await administrator.get(`/reviews/${reference}`).expect(200);
    expect(wordsOf(again.text)).not.toContain('Now to be told');
  });

  it('records a thing on the day it happened, which may be earlier than today', async () => {
    await send(administrator, form('note.add'), {
      text: 'The coroner rang.',
      ...day('effectiveOn', '2026-02-28'),
    });
    expect((await product.history(reference)).at(-1)).toMatchObject({
      event: 'note.add',
      effectiveOn: '2026-02-28',
      answers: { text: 'The coroner rang.' },
    });
  });

  it('leads from each error to its box, and keeps everything that was typed', async () => {
    const { status, text } = await send(administrator, form('case.confirmJurisdiction'), {
      responsibleCsp: '',
      residence: 'caseByCase',
      reasons: 'Two addresses & a boat',
      ...day('effectiveOn', '2026-04-31'),
    });
    expect(status).toBe(400);
    expect(titleOf(text)).toMatch(/^Error: Confirm which/);
    expect(errorSummaryOf(text)).toEqual([
      {
        says: 'Fill in “Responsible partnership: a district, or Medway”',
        leadsTo: 'responsibleCsp',
      },
      {
        says: '“When it happened” must be a real date with day, month and year, such as 27 3 2026',
        leadsTo: 'effectiveOn-day',
      },
    ]);
    expect(text).toMatch(/<input[^>]*value="caseByCase" checked/);
    expect(text).toMatch(/<textarea[^>]*>Two addresses &amp; a boat<\/textarea>/);
    expect(valueOf(text, 'effectiveOn-day')).toBe('31');
    expect(await entries()).toEqual(['case.notify']);
  });

  it('says of an unmet condition who can put it right, and names its rule', async () => {
    const { status, text } = await send(administrator, form('timescale.agreeExtension'), {
      ...day('newDate', '2026-12-01'),
      reason: 'The trial',
      homeOfficeTold: 'yes',
    });
    expect(status).toBe(422);
    expect(errorSummaryOf(text)).toEqual([
      {
        says: 'More time can be agreed once a review has been decided on; for the decision itself there is none. This can be put right by: KCSP Chair.',
        leadsTo: undefined,
      },
      {
        says: 'The review panel has formally agreed the new date, and the day it did so is given. This can be put right by: Independent chair.',
        leadsTo: 'panelAgreedOn-day',
      },
      {
        says: 'The partnership has agreed the new date; who did so is given, and on which day. This can be put right by: KCSP Chair.',
        leadsTo: 'cspAgreedOn-day',
      },
    ]);
    expect(text).toContain(
      '/rules/rule?edition=g2016&amp;id=timescale.agreeExtension%2Fpanel-agreement',
    );
    expect(text).toMatch(/<textarea[^>]*>The trial<\/textarea>/);
  });

  it('records a form that was sent twice once, and says the same both times', async () => {
    const opened = await administrator.get(form('note.add'));
    for (let time = 0; time < 2; time += 1) {
      const answer = await send(administrator, form('note.add'), { text: 'Once' }, opened);
      expect(answer.headers.location).toBe(`/reviews/${reference}`);
    }
    expect(await entries()).toEqual(['case.notify', 'note.add']);
  });

  it('does not take a form for another when it is sent again with other answers', async () => {
    const opened = await administrator.get(form('note.add'));
    await send(administrator, form('note.add'), { text: 'First' }, opened);
    const { status, text } = await send(
      administrator,
      form('note.add'),
      { text: 'Second' },
      opened,
    );
    expect(status).toBe(422);
    expect(wordsOf(text)).toContain('You sent this form before, with other answers.');
    expect(text).toMatch(/<textarea[^>]*>Second<\/textarea>/);
    expect(await entries()).toEqual(['case.notify', 'note.add']);
  });

  describe('when somebody else recorded something meanwhile', () => {
    const whatCameBetween = 'Note: The officer rang.';

    const sentTooLate = async () => {
      const opened = await administrator.get(form('case.confirmJurisdiction'));
      const colleague = await product.browser('kcst-administrator', 'colleague');
      await send(colleague, form('note.add'), { text: 'The officer rang.' });
      return send(administrator, form('case.confirmJurisdiction'), jurisdiction, opened);
    };

    it('tells what changed and keeps what was written', async () => {
      const { status, text } = await sentTooLate();
      expect(status).toBe(409);
      expect(errorSummaryOf(text)[0]?.says).toContain('changed since you opened the form');
      expect(wordsOf(text)).toContain('Somebody recorded something while you were writing');
      expect(wordsOf(text)).toContain(whatCameBetween);
      expect(valueOf(text, 'responsibleCsp')).toBe('Canterbury');
      expect(await entries()).toEqual(['case.notify', 'note.add']);
    });

    it('can be sent again by somebody who has seen the change', async () => {
      const refused = await sentTooLate();
      const again = form('case.confirmJurisdiction');
      expect((await send(administrator, again, jurisdiction, refused)).status).toBe(303);
      expect(await entries()).toEqual(['case.notify', 'note.add', 'case.confirmJurisdiction']);
    });
  });

  it('keeps what was written to be read, where the case has gone on without it', async () => {
    const opened = await administrator.get(form('case.confirmJurisdiction'));
    const colleague = await product.browser('kcst-administrator', 'colleague');
    const goesOn = await notified(product);
    await send(colleague, form('case.markDuplicate'), {
      otherCase: goesOn,
      otherIsOpen: 'yes',
      documentsMoved: 'yes',
    });
    const address = form('case.confirmJurisdiction');
    const { status, text } = await send(administrator, address, jurisdiction, opened);
    expect(status).toBe(409);
    expect(wordsOf(text)).toContain('The case was closed as a duplicate.');
    expect(wordsOf(text)).toContain('You cannot record this now.');
    expect(wordsOf(text)).toMatch(/What you wrote .* Medway Canterbury/);
    expect(text).not.toContain('name="_command"');
  });

  describe('that goes outside', () => {
    const asks: Typed = { from: 'The police', what: 'Which agencies knew them?\nSince when?' };
    const posted = (page: { readonly text: string }, more: Typed) => {
      const sent = new URLSearchParams(PageForm.in(page.text)?.sent());
      for (const [name, value] of Object.entries(more)) sent.set(name, String(value));
      return administrator.post(form('case.requestInformation')).type('form').send(sent.toString());
    };

    it('is looked through before it is recorded, and recorded once', async () => {
      const opened = await administrator.get(form('case.requestInformation'));
      const check = await posted(opened, asks);
      expect(check.status).toBe(200);
      expect(headingOf(check.text)).toMatch(/^Ask the notifier .* Check your answers$/);
      expect(wordsOf(check.text)).toContain('Which agencies knew them? Since when? Change');
      expect(wordsOf(check.text)).toContain('Who hears of this Whoever notified the death');
      expect(wordsOf(check.text)).toContain('This cannot be undone.');
      expect(await entries()).toEqual(['case.notify']);

      const back = await posted(check, { _change: 'what' });
      expect(back.status).toBe(200);
      expect(back.text).toMatch(/<textarea[^>]*>Which agencies knew them\?\s+Since when\?</);

      for (let time = 0; time < 2; time += 1) {
        expect((await posted(check, {})).headers.location).toBe(`/reviews/${reference}`);
      }
      expect(await entries()).toEqual(['case.notify', 'case.requestInformation']);
    });

    it('is refused before it is looked through', async () => {
      const opened = await administrator.get(form('case.requestInformation'));
      const { status, text } = await posted(opened, day('effectiveOn', '2026-13'));
      expect(status).toBe(400);
      expect(errorSummaryOf(text)).not.toEqual([]);
    });
  });

  it('is not drawn where the stage does not know the event: the page says where it stands', async () => {
    const { text } = await administrator.get(form('report.submit')).expect(200);
    expect(wordsOf(text)).toContain('It stands at: Notification received.');
    expect(text).not.toContain('name="_command"');
  });

  it('is not drawn while a condition that is known beforehand is not met: the page says which', async () => {
    const opening = `/reviews/${reference}/chair-tenure/new?event=chair.openSourcing`;
    const { text } = await administrator.get(opening).expect(200);
    expect(wordsOf(text)).toContain('A chair is sought once the review has been commissioned.');
    expect(text).not.toContain('name="_command"');
  });

  it('is refused to a role that may not record it, with what was typed kept', async () => {
    const officer = await product.browser('kcst-case-officer');
    const opened = await send(officer, onOnePage, notification);
    reference = (opened.headers.location ?? '').replace('/reviews/', '');
    const page = await officer.get(form('case.findOutOfScope')).expect(200);
    expect(wordsOf(page.text)).toContain('You cannot record this now.');

    const { status, text } = await send(
      officer,
      form('case.findOutOfScope'),
      { ground: 'notInEnglandOrWales', reasons: 'Abroad' },
      await officer.get(form('note.add')),
    );
    expect(status).toBe(403);
    expect(errorSummaryOf(text)[0]?.says).toContain('Your role may not do this');
    expect(text).toMatch(/<textarea[^>]*>Abroad<\/textarea>/);
    expect(await entries()).toEqual(['case.notify']);
  });

  it('warns before an end that nobody can take back', async () => {
    const { text } = await administrator.get(form('case.markDuplicate')).expect(200);
    expect(wordsOf(text)).toContain('Warning This cannot be undone. It closes the case for good');
    const other = await administrator.get(form('case.confirmJurisdiction')).expect(200);
    expect(wordsOf(other.text)).not.toContain('Warning');
    expect(wordsOf(other.text)).toContain(
      'This cannot be undone. Later you can still correct its dates from the history and add a note.',
    );
    const name = await administrator.get(form('case.name')).expect(200);
    expect(wordsOf(name.text)).toContain('you can correct this later by recording it again.');
  });

  it.each(['case.adopt', 'no.such', 'constructor'])(
    'does not exist for what nobody may ask by hand: %s',
    (event) => administrator.get(form(event)).expect(404),
  );

  it('does not exist for a review that the reader may not see', async () => {
    const chair = await product.browser('independent-chair');
    await chair.get(form('note.add')).expect(404);
    await administrator.get('/reviews/R-9999/do/note.add').expect(404);
  });

  it('is closed to a reader who never records', async () => {
    const auditor = await product.browser('auditor');
    await auditor.get(form('note.add')).expect(403);
  });

  it('offers the dates of an entry by their names when one of them is corrected', async () => {
    const { text } = await administrator.get(`/reviews/${reference}/history`);
    const link = /href="([^"]*date\.correct[^"]*)"[^>]*>Correct “Day the death first came/.exec(
      text,
    );
    const address = (link?.[1] ?? '').replaceAll('&amp;', '&');
    const opened = await administrator.get(address).expect(200);
    expect(valueOf(opened.text, 'entry')).toBe('1');
    expect(valueOf(opened.text, 'from-day')).toBe('27');
    expect(opened.text).toMatch(/value="cspAwareDate" checked/);
    const answer = await send(
      administrator,
      form('date.correct'),
      {
        entry: '1',
        field: 'cspAwareDate',
        ...day('from', '2026-02-27'),
        ...day('to', '2026-02-20'),
        reason: 'A slip of the pen',
      },
      opened,
    );
    expect(answer.status).toBe(303);
    const page = await administrator.get(`/reviews/${reference}`);
    expect(wordsOf(page.text)).toContain('Due on 20 March 2026');
  });

  it('escapes whatever was typed', async () => {
    await send(administrator, form('note.add'), { text: '<script>alert(1)</script>' });
    const { text } = await administrator.get(`/reviews/${reference}`);
    expect(text).not.toContain('<script>alert');
    expect(wordsOf(text)).toContain('Note: <script>alert(1)</script>.');
  });
});
