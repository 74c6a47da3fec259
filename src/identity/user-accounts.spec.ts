import type { NestExpressApplication } from '@nestjs/platform-express';
import { Controller, Get } from '@nestjs/common';
import request from 'supertest';
import { describeOnEachDatabase } from '../../test/support/databases';
import { csrfTokenIn } from '../../test/support/html';
import { startShell } from '../../test/support/shell';
import { Audits } from '../web/audits';
import { InvalidInput } from '../web/invalid-input';
import { identityEntities } from './records/identity-entities';
import { Requires } from './requires';
import { UserAccounts, type NewUser } from './user-accounts';

@Controller()
class FirstPage {
  @Get()
  @Requires('reviews.list')
  @Audits('first page')
  show() {
    return 'open';
  }
}

const person: NewUser = {
  email: ' Chair@Example.org ',
  name: 'An independent chair',
  password: 'correct horse battery',
  roles: ['independent-chair', 'independent-chair'],
  organisation: ' ',
};

describeOnEachDatabase('an account', (openDatabase) => {
  let app: NestExpressApplication;
  let accounts: UserAccounts;

  beforeEach(async () => {
    const { dataSource } = await openDatabase({ entities: identityEntities });
    ({ app } = await startShell({ dataSource, controllers: [FirstPage] }));
    accounts = app.get(UserAccounts);
  });
  afterEach(() => app.close());

  const fieldsRefused = async (wanted: NewUser) => {
    try {
      await accounts.addUser(wanted);
    } catch (error) {
      if (error instanceof InvalidInput) return error.errors.map(({ field }) => field);
      throw error;
    }
    return [];
  };

  async function signIn(password: string) {
    const browser = request.agent(app.getHttpServer());
    const { text } = await browser.get('/sign-in');
    const { email } = person;
    await browser
      .post('/sign-in')
      .type('form')
      .send({ _csrf: csrfTokenIn(text), email, password });
    return browser;
  }

  it('is kept under the address in lower case, with each role once', async () => {
    const id = await accounts.addUser(person);
    expect(await accounts.userWith('CHAIR@example.org')).toMatchObject({
      id,
      email: 'chair@example.org',
      organisation: null,
      roles: ['independent-chair'],
    });
  });

  it('never holds the password itself', async () => {
    await accounts.addUser(person);
    const { passwordHash } = await accounts.userWith(person.email);
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    expect(passwordHash).not.toContain(person.password);
  });

  it.each<[string, Partial<NewUser>, string]>([
    ['an address that is none', { email: 'chair' }, 'email'],
    ['no name', { name: ' ' }, 'name'],
    ['a short password', { password: 'short' }, 'password'],
    ['a password that holds the address', { password: 'My chair@example.org' }, 'password'],
    ['no role', { roles: [] }, 'roles'],
    ['a role that does not exist', { roles: ['panel'] }, 'roles'],
  ])('is refused for %s', async (_, change, field) => {
    const wanted = { ...person, email: person.email.trim(), ...change };
    expect(await fieldsRefused(wanted)).toEqual([field]);
    expect(await fieldsRefused(person)).toEqual([]);
  });

  it('is made once for each address', async () => {
    await accounts.addUser(person);
    expect(await fieldsRefused({ ...person, email: 'CHAIR@EXAMPLE.ORG' })).toEqual(['email']);
  });

  it('is signed out everywhere when it gets a new password', async () => {
    await accounts.addUser(person);
    const office = await signIn(person.password);
    const home = await signIn(person.password);
    expect((await office.get('/')).text).toBe('open');

    await accounts.setPassword(person.email, 'another horse battery');
    expect((await office.get('/')).status).toBe(303);
    expect((await home.get('/')).status).toBe(303);
    expect((await (await signIn(person.password)).get('/')).status).toBe(303);
    expect((await (await signIn('another horse battery')).get('/')).text).toBe('open');
  });

  it('keeps its password when the new one is weak', async () => {
    await accounts.addUser(person);
    await expect(accounts.setPassword(person.email, 'short')).rejects.toThrow(
      /12 characters or more/,
    );
    expect((await (await signIn(person.password)).get('/')).text).toBe('open');
  });
});
