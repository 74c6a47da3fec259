import { Test } from '@nestjs/testing';
import { databaseUnderTest, freshDatabase, type FreshDatabase } from '../../test/support/databases';
import { roles } from '../../workflows/language/roles';
import { AppModule } from '../app.module';
import { CaseListQuery, type CaseView, CaseViewQuery, FindRecordQuery } from '../cases';
import { UserAccounts } from '../identity';
import { theSystem } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import { DatabaseRefused } from '../kernel/database/database-url';
import { RecordVerifier } from '../kernel/record-verifier';
import { Fact } from '../kernel/records/fact.entity';
import { WorkflowInstance } from '../kernel/records/workflow-instance.entity';
import { representatives } from './cast';
import { readDemoFiles } from './demo-files';
import { openDemonstration } from '.';

const files = readDemoFiles();

describe('the demonstration', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase(databaseUnderTest());
    await openDemonstration(database.url);
  }, 60_000);

  afterAll(() => database.close());

  const withProduct = async <T>(
    work: (get: <S>(service: abstract new (...args: never) => S) => S) => Promise<T>,
  ): Promise<T> => {
    const module = await Test.createTestingModule({
      imports: [AppModule.over(database.url)],
    }).compile();
    try {
      return await work((service) => module.get(service, { strict: false }));
    } finally {
      await module.close();
    }
  };

  const views = (): Promise<CaseView[]> =>
    withProduct(async (get) => {
      const asked = { sort: 'reference', descending: false, page: 1, perPage: 50 } as const;
      const { lines } = await get(CaseListQuery).list(asked, theSystem);
      const all: CaseView[] = [];
      for (const { reference } of lines) {
        const row = await get(FindRecordQuery).review(reference, theSystem);
        if (row) all.push(await get(CaseViewQuery).view(row, theSystem));
      }
      return all;
    });

  it('has reviews at telling stages', async () => {
    const stages = Object.fromEntries((await views()).map(({ title, stage }) => [title, stage]));
    const standing = Object.entries(stages).map(([title, stage]) => [title.split('/')[0], stage]);
    expect(Object.fromEntries(standing)).toEqual({
      Alder: 'Concluded',
      Bryony: 'Published',
      Clover: 'Publication held back',
      Damson: 'Being amended',
      Elder: 'Drafting the report',
      Fern: 'Gathering information',
      Gentian: 'Drafting the report',
      Hazel: 'Directed by the Secretary of State',
      Ivy: 'The Home Office is looking at the decision',
      Juniper: 'Deferred',
      Laurel: 'Awaiting the KCSP Chair',
      Myrtle: 'Forming the review panel',
      'Not yet named': 'Notification received',
      Willow: 'With the Home Office',
    });
  });

  it('has one paused for its trial, one without its chair, and one with late agency reviews', async () => {
    const all = await views();
    const called = (name: string) => all.find(({ title }) => title.startsWith(name));
    expect(called('Fern')?.states).toMatchObject({ hold: 'paused', criminal: 'trialListed' });
    const chairs = called('Elder')?.ribs.filter(({ kind }) => kind === 'chair-tenure') ?? [];
    expect(chairs.map(({ stage }) => stage)).toEqual(['Ended early', 'A candidate is proposed']);
    const late = called('Gentian')?.clocks.filter(
      ({ rule, metOn, lateAgainstAgreed }) =>
        rule === 'C6/agency-review' && metOn === null && lateAgainstAgreed,
    );
    expect(late?.map(({ of }) => of)).toEqual([
      'Kent Adult Social Care and Health',
      'NHS Kent and Medway',
    ]);
  });

  it('was recorded before this moment, and its records are sound', async () => {
    await withProduct(async (get) => {
      const today = get(Clock).now();
      const facts = await database.dataSource.manager.find(Fact);
      expect(facts.filter(({ at }) => at > today)).toEqual([]);
      const { flaw } = await get(RecordVerifier).verify(database.dataSource.manager);
      expect(flaw).toBeNull();
    });
  });

  it('names one account for each kind of user, who can be found again', async () => {
    expect(files.accounts.flatMap((account) => account.roles).sort()).toEqual(
      Object.keys(roles).sort(),
    );
    await withProduct(async (get) => {
      for (const { email } of files.accounts) {
        await expect(get(UserAccounts).userWith(email)).resolves.toMatchObject({ active: 1 });
      }
    });
  });

  it('has somebody of each of the fourteen organisations of June 2019 on the Steering Group', () => {
    const members = [...files.accounts, ...representatives(files)].filter(({ roles: held }) =>
      held.some((role) => role.startsWith('steering-group')),
    );
    expect(files.organisations).toHaveLength(14);
    expect(members.map(({ organisation }) => organisation).sort()).toEqual(
      files.organisations.map(({ name }) => name).sort(),
    );
  });

  it('is opened again as it was left', async () => {
    const before = await database.dataSource.manager.count(WorkflowInstance);
    const { databaseUrl } = await openDemonstration(database.url);
    expect(databaseUrl).toBe(database.url);
    expect(await database.dataSource.manager.count(WorkflowInstance)).toBe(before);
  });

  it('does not mix with the work of others', async () => {
    const theirs = await freshDatabase(databaseUnderTest());
    try {
      await theirs.dataSource.manager.query(
        `INSERT INTO app_user (id, email, name, password_hash, active, failed_attempts, created_at)
         VALUES ('1', 'somebody@example.org', 'Somebody', 'none', 1, 0, '2026-01-01')`,
      );
      await expect(openDemonstration(theirs.url)).rejects.toThrow(DatabaseRefused);
    } finally {
      await theirs.close();
    }
  });
});
