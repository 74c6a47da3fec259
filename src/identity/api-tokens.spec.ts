import type { NestExpressApplication } from '@nestjs/platform-express';
import { Controller, Get, Post } from '@nestjs/common';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { describeOnEachDatabase } from '../../test/support/databases';
import { csrfTokenIn } from '../../test/support/html';
import { startShell } from '../../test/support/shell';
import type { StoppedClock } from '../kernel/clock';
import { Audits } from '../web/audits';
import { CurrentActor, type Actor } from './actor';
import { ApiTokens } from './api-tokens';
import { ApiToken } from './records/api-token.entity';
import { identityEntities } from './records/identity-entities';
import { Requires } from './requires';
import { UserAccounts } from './user-accounts';

@Controller('api/me')
@Requires('reviews.list')
@Audits('who am I')
class Me {
  @Get()
  show(@CurrentActor() { name, roles, organisation }: Actor) {
    return { name, roles, organisation };
  }

  @Post()
  change() {
    return { changed: true };
  }
}

@Controller('page')
@Requires('reviews.list')
@Audits('page')
class Page {
  @Get()
  show() {
    return 'open';
  }
}

const person = {
  email: 'import@example.org',
  name: 'The nightly import',
  password: 'correct horse battery',
  roles: ['kcst-administrator'],
  organisation: 'Kent County Council',
};

describeOnEachDatabase('a token', (openDatabase) => {
  let app: NestExpressApplication;
  let clock: StoppedClock;
  let dataSource: DataSource;
  let tokens: ApiTokens;

  beforeEach(async () => {
    ({ dataSource } = await openDatabase({ entities: identityEntities }));
    ({ app, clock } = await startShell({ dataSource, controllers: [Me, Page] }));
    tokens = app.get(ApiTokens);
    await app.get(UserAccounts).addUser(person);
  });
  afterEach(() => app.close());

  const me = (authorization: string) =>
    request(app.getHttpServer()).get('/api/me').set('Authorization', authorization);

  it('lets a program act as its user, without cookie or form token', async () => {
    const { token } = await tokens.createToken(person.email, 'nightly import');
    const { name, roles, organisation } = person;
    expect((await me(`Bearer ${token}`)).body).toEqual({ name, roles, organisation });
    const answer = await request(app.getHttpServer())
      .post('/api/me')
      .set('Authorization', `bearer ${token}`);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([201, undefined]);
  });

  it.each(['', 'Bearer', 'Bearer dhr_wrong', 'Basic dXNlcjpwYXNz'])(
    'is asked for when “%s” is sent instead',
    async (authorization) => {
      const answer = await me(authorization);
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    },
  );

  it('is kept as a hash: it cannot be read again', async () => {
    const { token } = await tokens.createToken(person.email, 'nightly import');
    expect(JSON.stringify(await dataSource.manager.find(ApiToken))).not.toContain(token);
    expect(JSON.stringify(await tokens.tokensOf(person.email))).not.toContain(token);
  });

  it('is refused once it was revoked, and others are not', async () => {
    const lost = await tokens.createToken(person.email, 'lost laptop');
    const kept = await tokens.createToken(person.email, 'nightly import');
    await tokens.revokeToken(lost.id);
    expect((await me(`Bearer ${lost.token}`)).status).toBe(401);
    expect((await me(`Bearer ${kept.token}`)).status).toBe(200);
    await expect(tokens.revokeToken(lost.id)).rejects.toThrow(/could still be revoked/);
  });

  it('is refused once the account of its user is closed, and after it is opened again', async () => {
    const { token } = await tokens.createToken(person.email, 'nightly import');
    const accounts = app.get(UserAccounts);
    await accounts.addUser({ ...person, email: 'another@example.org' });
    await accounts.close(person.email);
    expect((await me(`Bearer ${token}`)).status).toBe(401);
    await accounts.reopen(person.email);
    expect((await me(`Bearer ${token}`)).status).toBe(401);
  });

  it('shows when it was last used, to the hour', async () => {
    const { token } = await tokens.createToken(person.email, 'nightly import');
    const lastUse = async () => (await tokens.tokensOf(person.email))[0]?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await me(`Bearer ${token}`);
    clock.moveTo('2026-11-23T09:30:00.000Z');
    await me(`Bearer ${token}`);
    expect(await lastUse()).toBe('2026-11-23T09:00:00.000Z');
    clock.moveTo('2026-11-23T10:30:00.000Z');
    await me(`Bearer ${token}`);
    expect(await lastUse()).toBe('2026-11-23T10:30:00.000Z');
  });

  it('opens no page, and a signed-in browser is nobody to the API', async () => {
    const { token } = await tokens.createToken(person.email, 'nightly import');
    const browser = request.agent(app.getHttpServer());
    const page = await browser.get('/page').set('Authorization', `Bearer ${token}`);
    expect(page.headers.location).toBe('/sign-in?next=%2Fpage');

    const { text } = await browser.get('/sign-in');
    const { email, password } = person;
    await browser
      .post('/sign-in')
      .type('form')
      .send({ _csrf: csrfTokenIn(text), email, password });
    expect((await browser.get('/page')).text).toBe('open');
    expect((await browser.get('/api/me')).status).toBe(401);
  });
});
