import type { DataSource } from 'typeorm';
import { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner';
import { driverCode } from './driver-code';
import { DatabaseBusy, FairQueue } from './fair-queue';
import {
  closeConnection,
  openConnection,
  requireSafeSettings,
  type SqliteConnection,
  type Synchronous,
} from './sqlite-connection';
import { refuseStatementOutside } from './transaction-scope';

export interface SqlitePoolOptions {
  readonly synchronous?: Synchronous;
  readonly connections?: number;
  /** How long a caller waits for its turn, in milliseconds, before DatabaseBusy is thrown. */
  readonly patience?: number;
}

/** Waiting for another process holds one of Node's few threads, so it is kept short. */
const longestBusyTimeout = 5_000;

/** A place in the pool; its connection is opened when first needed and after it has failed. */
interface Place {
  connection: SqliteConnection | undefined;
}

const closed = new Error('The database connection is closed.');

class SqlitePool {
  private readonly places: readonly Place[];
  private readonly connections: FairQueue<Place>;
  /** One turn to write for the whole process, so that nobody blocks a thread waiting for SQLite. */
  readonly writers: FairQueue<'turn to write'>;

  constructor(
    private readonly file: string,
    private readonly synchronous: Synchronous,
    connections: number,
    private readonly patience: number,
  ) {
    this.places = Array.from({ length: connections }, () => ({ connection: undefined }));
    this.connections = new FairQueue(this.places, patience);
    this.writers = new FairQueue(['turn to write'], patience);
  }

  async start(): Promise<void> {
    const place = await this.lease();
    try {
      await requireSafeSettings(await this.connectionOf(place), this.synchronous);
    } catch (error) {
      await this.close();
      throw error;
    }
    this.giveBack(place);
  }

  async lease(): Promise<Place> {
    const place = await this.connections.take();
    try {
      await this.connectionOf(place);
      return place;
    } catch (error) {
      this.connections.give(place);
      throw error;
    }
  }

  giveBack(place: Place): void {
    this.connections.give(place);
  }

  /** For a connection in an unknown state: it is closed, and the next caller opens a new one. */
  async discard(place: Place): Promise<void> {
    const { connection } = place;
    place.connection = undefined;
    if (connection) await closeConnection(connection);
    this.connections.give(place);
  }

  async close(): Promise<void> {
    this.writers.close(closed);
    this.connections.close(closed);
    for (const place of this.places) {
      const { connection } = place;
      place.connection = undefined;
      if (connection) await closeConnection(connection);
    }
  }

  /** Only whoever holds the place asks, so it is never opened twice. */
  private async connectionOf(place: Place): Promise<SqliteConnection> {
    const busyTimeout = Math.min(this.patience, longestBusyTimeout);
    return (place.connection ??= await openConnection(this.file, this.synchronous, busyTimeout));
  }
}

const onlyReads = /^\s*(SELECT|PRAGMA|EXPLAIN|VALUES)\b/i;
const readsThroughWith = /^\s*WITH\b(?!.*\b(INSERT|UPDATE|DELETE|REPLACE)\b)/is;
const controlsTransaction = /^\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b/i;

const isRead = (sql: string): boolean => onlyReads.test(sql) || readsThroughWith.test(sql);

/**
 * A query runner with a connection of its own.
 *
 * It leases one for each statement, or for the length of a transaction, and takes the turn to
 * write first. A runner that waited for its turn with a connection in hand could, a few at a time,
 * leave none for the one whose turn it is.
 */
class PooledSqliteQueryRunner extends SqliteQueryRunner {
  private leased: Promise<Place> | undefined;
  private holders = 0;
  private state: 'autocommit' | 'writing' | 'reading' = 'autocommit';
  private isMigrating = false;
  private isUnsound = false;

  constructor(
    driver: SqliteDriver,
    private readonly pool: SqlitePool,
  ) {
    super(driver);
  }

  override async connect(): Promise<SqliteConnection | undefined> {
    return (await this.leased)?.connection;
  }

  override async query(
    sql: string,
    parameters?: unknown[],
    useStructuredResult = false,
  ): Promise<unknown> {
    refuseStatementOutside(this);
    const isControl = controlsTransaction.test(sql);
    if (isControl && !this.isTransactionActive) {
      throw new Error('A transaction is started through the unit of work, never by SQL.');
    }
    if (this.state === 'reading' && !isControl && !isRead(sql)) {
      throw new Error('This unit of work only reads: nothing can be written in it.');
    }
    const run = () =>
      this.holding(() => super.query(this.asBegun(sql), parameters, useStructuredResult));
    try {
      if (this.state !== 'autocommit' || isRead(sql)) return await run();
      return await this.inTurn(run);
    } catch (error) {
      throw driverCode(error) === 'SQLITE_BUSY' ? new DatabaseBusy({ cause: error }) : error;
    }
  }

  /** REPEATABLE READ reads from one snapshot, beside a writer; anything else is a turn to write. */
  override async startTransaction(isolationLevel?: string): Promise<void> {
    refuseStatementOutside(this);
    if (this.transactionDepth > 0) return super.startTransaction();
    const onlyToRead = isolationLevel === 'REPEATABLE READ';
    if (!onlyToRead) await this.pool.writers.take();
    this.state = onlyToRead ? 'reading' : 'writing';
    this.hold();
    try {
      await super.startTransaction();
    } catch (error) {
      this.isTransactionActive = false;
      await this.endTransaction();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (this.transactionDepth === 0) await this.endTransaction();
  }

  override async rollbackTransaction(): Promise<void> {
    const isOutermost = this.isTransactionActive && this.transactionDepth <= 1;
    if (!isOutermost) return super.rollbackTransaction();
    try {
      await super.rollbackTransaction();
    } catch (error) {
      this.isUnsound = true;
      this.isTransactionActive = false;
      this.transactionDepth = 0;
      throw error;
    } finally {
      await this.endTransaction();
    }
  }

  /** The setting belongs to a connection, so the migration keeps the one it was made on. */
  override async beforeMigration(): Promise<void> {
    this.isMigrating = true;
    this.hold();
    await super.beforeMigration();
  }

  override async afterMigration(): Promise<void> {
    await super.afterMigration();
    this.isMigrating = false;
    await this.letGo();
  }

  override async release(): Promise<void> {
    if (this.isReleased) return;
    if (this.isTransactionActive) {
      this.transactionDepth = 1;
      // A failed rollback has already condemned the connection.
      await this.rollbackTransaction().catch(() => undefined);
    }
    if (this.isMigrating) {
      // A failed migration leaves foreign keys unchecked on its connection.
      this.isUnsound = true;
      this.isMigrating = false;
      await this.letGo();
    }
    this.isReleased = true;
    await super.release();
  }

  /** A deferred BEGIN would fail half-way when another process writes first. */
  private asBegun(sql: string): string {
    return sql === 'BEGIN TRANSACTION' && this.state === 'writing' ? 'BEGIN IMMEDIATE' : sql;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = await this.pool.writers.take();
    try {
      return await work();
    } finally {
      this.pool.writers.give(turn);
    }
  }

  private async holding<T>(work: () => Promise<T>): Promise<T> {
    this.hold();
    try {
      return await work();
    } finally {
      await this.letGo();
    }
  }

  private hold(): void {
    this.holders += 1;
    this.leased ??= this.pool.lease();
  }

  private async letGo(): Promise<void> {
    this.holders -= 1;
    if (this.holders > 0) return;
    const { leased, isUnsound } = this;
    // Before anything is awaited: the next statement of this runner leases anew.
    this.leased = undefined;
    this.isUnsound = false;
    const place = await leased?.catch(() => undefined);
    if (!place) return;
    if (isUnsound) await this.pool.discard(place);
    else this.pool.giveBack(place);
  }

  private async endTransaction(): Promise<void> {
    const wasWriting = this.state === 'writing';
    this.state = 'autocommit';
    // The connection first: one that could not roll back keeps the file locked until it is closed.
    await this.letGo();
    if (wasWriting) this.pool.writers.give('turn to write');
  }
}

/**
 * Gives every query runner of a SQLite data source a connection of its own. As shipped, TypeORM
 * shares one connection, and a transaction that rolls back takes with it what others were told is
 * saved. To be called before the data source is initialised.
 */
export function isolateSqlite(dataSource: DataSource, options: SqlitePoolOptions = {}): DataSource {
  const { driver } = dataSource;
  if (!(driver instanceof SqliteDriver))
    throw new Error('Only a SQLite data source can be pooled.');
  const pool = new SqlitePool(
    driver.options.database,
    options.synchronous ?? 'FULL',
    options.connections ?? 4,
    options.patience ?? 30_000,
  );
  driver.connect = () => pool.start();
  driver.disconnect = () => pool.close();
  driver.createQueryRunner = () => {
    const runner: SqliteQueryRunner = new PooledSqliteQueryRunner(driver, pool);
    return runner;
  };
  return dataSource;
}
