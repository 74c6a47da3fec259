import type { NestExpressApplication } from '@nestjs/platform-express';
import { Body, Controller, Get, Post, Redirect, Render } from '@nestjs/common';
import request, { type Agent } from 'supertest';
import { describeOnEachDatabase } from '../../../test/support/databases';
import { csrfTokenIn, errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { startShell } from '../../../test/support/shell';
import type { StoppedClock } from '../../kernel/clock';
import { refused } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { identityEntities } from '../records/identity-entities';
import { Requires } from '../requires';
import { UserAccounts } from '../user-accounts';
import { forgetUnsent } from './unsent.page';

const received: unknown[] = [];

@Controller()
class NotePage {
  @Get('notes')
  @Requires('reviews.list')
  @Audits('notes')
  @Render('web/problem')
  show() {
    return { problem: { heading: 'A family’s note', detail: '' } };
  }

  @Post('notes')
  @Requires('reviews.list')
  @Audits('note')
  @Redirect('/notes', 303)
  save(@Body() body: Record<string, unknown>) {
    received.push(body);
  }

  @Post('conflict')
  @Requires('reviews.list')
  @Audits('note that came too late')
  refuse() {
    throw answerTo(refused('changed-meanwhile', 'Somebody was faster.'));
  }
}

const password = 'correct horse battery';
const person = {
  email: 'officer@kent.example',
  name: 'An officer',
  password,
  roles: ['kcst-case-officer'],
};
const other = { ...person, email: 'other@kent.example', name: 'Another officer' };
const note = { _command: 'c1', narrative: 'What the sister told us on the telephone' };

describeOnEachDatabase('somebody who is away from the desk', (openDatabase) => {
  let app: NestExpressApplication;
  let clock: StoppedClock;
  let browser: Agent;

  beforeAll(async () => {
    const { dataSource } = await openDatabase({ entities: identityEntities });
    ({ app, clock } = await startShell({ dataSource, controllers: [NotePage] }));
    await app.get(UserAccounts).addUser(person);
    await app.get(UserAccounts).addUser(other);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    received.length = 0;
    browser = request.agent(app.getHttpServer());
    await signIn();
  });

  const advance = (minutes: number) =>
    clock.moveTo(new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString());

  const post = (address: string, answers: object, token: string) =>
    browser
      .post(address)
      .type('form')
      .send({ ...answers, _csrf: token });

  async function signIn({ email } = person, at = '/sign-in') {
    const { text } = await browser.get(at);
    return post(at, { email, password }, csrfTokenIn(text));
  }

  async function unlock(answer = password, at = '/unlock') {
    const { text } = await browser.get(at);
    return post(at, { password: answer }, csrfTokenIn(text));
  }

  const tokenOf = async (address = '/notes') => csrfTokenIn((await browser.get(address)).text);

  it('finds the screen locked after ten minutes, and goes on where they were with the password', async () => {
    advance(10);
    expect((await browser.get('/notes')).status).toBe(200);
    advance(12);
    const answer = await browser.get('/notes?of=R-0001');
    expect(answer.headers.location).toBe('/unlock?next=%2Fnotes%3Fof%3DR-0001');
    const { text } = await browser.get('/unlock?next=%2Fnotes%3Fof%3DR-0001');
    expect(wordsOf(text)).toContain('Password of An officer');
    expect(wordsOf(text)).not.toContain('Sign out Menu');

    await unlock('wrong horse battery');
    expect(errorSummaryOf((await browser.get('/unlock')).text)).toEqual([
      { says: expect.stringContaining('The password is not right'), leadsTo: 'password' },
    ]);
    expect((await browser.get('/notes')).status).toBe(303);
    expect((await unlock(password, '/unlock?next=%2Fnotes%3Fof%3DR-0001')).headers.location).toBe(
      '/notes?of=R-0001',
    );
    expect(headingOf((await browser.get('/notes')).text)).toBe('A family’s note');
    expect(headingOf((await browser.get('/unlock')).text)).toBe('This screen is not locked');
  });

  it('is locked by the page itself as well, and not while they are typing', async () => {
    const token = await tokenOf();
    for (let minutes = 0; minutes < 24; minutes += 8) {
      advance(8);
      expect((await browser.get('/still-here')).status).toBe(204);
    }
    expect((await post('/lock', {}, token)).status).toBe(204);
    expect((await browser.get('/still-here')).status).toBe(401);
    expect((await browser.get('/notes')).status).toBe(303);
    // The page underneath holds the same token still.
    expect((await post('/unlock?next=/still-here', { password }, token)).status).toBe(303);
    expect((await post('/notes', note, token)).headers.location).toBe('/notes');
    expect(received).toEqual([note]);
  });

  it('does not lengthen the session by knocking at the lock', async () => {
    advance(12);
    for (let minutes = 0; minutes < 18; minutes += 6) {
      expect((await browser.get('/notes')).headers.location).toMatch(/^\/unlock/);
      advance(6);
    }
    expect((await browser.get('/notes')).headers.location).toMatch(/^\/sign-in/);
  });

  it('finds what they sent from behind the lock kept, and sends it once they have looked', async () => {
    const token = await tokenOf();
    advance(15);
    const answer = await post('/notes', { ...note, password: 'not to be kept' }, token);
    expect(answer.headers.location).toBe('/unlock?next=%2Funsent');
    expect(received).toEqual([]);
    expect((await unlock(password, '/unlock?next=%2Funsent')).headers.location).toBe('/unsent');

    const { text } = await browser.get('/unsent');
    expect(wordsOf(text)).toContain('Narrative What the sister told us on the telephone');
    expect(text).not.toContain('not to be kept');
    const form = text.split('action="/notes"')[1] ?? '';
    await post('/notes', note, csrfTokenIn(form));
    expect(received).toEqual([note]);
    expect(headingOf((await browser.get('/unsent')).text)).toBe('Nothing is waiting to be sent');
  });

  it('finds it kept after the session has ended, too, and nobody else does', async () => {
    const token = await tokenOf();
    advance(40);
    const answer = await post('/notes', note, token);
    expect(answer.headers.location).toBe('/sign-in?next=%2Funsent');
    expect(wordsOf((await browser.get('/sign-in')).text)).toContain('What you wrote is kept');
    expect((await signIn(person, '/sign-in?next=%2Funsent')).headers.location).toBe('/unsent');
    expect(wordsOf((await browser.get('/unsent')).text)).toContain('What the sister told us');

    await post(forgetUnsent.to(), {}, await tokenOf('/unsent'));
    expect(headingOf((await browser.get('/unsent')).text)).toBe('Nothing is waiting to be sent');

    const next = await tokenOf();
    advance(40);
    await post('/notes', note, next);
    await signIn(other);
    expect(headingOf((await browser.get('/unsent')).text)).toBe('Nothing is waiting to be sent');
    expect(received).toEqual([]);
  });

  it('finds it kept when they have signed in again in another window', async () => {
    const token = await tokenOf();
    advance(40);
    await signIn();
    expect((await post('/notes', note, token)).headers.location).toBe('/unsent');
    expect(wordsOf((await browser.get('/unsent')).text)).toContain('What the sister told us');
  });

  it('is kept nothing that another page, or another person’s page, has sent', async () => {
    const token = await tokenOf();
    const [, , seal] = token.split('.');
    const forged = token.replace(seal ?? '', 'A'.repeat(seal?.length ?? 0));
    advance(40);
    expect((await post('/notes', note, forged)).status).toBe(403);
    await signIn(other);
    expect((await post('/notes', note, token)).status).toBe(403);
    expect(headingOf((await browser.get('/unsent')).text)).toBe('Nothing is waiting to be sent');
  });

  it('is asked for nothing but to sign in when what they sent was their going', async () => {
    const token = await tokenOf();
    advance(40);
    expect((await post('/sign-out', {}, token)).headers.location).toBe('/sign-in');
    expect(wordsOf((await browser.get('/sign-in')).text)).not.toContain('What you wrote is kept');
  });

  it('reads back what they wrote where somebody else was faster, but no password', async () => {
    const answer = await post('/conflict', { ...note, password: 'secret horse' }, await tokenOf());
    expect([answer.status, headingOf(answer.text)]).toEqual([
      409,
      'This was changed while you were working on it',
    ]);
    expect(wordsOf(answer.text)).toContain('Narrative What the sister told us on the telephone');
    expect(answer.text).not.toContain('secret horse');
  });
});
