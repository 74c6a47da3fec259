import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { driverCode } from './database/driver-code';
import { insideTransaction } from './database/transaction-scope';

/**
 * Thrown inside a unit of work to undo all of it and still answer: `run` returns the outcome.
 */
export class Rollback<T> extends Error {
  constructor(readonly outcome: T) {
    super('The unit of work was undone on purpose.');
    this.name = 'Rollback';
  }
}

/** Others kept changing the same records; nothing was saved. */
export class SerializationConflict extends Error {
  constructor(options?: ErrorOptions) {
    super(
      'Others were changing the same records at the same moment, so your change was not saved: try again.',
      options,
    );
    this.name = 'SerializationConflict';
  }
}

const retries = 5;
/** In milliseconds; doubled at each retry and shortened at random, so that rivals draw apart. */
const firstPause = 20;

/** PostgreSQL: serialization failure, deadlock. */
const worthRetrying = ['40001', '40P01'];

/**
 * All or nothing: the only place where transactions begin and end.
 *
 * The work may be run several times on PostgreSQL, so it must touch nothing but the database, and
 * the database only through the manager it is given.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Commits what the work wrote and returns its result, or the outcome of a Rollback it threw.
   * On SQLite units of work queue; on PostgreSQL they run side by side as if one after the other.
   *
   * @throws SerializationConflict when five retries did not help (PostgreSQL)
   * @throws DatabaseBusy when a connection or the turn to write did not come in time
   */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let retry = 0; ; retry += 1) {
      try {
        return await this.attempt(work, retry > 0);
      } catch (error) {
        if (error instanceof Rollback) return error.outcome as T;
        if (!worthRetrying.includes(driverCode(error) ?? '')) throw error;
        if (retry === retries) throw new SerializationConflict({ cause: error });
        await pause(firstPause * 2 ** retry * Math.random());
      }
    }
  }

  /** Several reads that see the database as it stood at one moment; nothing can be written. */
  read<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      if (this.isPostgres) await tx.query('SET TRANSACTION READ ONLY');
      return insideTransaction(tx.queryRunner, () => work(tx));
    });
  }

  private attempt<T>(work: (tx: EntityManager) => Promise<T>, isRetry: boolean): Promise<T> {
    return this.dataSource.transaction('SERIALIZABLE', async (tx) => {
      if (this.isPostgres) await passGate(tx, isRetry);
      const result = await insideTransaction(tx.queryRunner, () => work(tx));
      // After an error that the work caught, PostgreSQL answers COMMIT with a silent rollback.
      if (this.isPostgres) await tx.query('SELECT 1');
      return result;
    });
  }

  private get isPostgres(): boolean {
    return this.dataSource.options.type === 'postgres';
  }
}

/**
 * PostgreSQL takes rows that lie on one page for the same row, so units of work on different cases
 * collide, and while the tables are small they would keep colliding. One that did waits until it is
 * alone. LOCK is the one statement that may wait without fixing what the transaction will see.
 */
async function passGate(tx: EntityManager, alone: boolean): Promise<void> {
  await tx.query(`LOCK TABLE unit_of_work_gate IN ${alone ? 'EXCLUSIVE' : 'ROW SHARE'} MODE`);
}
