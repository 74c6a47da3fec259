import type { NestExpressApplication } from '@nestjs/platform-express';
import { Controller, Get, Render } from '@nestjs/common';
import request, { type Agent, type Response } from 'supertest';
import { describeOnEachDatabase } from '../../../test/support/databases';
import {
  csrfTokenIn,
  errorSummaryOf,
  headingOf,
  titleOf,
  valueOf,
  wordsOf,
} from '../../../test/support/html';
import { startShell, type Shell } from '../../../test/support/shell';
import type { StoppedClock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { CurrentActor, type Actor } from '../actor';
import { identityEntities } from '../records/identity-entities';
import { Requires } from '../requires';
import { refusal } from '../signing-in';
import { UserAccounts } from '../user-accounts';

@Controller()
class FirstPage {
  @Get()
  @Requires('reviews.list')
  @Audits('first page')
  @Render('web/problem')
  show(@CurrentActor() actor: Actor) {
    return { problem: { heading: `Welcome, ${actor.name}`, detail: '' } };
  }
}

const person = {
  email: 'Officer@kent.example',
  name: 'An officer',
  password: 'correct horse battery',
  roles: ['kcst-case-officer'],
};

describeOnEachDatabase('signing in', (openDatabase) => {
  let app: NestExpressApplication;
  let clock: StoppedClock;
  let audited: Shell['audited'];
  let browser: Agent;

  beforeEach(async () => {
    const { dataSource } = await openDatabase({ entities: identityEntities });
    ({ app, clock, audited } = await startShell({ dataSource, controllers: [FirstPage] }));
    await app.get(UserAccounts).addUser(person);
    browser = request.agent(app.getHttpServer());
  });
  afterEach(() => app.close());

  async function signIn(
    password = person.password,
    { email = person.email, at = '/sign-in' } = {},
  ): Promise<Response> {
    const { text } = await browser.get(at);
    return browser
      .post(at)
      .type('form')
      .send({ _csrf: csrfTokenIn(text), email, password });
  }

  const advance = (minutes: number) =>
    clock.moveTo(new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString());

  it('leads a right password to the first page, whatever the case of the address', async () => {
    const answer = await signIn();
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
    expect(headingOf((await browser.get('/')).text)).toBe('Welcome, An officer');
  });

  it('keeps the id in a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await signIn();
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^dhr=.*; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('gives a new session id, so that one planted before is worth nothing', async () => {
    const before = (await browser.get('/sign-in')).headers['set-cookie']?.[0];
    const after = (await signIn()).headers['set-cookie']?.[0];
    expect(after?.split(';')[0]).not.toBe(before?.split(';')[0]);
    const planted = await request(app.getHttpServer())
      .get('/')
      .set('Cookie', before ?? '');
    expect(planted.status).toBe(303);
  });

  it('draws the page again after a wrong password, with the address and without the password', async () => {
    const answer = await signIn('wrong horse battery');
    expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in']);
    const { text } = await browser.get('/sign-in');
    expect(titleOf(text)).toMatch(/^Error: Sign in/);
    expect(errorSummaryOf(text)).toEqual([{ says: refusal, leadsTo: 'email' }]);
    expect(valueOf(text, 'email')).toBe(person.email);
    expect(text).not.toContain('wrong horse battery');
    expect(errorSummaryOf((await browser.get('/sign-in')).text)).toEqual([]);
  });

  it('links each empty answer to its field', async () => {
    await signIn('', { email: '' });
    expect(errorSummaryOf((await browser.get('/sign-in')).text)).toEqual([
      { says: 'Enter your email address', leadsTo: 'email' },
      { says: 'Enter your password', leadsTo: 'password' },
    ]);
  });

  it('does not tell a stranger whether an address has an account', async () => {
    await signIn(person.password, { email: 'nobody@kent.example' });
    expect(errorSummaryOf((await browser.get('/sign-in')).text)).toEqual([
      { says: refusal, leadsTo: 'email' },
    ]);
  });

  it('locks the account after ten wrong passwords, in the same words, for fifteen minutes', async () => {
    for (let attempt = 1; attempt <= 10; attempt += 1) await signIn('wrong horse battery');
    await signIn();
    expect(errorSummaryOf((await browser.get('/sign-in')).text)[0]?.says).toBe(refusal);
    advance(14);
    expect((await signIn()).headers.location).toBe('/sign-in');
    advance(2);
    expect((await signIn()).headers.location).toBe('/');
  });

  it('counts guesses that are made at once', async () => {
    const { text } = await browser.get('/sign-in');
    const guess = (password: string) =>
      browser
        .post('/sign-in')
        .type('form')
        .send({ _csrf: csrfTokenIn(text), email: person.email, password });
    await Promise.all(Array.from({ length: 12 }, (_, index) => guess(`wrong guess ${index}`)));
    expect((await signIn()).headers.location).toBe('/sign-in');
  });

  it('starts counting anew after a right password and after a lock', async () => {
    const wrong = async (times: number) => {
      for (let attempt = 0; attempt < times; attempt += 1) await signIn('wrong horse battery');
    };
    await wrong(9);
    await signIn();
    await wrong(9);
    expect((await signIn()).headers.location).toBe('/');
    await wrong(10);
    advance(16);
    await wrong(9);
    expect((await signIn()).headers.location).toBe('/');
  });

  it('refuses somebody whose account is closed, and shows an open browser out', async () => {
    await signIn();
    await app.get(UserAccounts).close(person.email);
    expect((await browser.get('/')).headers.location).toBe('/sign-in');
    expect((await signIn()).headers.location).toBe('/sign-in');
  });

  it('refuses a form that this service did not draw', async () => {
    const { email, password } = person;
    const answer = await browser.post('/sign-in').type('form').send({ email, password });
    expect(answer.status).toBe(403);
    expect(headingOf(answer.text)).toBe('This page was open for too long');
  });

  it('goes on to the page that was asked for', async () => {
    expect((await browser.get('/?page=2')).headers.location).toBe('/sign-in?next=%2F%3Fpage%3D2');
    const answer = await signIn(person.password, { at: '/sign-in?next=%2F%3Fpage%3D2' });
    expect(answer.headers.location).toBe('/?page=2');
  });

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'never goes on to %s',
    async (next) => {
      const answer = await signIn(person.password, {
        at: `/sign-in?next=${encodeURIComponent(next)}`,
      });
      expect(answer.headers.location).toBe('/');
    },
  );

  it('signs out for good: the old cookie opens nothing any more', async () => {
    const cookie = (await signIn()).headers['set-cookie']?.[0] ?? '';
    const { text } = await browser.get('/');
    const answer = await browser
      .post('/sign-out')
      .type('form')
      .send({ _csrf: csrfTokenIn(text) });
    expect(answer.headers.location).toBe('/sign-in');
    expect(wordsOf((await browser.get('/sign-in')).text)).toContain('You have signed out.');
    const old = await request(app.getHttpServer()).get('/').set('Cookie', cookie);
    expect(old.headers.location).toBe('/sign-in');
  });

  it('leaves an entry in the access log, naming who came in', async () => {
    await signIn('wrong horse battery');
    await signIn();
    const entries = audited.filter(({ what }) => what === 'sign in');
    expect(entries.map(({ outcome }) => outcome)).toEqual(['refused', 'done']);
    expect(entries[1]?.actor).toBe((await app.get(UserAccounts).userWith(person.email)).id);
  });

  it('names no account to anybody', async () => {
    expect(wordsOf((await browser.get('/sign-in')).text)).not.toContain('demonstration');
  });
});

describeOnEachDatabase('the sign-in page of the demonstration', (openDatabase) => {
  it('offers its accounts, one press each', async () => {
    const { dataSource } = await openDatabase({ entities: identityEntities });
    const account = { ...person, says: 'Records what happens in the reviews given to them' };
    const { app } = await startShell({
      dataSource,
      controllers: [FirstPage],
      accounts: [account],
      settings: { demonstration: true },
    });
    await app.get(UserAccounts).addUser(person);
    const browser = request.agent(app.getHttpServer());

    const { text } = await browser.get('/sign-in');
    expect(wordsOf(text)).toContain('every person and every review here is made up');
    expect(wordsOf(text)).toContain(account.says);
    const [, form = ''] = text.split('app-demonstration__account');
    const answer = await browser
      .post('/sign-in')
      .type('form')
      .send({
        _csrf: valueOf(form, '_csrf'),
        email: valueOf(form, 'email'),
        password: valueOf(form, 'password'),
      });
    expect(answer.headers.location).toBe('/');
    await app.close();
  });
});
