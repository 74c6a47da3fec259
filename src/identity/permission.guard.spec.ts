import type { NestExpressApplication } from '@nestjs/platform-express';
import { Controller, Get, type Type } from '@nestjs/common';
import request from 'supertest';
import { roles, type Role } from '../../workflows/language/roles';
import { freshDatabase, type FreshDatabase } from '../../test/support/databases';
import { startShell } from '../../test/support/shell';
import { Audits } from '../web/audits';
import { ApiTokens } from './api-tokens';
import { mayEver, permissions, type Permission } from './permissions';
import { identityEntities } from './records/identity-entities';
import { Public, Requires } from './requires';
import { UserAccounts } from './user-accounts';

@Controller()
@Audits('any')
class Routes {
  @Get('list')
  @Requires('reviews.list')
  list() {
    return 'list';
  }

  @Get('api/administration')
  @Requires('administration')
  administration() {
    return 'administration';
  }

  @Get('public')
  @Public()
  open() {
    return 'public';
  }
}

@Controller('forgotten')
class Forgotten {
  @Get()
  @Audits('forgotten')
  show() {
    return 'open to everybody?';
  }
}

describe('every route', () => {
  let database: FreshDatabase;
  let app: NestExpressApplication | undefined;

  beforeEach(async () => {
    database = await freshDatabase(undefined, { entities: identityEntities });
  });
  afterEach(async () => {
    await app?.close();
    await database.close();
  });

  async function open(controllers: Type[] = [Routes]): Promise<NestExpressApplication> {
    ({ app } = await startShell({ dataSource: database.dataSource, controllers }));
    return app;
  }

  it('says who may use it, or the service does not start', async () => {
    await expect(open([Routes, Forgotten])).rejects.toThrow(
      'Every route says who may use it, with @Requires or @Public: Forgotten.show.',
    );
  });

  it('is closed to somebody unknown, unless it is public', async () => {
    const server = (await open()).getHttpServer();
    expect((await request(server).get('/public')).text).toBe('public');
    expect((await request(server).get('/list')).headers.location).toBe('/sign-in?next=%2Flist');
    expect((await request(server).get('/api/administration')).status).toBe(401);
  });

  it('is open to the roles that may ever use it, and to no other', async () => {
    const opened = await open();
    const statusFor = async (role: Role) => {
      const email = `${role}@example.org`;
      const person = { email, name: role, password: 'correct horse battery', roles: [role] };
      await opened.get(UserAccounts).addUser(person);
      const { token } = await opened.get(ApiTokens).createToken(email, 'test');
      const answer = await request(opened.getHttpServer())
        .get('/api/administration')
        .set('Authorization', `Bearer ${token}`);
      return answer.status;
    };
    expect(await statusFor('kcst-administrator')).toBe(200);
    expect(await statusFor('auditor')).toBe(403);
  });
});

describe('who may ever do what', () => {
  const allowed = (permission: Permission) =>
    (Object.keys(roles) as Role[]).filter((role) => mayEver([role], permission));

  it('lets everybody read the rules and the list', () => {
    expect(allowed('rules.read')).toEqual(Object.keys(roles));
    expect(allowed('reviews.list')).toEqual(Object.keys(roles));
  });

  it('opens no file to the Steering Group', () => {
    expect(allowed('reviews.open')).not.toContain('steering-group-member');
    expect(allowed('reviews.open')).not.toContain('steering-group-chair');
  });

  it('lets the auditor read and record nothing', () => {
    const ofAuditor = (Object.keys(permissions) as Permission[]).filter((permission) =>
      mayEver(['auditor'], permission),
    );
    expect(ofAuditor).toEqual([
      'reviews.list',
      'reviews.open',
      'governance.read',
      'plans.read',
      'documents.open',
      'rules.read',
    ]);
  });

  it('leaves administration and adoption to the KCST administrator', () => {
    expect(allowed('administration')).toEqual(['kcst-administrator']);
    expect(allowed('reviews.adopt')).toEqual(['kcst-administrator']);
  });

  it('adds up the roles that one person holds', () => {
    expect(mayEver(['steering-group-member', 'independent-chair'], 'reviews.open')).toBe(true);
    expect(mayEver([], 'rules.read')).toBe(false);
  });
});
