import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import { HistoryQuery } from '../../src/asking';
import { FindRecordQuery } from '../../src/cases';
import { Actors, ApiTokens, CaseAccessBook, UserAccounts, type Capacity } from '../../src/identity';
import { Clock, StoppedClock } from '../../src/kernel/clock';
import { describeApi } from '../../src/open-api';
import { configureWeb } from '../../src/web/configure-web';
import { isCapacity } from '../../src/identity/case-access';
import { Passwords } from '../../src/identity/passwords';
import type { Role } from '../../workflows/language/roles';
import { databaseUnderTest, freshDatabase, type FreshDatabase } from './databases';
import { csrfTokenIn } from './html';

const password = 'a long and fictional password';

export type Browser = ReturnType<typeof request.agent>;

/** The whole product on a fresh database, with a clock that stands still until it is moved. */
export class Product {
  private readonly people = new Map<string, string>();

  private constructor(
    readonly app: NestExpressApplication,
    readonly clock: StoppedClock,
    readonly database: FreshDatabase,
  ) {}

  static async start(today = '2026-03-02', kind = databaseUnderTest()): Promise<Product> {
    const database = await freshDatabase(kind);
    const clock = new StoppedClock(`${today}T09:00:00.000Z`);
    const module = await Test.createTestingModule({ imports: [AppModule.over(database.url)] })
      .overrideProvider(Clock)
      .useValue(clock)
      .overrideProvider(Passwords)
      .useValue(new Passwords({ memoryCost: 8, timeCost: 1, parallelism: 1 }))
      .compile();
    const app = module.createNestApplication<NestExpressApplication>({
      bodyParser: false,
      logger: ['error'],
    });
    configureWeb(app);
    describeApi(app);
    await app.init();
    return new Product(app, clock, database);
  }

  get server(): Server {
    return this.app.getHttpServer();
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  moveTo(day: string): void {
    this.clock.moveTo(`${day}T09:00:00.000Z`);
  }

  /** Somebody with a role; the same one every time. `named` tells two of a kind apart. */
  async person(role: Role, named = ''): Promise<{ id: string; email: string; password: string }> {
    const email = `${role}.${named}@example.org`.replaceAll(' ', '-').replace('.@', '@');
    const known = this.people.get(email);
    if (known) return { id: known, email, password };
    const id = await this.app.get(UserAccounts).addUser({
      email,
      name: `${role}${named ? ` ${named}` : ''} (fictional)`,
      password,
      roles: [role],
      organisation: null,
    });
    this.people.set(email, id);
    return { id, email, password };
  }

  async actor(role: Role, named = '') {
    const { id } = await this.person(role, named);
    const actor = await this.app.get(Actors).actorFor(id);
    if (!actor) throw new Error(`${role} has no account`);
    return actor;
  }

  /** A bearer token of somebody with that role. */
  async token(role: Role, named = ''): Promise<string> {
    const { email } = await this.person(role, named);
    const { token } = await this.app.get(ApiTokens).createToken(email, 'a test');
    return token;
  }

  /** A browser in which somebody with that role has signed in. */
  async browser(role: Role, named = ''): Promise<Browser> {
    const { email, password } = await this.person(role, named);
    const browser = request.agent(this.server);
    const { text } = await browser.get('/sign-in').expect(200);
    await browser
      .post('/sign-in')
      .type('form')
      .send({ email, password, _csrf: csrfTokenIn(text) })
      .expect(303);
    return browser;
  }

  async giveCase(caseId: string, role: Role, named = ''): Promise<void> {
    if (!isCapacity(role)) throw new Error(`No case is given to a ${role}`);
    const { email } = await this.person(role, named);
    const capacity: Capacity = role;
    await this.app.get(CaseAccessBook).giveCaseAccess({ caseId, email, capacity });
  }

  /** A review's entries, oldest first. */
  async history(reference: string) {
    const row = await this.app
      .get(FindRecordQuery)
      .review(reference, await this.actor('kcst-administrator'));
    if (!row) throw new Error(`There is no review ${reference}`);
    return this.app.get(HistoryQuery).of(row);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}
