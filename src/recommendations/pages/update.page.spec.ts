import type { Response } from 'supertest';
import {
  askBody,
  askPlanned,
  memberOf,
  plans,
  recommend,
  signedIn,
  type Plans,
} from '../../../test/support/plans';
import { errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { PageForm } from '../../../test/support/page-form';
import { Product, type Browser } from '../../../test/support/product';
import { send } from '../../../test/support/sending';

const ofFirst = '/recommendations/S-0001/1';
const form = (number: number): string =>
  `/recommendations/S-0001/${number}/do/recommendation.update`;

describe('an update', () => {
  let product: Product;
  let kept: Plans;
  let member: Browser;

  const wordsAt = async (address: string, browser = member): Promise<string> =>
    wordsOf((await browser.get(address).expect(200)).text);

  beforeAll(async () => {
    product = await Product.start();
    kept = await plans(product);
    member = await memberOf(product, 'Kent Police');
  });
  afterAll(() => product.stop());

  it('shows the last answer above boxes that are empty', async () => {
    const { text } = await member.get(form(1)).expect(200);
    expect(headingOf(text)).toContain('Log an update');
    expect(wordsOf(text)).toContain('60 of 84 call handlers are trained');
    expect(text).toMatch(/<textarea[^>]*name="narrative"[^>]*><\/textarea>/);
  });

  it('shows no acceptance as if it were an update', async () => {
    const medway = await memberOf(product, 'Medway Council', 'Another of Medway Council');
    const words = await wordsAt(form(4), medway);
    expect(words).toContain('No update has been given yet.');
    expect(words).not.toContain('Accepted: Assistant Chief Officer');
  });

  it('that says nothing of evidence is refused with what was typed kept', async () => {
    const typed = { status: 'inProgress', narrative: '70 are trained' };
    const answer = await send(member, form(1), typed);
    expect(answer.status).toBe(422);
    expect(errorSummaryOf(answer.text)[0]?.leadsTo).toBe('evidenceHeld');
    expect(answer.text).toContain('70 are trained');
    expect(wordsOf(answer.text)).toContain('Last heard');
  });

  it('laid aside survives, and is forgotten once it is sent', async () => {
    const opened = await member.get(form(1)).expect(200);
    const typed = { status: 'inProgress', narrative: '75 of 84 are trained' };
    await later(member, opened, typed);
    expect(await wordsAt('/recommendations')).toContain('Go on with your update');
    product.moveTo('2026-03-03');
    member = await signedIn(product, 'Kent Police representative');
    const { text } = await member.get(form(1)).expect(200);
    expect(wordsOf(text)).toContain(
      'You began this on 2 March 2026 at 9:00am. It has not been sent.',
    );
    expect(text).toContain('75 of 84 are trained');
    const others = await memberOf(product, 'Kent Police', 'Another of Kent Police');
    expect((await others.get(form(1))).text).not.toContain('75 of 84 are trained');
  });

  it('is logged in two requests, and the form of the next one opens', async () => {
    const opened = await member.get(form(1)).expect(200);
    const typed = {
      status: 'inProgress',
      narrative: '84 of 84 are trained',
      evidenceHeld: 'Training register',
    };
    const answer = await send(member, form(1), typed, opened);
    expect([answer.status, answer.headers.location]).toEqual([303, form(2)]);
    const next = await wordsAt(form(2));
    expect(next).toContain('Recorded: 1: Kent Police trains every call handler');
    expect(next).toContain('2 recommendations still wait for an answer.');
    expect(await wordsAt(form(1))).not.toContain('You began this');
    expect(await wordsAt(ofFirst)).toContain(
      '3 March 2026 The agency said how far it has come. 84 of 84 are trained Evidence: Training register By Kent Police representative.',
    );
  });

  it('that nothing has changed takes one press on the list, and is a fact like any other', async () => {
    const list = await member.get('/recommendations').expect(200);
    const press = PageForm.in(list.text);
    expect(press?.action).toBe(form(2));
    const answer = await member
      .post(form(2))
      .type('form')
      .send(press?.sent() ?? '');
    expect([answer.status, answer.headers.location]).toEqual([303, '/recommendations']);
    const words = await wordsAt('/recommendations');
    expect(words).toContain('1 recommendation still waits for an answer.');
    expect(words).toContain('Nothing has changed since 20 November 2025.');
  });

  it('by an alternate shows in what capacity it was said', async () => {
    const [first = ''] = Object.values(kept.people);
    await askBody(product, kept, 'body.appoint', {
      person: first,
      seat: '2',
      capacity: 'alternate',
      from: '2026-01-05',
    });
    const alternate = await memberOf(product, 'Kent Police', 'Kent County Council representative');
    const typed = {
      status: 'inProgress',
      narrative: 'The audit was begun',
      evidenceHeld: 'Audit plan',
    };
    expect((await send(alternate, form(3), typed)).status).toBe(303);
    expect(await wordsAt('/recommendations/S-0001/3')).toContain(
      'The audit was begun Evidence: Audit plan By Kent County Council representative, Kent Police alternate.',
    );
  });

  it('is not for another agency, which may look', async () => {
    const medway = await memberOf(product, 'Medway Council');
    expect(await wordsAt(ofFirst, medway)).toContain('What cannot be recorded now, and why');
    expect(await wordsAt(form(1), medway)).toContain('This cannot be recorded yet.');
    const list = await wordsAt(
      `/recommendations?organisation=${kept.organisations['Kent Police']}`,
      medway,
    );
    expect(list).toContain('Kent Police');
    expect(list).not.toContain('Log an update');
  });

  it('waits, for what was only just assigned, until its agency says whether it accepts it', async () => {
    const words = { text: 'Medway Council checks who may open the register.', label: '12' };
    const reference = await recommend(product, kept.source, words);
    const lead = kept.organisations['Medway Council'] ?? '';
    const assigned = { lead, scope: 'local', target: '2026-12-01' };
    await askPlanned(product, reference, 'recommendation.assign', assigned);
    const medway = await signedIn(product, 'Medway Council representative');
    expect(await wordsAt('/recommendations', medway)).toContain('Say whether you accept it');
    const seniorPerson = { seniorPerson: 'Director of Housing' };
    const accept = '/recommendations/S-0001/6/do/recommendation.accept';
    expect((await send(medway, accept, seniorPerson)).status).toBe(303);
    expect(await wordsAt('/recommendations', medway)).not.toContain('Say whether you accept it');
  });

  it('may be logged by the team for an agency, whose list it then goes through', async () => {
    const administrator = await product.browser('kcst-administrator');
    const police = `/recommendations?organisation=${kept.organisations['Kent Police']}`;
    expect(await wordsAt('/recommendations', administrator)).toContain('Choose an organisation');
    const typed = {
      outcome: 'All are trained',
      evidenceHeld: 'Register',
      'completedOn-day': '2',
      'completedOn-month': '3',
      'completedOn-year': '2026',
    };
    const answer = await send(administrator, `${ofFirst}/do/recommendation.claimComplete`, typed);
    expect([answer.status, answer.headers.location]).toEqual([303, police]);
    expect(await wordsAt(ofFirst, administrator)).toContain(
      'Kent Community Safety Team, for the agency',
    );
  });

  it.each(['/recommendations/S-0001/99', '/recommendations/S-0009/1', '/recommendations/S-0001/x'])(
    'is not logged at %s, where nothing is',
    async (address) => {
      await member.get(address).expect(404);
      await member.get(`${address}/do/recommendation.update`).expect(404);
    },
  );

  it('is not for those who have no part in plans', async () => {
    const panel = await product.browser('core-panel-member');
    await panel.get('/recommendations').expect(403);
  });
});

async function later(
  browser: Browser,
  opened: Response,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  const page = PageForm.in(opened.text);
  const body = new URLSearchParams(page?.sent());
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  await browser
    .post(`${form(1)}/later`)
    .type('form')
    .send(body.toString())
    .expect(303);
}
