import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { databaseUnderTest, freshDatabase, type FreshDatabase } from '../../test/support/databases';
import { csrfTokenIn, wordsOf } from '../../test/support/html';
import { roles } from '../../workflows/language/roles';
import { bandsOf } from '../../workflows/rules/what-if/band';
import { placeOf, road } from '../../workflows/rules/what-if/road';
import { membershipOn } from '../../workflows/rules/membership';
import { ragOf } from '../../workflows/rules/recommendations/rag';
import { AppModule } from '../app.module';
import { RecordsQuery } from '../asking';
import { CaseListQuery, type CaseView, CaseViewQuery, FindRecordQuery } from '../cases';
import { ForecastsQuery, PastReviewsQuery } from '../forecast';
import { UserAccounts } from '../identity';
import { theSystem } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import { DatabaseRefused } from '../kernel/database/database-url';
import { RecordVerifier } from '../kernel/record-verifier';
import { statesKept } from '../kernel/workflow-states';
import { navigation } from '../navigation';
import { NoticesQuery } from '../post';
import { Fact } from '../kernel/records/fact.entity';
import { WorkflowInstance } from '../kernel/records/workflow-instance.entity';
import { configureWeb } from '../web/configure-web';
import { representatives } from './cast';
import { readDemoFiles } from './demo-files';
import { openDemonstration } from '.';

const files = readDemoFiles();

/** Reviews of earlier years: the first seven from a spreadsheet. */
const concluded = Object.fromEntries(
  [
    ...['Campion', 'Dogwood', 'Hornbeam', 'Larch', 'Mallow', 'Spindle', 'Teasel'],
    ...files.concluded.reviews.map(({ name }) => name),
  ].map((name) => [name, 'Concluded']),
);

const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );

async function partnershipOf(records: RecordsQuery) {
  const byReference = async <K extends 'organisation' | 'person'>(kind: K) =>
    Object.fromEntries(
      (await records.all(kind, theSystem)).map(({ row, memory }) => [row.reference, memory]),
    );
  return {
    organisations: await byReference('organisation'),
    people: await byReference('person'),
    bodies: (await records.all('body', theSystem)).map(({ memory }) => memory),
  };
}

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

  it('leads each account by its first page and its first steps only to pages that open', async () => {
    const { module: demonstration } = await openDemonstration(database.url);
    const module = await Test.createTestingModule({
      imports: [AppModule.over(database.url, { beside: [demonstration] })],
    }).compile();
    const app = module.createNestApplication<NestExpressApplication>({
      bodyParser: false,
      logger: ['error'],
    });
    configureWeb(app, { demonstration: true, ...navigation });
    await app.init();
    try {
      for (const { email, says } of files.accounts) {
        const browser = request.agent(app.getHttpServer());
        const { text: signIn } = await browser.get('/sign-in').expect(200);
        expect(wordsOf(signIn)).toContain(says);
        const sent = { email, password: files.password, _csrf: csrfTokenIn(signIn) };
        await browser.post('/sign-in').type('form').send(sent).expect(303);
        const { text } = await browser.get('/').expect(200);
        const [guide = ''] = /<section class="app-guide"[^]*?<\/section>/.exec(text) ?? [];
        expect([email, hrefsIn(guide).length]).toEqual([email, 3]);
        const [main = ''] = /<main[^]*<\/main>/.exec(text) ?? [];
        for (const href of new Set([...hrefsIn(guide), ...hrefsIn(main)])) {
          expect([email, href, (await browser.get(href)).status]).toEqual([email, href, 200]);
        }
      }
    } finally {
      await app.close();
    }
  }, 120_000);

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
      ...concluded,
    });
  });

  it('has past reviews enough to foresee by, the latest to be numbered', async () => {
    await withProduct(async (get) => {
      const past = get(PastReviewsQuery);
      const bands = bandsOf(await past.beyond('reviewing.drafting'));
      const ahead = road.slice(placeOf('reviewing.drafting') ?? road.length);
      expect(ahead.filter(({ id }) => bands.get(id)?.kind !== 'band')).toEqual([]);
      const forecasts = get(ForecastsQuery);
      const risky = await forecasts.likelyToMiss(theSystem);
      expect(risky.map(({ title }) => title.split('/')[0])).toContain('Myrtle');
      const notified = await forecasts.of('R-0013', theSystem);
      expect(notified?.outlook.kind).toBe('foreseen');
    });
    const numbered = (await views()).map(({ reference, title }) => [
      reference,
      title.split('/')[0],
    ]);
    expect(numbered[7]).toEqual(['R-0008', 'Gentian']);
    expect(numbered.slice(14).map(([, name]) => name)).toEqual(Object.keys(concluded));
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

  it('has bodies whose meetings stand at every stage, and one that is open now', async () => {
    await withProduct(async (get) => {
      const meetings = await get(RecordsQuery).all('meeting', theSystem);
      const today = get(Clock).today();
      const standing = meetings.map(({ row, memory: { bodyName, on, decisions } }) => [
        bodyName,
        on === today ? 'today' : (on ?? '') < today ? 'before' : 'to come',
        statesKept<'meeting'>(row).states[''],
        decisions.map(({ standing: how, quorum }) => `${how}, ${quorum.verdict}`).join('; '),
      ]);
      expect(standing).toEqual([
        [
          'DHR Steering Group',
          'before',
          'minutesAgreed',
          'taken, quorate; taken, quorate; proposed, inquorate',
        ],
        ['DHR Steering Group', 'before', 'closed', 'proposed, inquorate'],
        [
          'DHR Steering Group',
          'before',
          'closed',
          'taken, quorate; taken, quorate; taken, quorate',
        ],
        ['Kent Community Safety Partnership', 'before', 'closed', 'taken, quorate'],
        ['Kent Community Safety Partnership', 'to come', 'planned', ''],
        ['Core Panel', 'before', 'closed', 'taken, noRule'],
        ['Core Panel', 'to come', 'planned', ''],
        ['DHR Steering Group', 'to come', 'planned', ''],
        ['KCSP Working Group', 'to come', 'planned', ''],
        ['DHR Steering Group', 'today', 'open', ''],
      ]);
    });
  });

  it('has a Steering Group whose list shows a vacancy, an interim and a chair', async () => {
    await withProduct(async (get) => {
      const { organisations, people, bodies } = await partnershipOf(get(RecordsQuery));
      const group = bodies.find(({ key }) => key === 'steering-group');
      if (!group) throw new Error('There is no Steering Group');
      const { rows, offices, counts } = membershipOn(
        group,
        organisations,
        people,
        get(Clock).today(),
      );
      expect(counts).toEqual({ seats: 13, units: 11, invited: 2 });
      expect(offices.map(({ capacity }) => capacity)).toEqual(['chair', 'viceChair']);
      expect(rows.filter(({ vacant }) => vacant).map(({ name }) => name)).toEqual([
        'Medway NHS Foundation Trust',
      ]);
      const marks = rows.flatMap(({ representatives }) =>
        representatives.flatMap((one) => one.marks),
      );
      expect(marks).toContain('Interim');
    });
  });

  it('leaves the post of the last fortnight to be told, and says who told of the rest', async () => {
    await withProduct(async (get) => {
      const { rows, total } = await get(NoticesQuery).page('waiting', 1, theSystem);
      expect(total).toBeGreaterThan(0);
      expect(rows.flatMap(({ told }) => told ?? [])).toEqual([]);
      const done = await get(NoticesQuery).page('done', 1, theSystem);
      expect(new Set(done.rows.map(({ told }) => told?.by))).toEqual(
        new Set(['KCST administrator']),
      );
    });
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

  it('has recommendations at every stage that matters, and a round that some have answered', async () => {
    await withProduct(async (get) => {
      const records = get(RecordsQuery);
      const today = get(Clock).today();
      const all = await records.all('recommendation', theSystem);
      const states = all.map(({ row }) => row.statePath);
      expect([...new Set(states)].sort()).toEqual([
        'accepted',
        'awaitingNational',
        'awaitingVerification',
        'blocked',
        'complete',
        'inProgress',
        'proposed',
        'rejectedPending',
        'superseded',
      ]);
      const colours = all.map(({ row, memory }) =>
        ragOf({ ...memory, state: row.statePath }, today),
      );
      expect(colours.map(({ colour }) => colour)).toEqual(
        expect.arrayContaining(['red', 'amber', 'green', 'blue', 'grey']),
      );
      const plans = all.map(({ row }) => row.reference.split('/')[0]);
      expect(new Set(plans).size).toBe(4);
      const [round] = await records.all('update-round', theSystem);
      const { openedOn, asked } = round?.memory ?? { openedOn: null, asked: [] };
      expect(round?.row.statePath).toBe('open');
      const answered = all.filter(
        ({ memory }) => (memory.lastUpdate?.on ?? '') >= (openedOn ?? ''),
      );
      expect(answered.length).toBeGreaterThan(0);
      expect(asked.length).toBeGreaterThan(answered.length);
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
      files.organisations.map(({ name, registered }) => registered ?? name).sort(),
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
