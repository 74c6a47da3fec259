import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import sqlite3 from 'sqlite3';
import { DatabaseRefused, type DatabaseUrl, readDatabaseUrl } from './database-url';
import { guardPostgres } from './postgres-guard';
import type { Synchronous } from './sqlite-connection';
import { isolateSqlite } from './sqlite-pool';

type Class<T> = new () => T;

export interface DataSourceParts {
  readonly entities: readonly (Class<object> | EntitySchema)[];
  readonly migrations: readonly Class<MigrationInterface>[];
  /** SQLite only; OFF is for tests. */
  readonly synchronous?: Synchronous;
  /** PostgreSQL only: connections that this process may hold. */
  readonly poolSize?: number;
}

const migrationsTableName = 'migration';
/** In milliseconds. Without the last two, one stuck process could hold up all others for ever. */
const patienceForConnection = 10_000;
const patienceForLock = 30_000;
const longestPauseInTransaction = 60_000;

/**
 * Opens the database that the address names. Tables are made by migrations only.
 *
 * @throws DatabaseRefused when it cannot be reached, or would not keep its records safely
 */
export async function buildDataSource(
  address: DatabaseUrl | string | undefined,
  parts: DataSourceParts,
): Promise<DataSource> {
  const database = typeof address === 'object' ? address : readDatabaseUrl(address);
  const dataSource =
    database.kind === 'sqlite'
      ? sqliteDataSource(database.file, parts)
      : postgresDataSource(database.connectionString(), parts);
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw refusal(database, error);
  }
}

/** Brings the schema up to date, all or nothing. Returns the names of the migrations it ran. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  const isPostgres = dataSource.options.type === 'postgres';
  try {
    // Several processes may start at once: one migrates, the others find it done.
    if (isPostgres) await runner.query(`SELECT pg_advisory_lock(hashtext('migration'))`);
    const done = await dataSource.runMigrations({ transaction: 'all' });
    return done.map((migration) => migration.name);
  } finally {
    if (isPostgres) await runner.query(`SELECT pg_advisory_unlock(hashtext('migration'))`);
    await runner.release();
  }
}

/** @throws DatabaseRefused when the schema is older or newer than this version of the software */
export async function requireCurrentSchema(dataSource: DataSource): Promise<void> {
  const known = dataSource.migrations.map(
    (migration) => migration.name ?? migration.constructor.name,
  );
  const applied = await appliedMigrations(dataSource);
  const pending = known.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new DatabaseRefused(
      `The database was last used by a newer version of the software (it knows ${unknown.join(', ')}): start that version, or restore a backup made before it.`,
    );
  }
  if (pending.length > 0) {
    throw new DatabaseRefused(
      `The database is not ready for this version of the software (${pending.join(', ')} to come): run "npm run dhr -- migrate" first.`,
    );
  }
}

async function appliedMigrations(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable(migrationsTableName))) return [];
    const rows = (await runner.query(`SELECT name FROM ${migrationsTableName} ORDER BY id`)) as {
      name: string;
    }[];
    return rows.map((row) => row.name);
  } finally {
    await runner.release();
  }
}

function sqliteDataSource(file: string, parts: DataSourceParts): DataSource {
  const dataSource = new DataSource({
    type: 'sqlite',
    database: file,
    // The driver calls verbose() unless told otherwise, which halves its speed.
    driver: { verbose: () => sqlite3 },
    entities: [...parts.entities],
    migrations: [...parts.migrations],
    migrationsTableName,
    synchronize: false,
    logging: false,
  });
  return isolateSqlite(dataSource, { synchronous: parts.synchronous });
}

function postgresDataSource(url: string, parts: DataSourceParts): DataSource {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    applicationName: 'domestic-homicide-reviews',
    poolSize: parts.poolSize ?? 10,
    connectTimeoutMS: patienceForConnection,
    extra: {
      lock_timeout: patienceForLock,
      idle_in_transaction_session_timeout: longestPauseInTransaction,
    },
    entities: [...parts.entities],
    migrations: [...parts.migrations],
    migrationsTableName,
    synchronize: false,
    logging: false,
  });
  return guardPostgres(dataSource);
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that address',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'it did not answer in time',
  '28P01': 'the user name or the password was not accepted',
  '28000': 'the user name or the password was not accepted',
  '3D000': 'there is no database of that name',
  '53300': 'it has no connection to spare',
  SQLITE_NOTADB: 'the file is not a SQLite database',
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_READONLY: 'the file may not be written to',
  SQLITE_BUSY: 'another program has locked the file',
  EACCES: 'its folder may not be written to',
  EPERM: 'its folder may not be written to',
  EEXIST: 'its folder is a file',
  ENOTDIR: 'its folder is a file',
  EROFS: 'its folder may not be written to',
};

/** Errors of the schema or of an entity are mistakes in the program and are passed on. */
function refusal(database: DatabaseUrl, error: unknown): unknown {
  if (error instanceof DatabaseRefused) return error;
  const code = codeOf(error);
  const reason = (code && reasons[code]) ?? (isTimeout(error) ? reasons.ETIMEDOUT : code);
  if (!reason) return error;
  return new DatabaseRefused(
    `The database ${database.shown} cannot be used: ${reason}. Check DATABASE_URL.`,
  );
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}

/** The pool of pg gives its own time-out no code. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test(error.message);
}
