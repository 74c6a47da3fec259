import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrations } from '../../data/migrations';
import {
  buildDataSource,
  migrate,
  type DataSourceParts,
} from '../../src/kernel/database/data-source';
import { kernelEntities } from '../../src/kernel/records/kernel-entities';

export type DatabaseKind = 'sqlite' | 'postgres';

export interface FreshDatabase {
  readonly kind: DatabaseKind;
  readonly dataSource: DataSource;
  /** For DATABASE_URL. */
  readonly url: string;
  /** Closes the connections and destroys the database; a second call does nothing. */
  close(): Promise<void>;
}

export interface FreshDatabaseOptions extends Partial<DataSourceParts> {
  /** False leaves the database without tables. */
  readonly migrated?: boolean;
}

export type OpenDatabase = (options?: FreshDatabaseOptions) => Promise<FreshDatabase>;

/**
 * The ways of telling a story on the database under test. Each story is told through the pages on
 * SQLite and through the API on PostgreSQL: both ask the same commands and queries, so that twice
 * two would find nothing more.
 */
export const toldBy = <Way extends readonly [name: string, ...rest: unknown[]]>(
  ways: readonly Way[],
): readonly Way[] => {
  const one = databaseUnderTest() === 'postgres' ? 'the API' : 'the pages';
  return ways.filter(([name]) => name === one);
};

/** The database that the environment asks for: SQLite, or PostgreSQL with DB=postgres. */
export function databaseUnderTest(): DatabaseKind {
  return process.env.DB === 'postgres' ? 'postgres' : 'sqlite';
}

/** Both, unless DB names one. */
function databasesUnderTest(): DatabaseKind[] {
  return process.env.DB ? [databaseUnderTest()] : ['sqlite', 'postgres'];
}

/**
 * Describes what holds on SQLite and on PostgreSQL alike. Each call of `openDatabase` gives a fresh
 * database; one opened in a test is gone after it, one opened in beforeAll after the last test.
 */
export function describeOnEachDatabase(
  title: string,
  suite: (openDatabase: OpenDatabase, kind: DatabaseKind) => void,
): void {
  describe.each(databasesUnderTest())(`${title} (%s)`, (kind) => {
    const openInTest: FreshDatabase[] = [];
    const openThroughout: FreshDatabase[] = [];
    let isInTest = false;

    beforeEach(() => {
      isInTest = true;
    });

    suite(async (options) => {
      const database = await freshDatabase(kind, options);
      (isInTest ? openInTest : openThroughout).push(database);
      return database;
    }, kind);

    afterEach(async () => {
      isInTest = false;
      await closeAll(openInTest);
    });
    afterAll(() => closeAll(openThroughout));
  });
}

async function closeAll(databases: FreshDatabase[]): Promise<void> {
  for (const database of databases.splice(0)) await database.close();
}

/** A migrated, empty database of its own, to be closed by whoever asked for it. */
export function freshDatabase(
  kind: DatabaseKind = databaseUnderTest(),
  options: FreshDatabaseOptions = {},
): Promise<FreshDatabase> {
  return kind === 'sqlite' ? freshSqlite(options) : freshPostgres(options);
}

/** The kernel's tables can always be used; more entities are added to them. */
function partsFrom(options: FreshDatabaseOptions): DataSourceParts {
  return {
    synchronous: 'OFF',
    migrations,
    ...options,
    entities: [...new Set([...kernelEntities, ...(options.entities ?? [])])],
  };
}

async function freshSqlite(options: FreshDatabaseOptions): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'dhr-test-'));
  const url = `sqlite:${join(folder, 'test.sqlite')}`;
  const dataSource = await buildDataSource(url, partsFrom(options));
  if (options.migrated !== false) await migrate(dataSource);
  return {
    kind: 'sqlite',
    dataSource,
    url,
    async close() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freshPostgres(options: FreshDatabaseOptions): Promise<FreshDatabase> {
  const name = `dhr_test_${randomBytes(8).toString('hex')}`;
  const template = options.migrated === false ? 'template0' : await migratedTemplate();
  await onServer((server) => server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = addressOf(name);
  const dataSource = await buildDataSource(url, partsFrom(options));
  return {
    kind: 'postgres',
    dataSource,
    url,
    async close() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await onServer((server) => dropDatabase(server, name));
    },
  };
}

let template: Promise<string> | undefined;

/**
 * Copying a migrated database is much faster than migrating each. The template is named after the
 * migrations, so that a changed migration gets a new one, and is shared by all workers.
 */
function migratedTemplate(): Promise<string> {
  template ??= onServer(async (server) => {
    const name = `dhr_test_template_${await fingerprintOfMigrations()}`;
    await server.query(`SELECT pg_advisory_lock(hashtext('dhr_test_template'))`);
    const found: unknown[] = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      name,
    ]);
    if (found.length === 0) await makeTemplate(server, name);
    return name;
  });
  return template;
}

async function fingerprintOfMigrations(): Promise<string> {
  const folder = join(__dirname, '../../data/migrations');
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) {
    hash.update(file).update(await readFile(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Renamed only when complete: a run that is killed half-way leaves no half template behind. */
async function makeTemplate(server: DataSource, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await dropDatabase(server, unfinished);
  await server.query(`CREATE DATABASE ${unfinished} TEMPLATE template0`);
  const dataSource = await buildDataSource(addressOf(unfinished), { entities: [], migrations });
  await migrate(dataSource);
  await dataSource.destroy();
  await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

/** @throws Error when the name does not say that the database is for tests */
async function dropDatabase(server: DataSource, name: string): Promise<void> {
  requireTestName(name);
  await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

export function requireTestName(name: string): void {
  if (!/^[a-z0-9_]*test[a-z0-9_]*$/.test(name)) {
    throw new Error(`The database ${name} is not destroyed: its name does not contain "test".`);
  }
}

async function onServer<T>(work: (server: DataSource) => Promise<T>): Promise<T> {
  const server = await buildDataSource(serverAddress(), {
    entities: [],
    migrations: [],
    poolSize: 1,
  });
  try {
    return await work(server);
  } finally {
    await server.destroy();
  }
}

function serverAddress(): string {
  const address = process.env.PG_TEST_URL;
  if (!address) {
    throw new Error('PG_TEST_URL is not set: jest sets it in test/support/global-setup.mjs.');
  }
  return address;
}

function addressOf(name: string): string {
  const url = new URL(serverAddress());
  url.pathname = `/${name}`;
  return url.href;
}
