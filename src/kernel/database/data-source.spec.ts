import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../data/migrations';
import { describeOnEachDatabase, requireTestName } from '../../../test/support/databases';
import { buildDataSource, migrate, requireCurrentSchema } from './data-source';
import { DatabaseRefused } from './database-url';

const names = migrations.map((migration) => migration.name);
const parts = { entities: [], migrations };

describeOnEachDatabase('a database', (openDatabase, kind) => {
  const open: DataSource[] = [];

  afterEach(async () => {
    for (const source of open.splice(0)) await source.destroy();
  });

  async function another(url: string, known = migrations): Promise<DataSource> {
    const source = await buildDataSource(url, { entities: [], migrations: known });
    open.push(source);
    return source;
  }

  it('is refused until every migration has run', async () => {
    const { dataSource } = await openDatabase({ migrated: false });
    await expect(requireCurrentSchema(dataSource)).rejects.toThrow(DatabaseRefused);
    await expect(requireCurrentSchema(dataSource)).rejects.toThrow('run "npm run dhr -- migrate"');
    expect(await migrate(dataSource)).toEqual(names);
    await expect(requireCurrentSchema(dataSource)).resolves.toBeUndefined();
  });

  it('is migrated once, however often it is asked', async () => {
    const { dataSource } = await openDatabase();
    expect(await migrate(dataSource)).toEqual([]);
  });

  it('is refused by an older version of the software', async () => {
    const { url } = await openDatabase();
    const older = await another(url, migrations.slice(0, 1));
    await expect(requireCurrentSchema(older)).rejects.toThrow('newer version of the software');
  });

  it('can be taken back to nothing, and forward again', async () => {
    const { dataSource } = await openDatabase();
    for (let step = 0; step < migrations.length; step += 1) await dataSource.undoLastMigration();
    expect(await tablesIn(dataSource)).toEqual(['migration']);
    expect(await migrate(dataSource)).toEqual(names);
  });

  it('is migrated once and whole when two try at the same moment', async () => {
    const { url } = await openDatabase({ migrated: false });
    const both = [await another(url), await another(url)];
    const attempts = await Promise.allSettled(both.map(migrate));
    const done = attempts.filter((attempt) => attempt.status === 'fulfilled');
    expect(done.flatMap((attempt) => attempt.value)).toEqual(names);
    for (const source of both) {
      await expect(requireCurrentSchema(source)).resolves.toBeUndefined();
    }
    if (kind === 'postgres') expect(done).toHaveLength(2);
  });
});

async function tablesIn(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(
    source.options.type === 'postgres'
      ? `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  return rows.map((row) => row.name);
}

describe('a database that cannot be used', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dhr-test-'));
    await writeFile(join(folder, 'letter.txt'), 'Dear colleague, '.repeat(100));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const refusal = (url: string): Promise<DatabaseRefused> =>
    buildDataSource(url, parts).then(
      () => Promise.reject(new Error('The database was opened.')),
      (error: unknown) => {
        expect(error).toBeInstanceOf(DatabaseRefused);
        return error as DatabaseRefused;
      },
    );

  it('is refused as another kind of file', async () => {
    const error = await refusal(`sqlite:${folder}/letter.txt`);
    expect(error.message).toBe(
      `The database sqlite:${folder}/letter.txt cannot be used: the file is not a SQLite database. Check DATABASE_URL.`,
    );
  });

  it.each([
    ['as a folder', '', 'the file cannot be opened'],
    ['below a file', '/letter.txt/dhr.sqlite', 'its folder is a file'],
  ])('is refused %s', async (_what, path, reason) => {
    expect((await refusal(`sqlite:${folder}${path}`)).message).toContain(reason);
  });

  it('is refused where nothing answers, without the password', async () => {
    const error = await refusal('postgres://clerk:s3cret@127.0.0.1:1/dhr');
    expect(error.message).toBe(
      'The database postgres://clerk@127.0.0.1:1/dhr cannot be used: nothing answers at that address. Check DATABASE_URL.',
    );
    expect(inspect(error, { depth: null }).replace(/\n\s+at .*/g, '')).not.toContain('s3cret');
  });

  if (process.env.PG_TEST_URL) {
    it('is refused on a server that does not know it', async () => {
      const url = new URL(process.env.PG_TEST_URL ?? '');
      url.pathname = '/dhr_unknown';
      expect((await refusal(url.href)).message).toContain('there is no database of that name');
    });
  }
});

describe('a database that tests destroy', () => {
  it.each(['dhr', 'postgres', 'test"; DROP DATABASE dhr'])('is never %s', (name) => {
    expect(() => requireTestName(name)).toThrow('not destroyed');
  });

  it('says in its name that it is for tests', () => {
    expect(() => requireTestName('dhr_test_1')).not.toThrow();
  });
});
