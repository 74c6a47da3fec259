import { setTimeout as pause } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Counter } from '../records/counter.entity';
import { UnitOfWork } from '../unit-of-work';
import { DatabaseBusy } from './fair-queue';
import { closeConnection, openConnection, type SqliteConnection } from './sqlite-connection';
import { isolateSqlite, type SqlitePoolOptions } from './sqlite-pool';

const connections = 4;

class BreaksHalfWay1000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half (id text)');
    throw new Error('half-way');
  }

  async down(): Promise<void> {}
}

describe('the pool of SQLite connections', () => {
  let folder: string;
  let file: string;
  const open: DataSource[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dhr-test-'));
    file = join(folder, 'test.sqlite');
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    for (const source of open.splice(0)) if (source.isInitialized) await source.destroy();
    await rm(folder, { recursive: true });
  });

  async function pooled(options: SqlitePoolOptions = {}): Promise<DataSource> {
    const source = new DataSource({
      type: 'sqlite',
      database: file,
      driver: { verbose: () => sqlite3 },
      entities: [Counter],
      migrations: [BreaksHalfWay1000000000001],
      logging: false,
    });
    open.push(await isolateSqlite(source, { connections, ...options }).initialize());
    await source.query('CREATE TABLE counter (name text PRIMARY KEY NOT NULL, value integer)');
    return source;
  }

  /** The same pragma on every connection of the pool, all of them held at the same time. */
  async function onEveryConnection(source: DataSource, pragma: string): Promise<unknown[]> {
    const units = new UnitOfWork(source);
    let held = 0;
    let openGate = (): void => undefined;
    const gate = new Promise<void>((resolve) => (openGate = resolve));
    return Promise.all(
      Array.from({ length: connections }, () =>
        units.read(async (tx) => {
          const [row]: Record<string, unknown>[] = await tx.query(`PRAGMA ${pragma}`);
          held += 1;
          if (held === connections) openGate();
          await gate;
          return row && Object.values(row)[0];
        }),
      ),
    );
  }

  it.each([
    ['synchronous', 2],
    ['journal_mode', 'wal'],
    ['foreign_keys', 1],
  ])('keeps %s at %p on each connection', async (pragma, value) => {
    const source = await pooled();
    expect(await onEveryConnection(source, pragma)).toEqual([value, value, value, value]);
  });

  it('writes carelessly only when a test asks for it', async () => {
    const source = await pooled({ synchronous: 'OFF' });
    expect(await onEveryConnection(source, 'synchronous')).toEqual([0, 0, 0, 0]);
  });

  it('lets many more callers than connections read and then write', async () => {
    const source = await pooled({ synchronous: 'OFF', patience: 5_000 });
    const counters = source.getRepository(Counter);
    const names = Array.from({ length: 60 }, (_, index) => `c${index}`);
    // save() reads on its connection before it asks for the turn to write.
    await Promise.all(names.map((name) => counters.save({ name, value: 1 })));
    await Promise.all(names.map((name) => counters.save({ name, value: 2 })));
    expect(await counters.countBy({ value: 2 })).toBe(60);
  });

  it.each([
    [
      'single writes',
      (source: DataSource) => (row: Counter) => source.manager.insert(Counter, row),
    ],
    [
      'units of work',
      (source: DataSource) => (row: Counter) =>
        new UnitOfWork(source).run((tx) => tx.insert(Counter, row)),
    ],
  ])('lets others read while many %s wait for their turn', async (_what, writer) => {
    const source = await pooled({ synchronous: 'OFF' });
    const write = writer(source);
    const { slow, end } = await openUnit(source);
    const writes = Array.from({ length: 20 }, (_, value) => write({ name: `c${value}`, value }));
    await pause(20);
    const read = source.manager.count(Counter);
    expect(await Promise.race([read, pause(1_000, 'it had to wait')])).toBe(0);
    end();
    await Promise.all([slow, ...writes]);
    expect(await source.manager.count(Counter)).toBe(20);
  });

  it('takes the turn to write in the file as soon as a unit of work begins', async () => {
    const source = await pooled();
    const other = await openConnection(file, 'OFF', 0);
    await new UnitOfWork(source).run(async () => {
      await expect(execute(other, 'BEGIN IMMEDIATE')).rejects.toMatchObject({
        code: 'SQLITE_BUSY',
      });
    });
    await execute(other, 'BEGIN IMMEDIATE');
    await closeConnection(other);
  });

  it('says that the database is busy while another program keeps the file locked', async () => {
    const source = await pooled({ patience: 50 });
    const units = new UnitOfWork(source);
    const other = await openConnection(file, 'OFF', 0);
    await execute(other, 'BEGIN IMMEDIATE');
    const add = () => units.run((tx) => tx.insert(Counter, { name: 'review', value: 1 }));
    await expect(add()).rejects.toThrow(DatabaseBusy);
    await expect(source.manager.insert(Counter, { name: 'x', value: 1 })).rejects.toThrow(
      DatabaseBusy,
    );
    await execute(other, 'COMMIT');
    await closeConnection(other);
    await add();
    expect(await source.manager.count(Counter)).toBe(1);
  });

  it('says that the database is busy while one unit of work does not end', async () => {
    const source = await pooled({ patience: 50 });
    const units = new UnitOfWork(source);
    const { slow, end } = await openUnit(source);
    await expect(units.run(async () => undefined)).rejects.toThrow(DatabaseBusy);
    end();
    await slow;
    await expect(units.run(async () => 'in turn')).resolves.toBe('in turn');
  });

  it('leaves foreign keys checked after a migration that failed', async () => {
    const source = await pooled();
    // TypeORM prints a failed migration whatever its logging is set to.
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    await expect(source.runMigrations({ transaction: 'all' })).rejects.toThrow('half-way');
    expect(await onEveryConnection(source, 'foreign_keys')).toEqual([1, 1, 1, 1]);
    await expect(source.query('SELECT * FROM half')).rejects.toThrow('no such table');
  });

  it('does not use a connection again that could not roll back', async () => {
    const source = await pooled({ patience: 1_000 });
    const units = new UnitOfWork(source);
    await units.run((tx) => tx.insert(Counter, { name: 'review', value: 1 }));
    // SQLite itself ends the transaction here, so that the later ROLLBACK fails.
    const broken = units.run((tx) =>
      tx.query(`INSERT OR ROLLBACK INTO counter VALUES ('review', 2)`),
    );
    await expect(broken).rejects.toThrow('UNIQUE');
    await units.run((tx) => tx.update(Counter, { name: 'review' }, { value: 3 }));
    expect(await source.manager.findOneBy(Counter, { name: 'review' })).toMatchObject({ value: 3 });
    expect(await onEveryConnection(source, 'foreign_keys')).toEqual([1, 1, 1, 1]);
  });

  it('begins no transaction by plain SQL, which would stay open on a shared connection', async () => {
    const source = await pooled();
    await expect(source.query('BEGIN')).rejects.toThrow('unit of work');
  });

  it('rolls back what a released query runner left open', async () => {
    const source = await pooled({ patience: 1_000 });
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`INSERT INTO counter VALUES ('review', 1)`);
    await runner.release();
    await runner.release();
    expect(await source.manager.count(Counter)).toBe(0);
    await source.manager.insert(Counter, { name: 'review', value: 1 });
  });

  it('refuses those who wait when it is closed', async () => {
    const source = await pooled();
    const units = new UnitOfWork(source);
    const { slow, end } = await openUnit(source);
    const waiting = units.run(async () => 'too late');
    const refused = expect(waiting).rejects.toThrow('closed');
    const lost = expect(slow).rejects.toThrow();
    await source.destroy();
    end();
    await refused;
    await lost;
  });
});

/** A unit of work that has begun, and goes on until it is told to end. */
function openUnit(source: DataSource): Promise<{ slow: Promise<void>; end: () => void }> {
  return new Promise((hasBegun) => {
    const slow = new UnitOfWork(source).run(
      () => new Promise<void>((end) => hasBegun({ slow, end })),
    );
  });
}

function execute(connection: SqliteConnection, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.exec(sql, (error) => (error ? reject(error) : resolve()));
  });
}
