import type { DataSource } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import { driverCode } from './driver-code';
import { DatabaseBusy } from './fair-queue';
import { refuseStatementOutside } from './transaction-scope';

const lockNotAvailable = '55P03';

class GuardedPostgresQueryRunner extends PostgresQueryRunner {
  override async query(
    sql: string,
    parameters?: unknown[],
    useStructuredResult = false,
  ): Promise<unknown> {
    refuseStatementOutside(this);
    try {
      return await super.query(sql, parameters, useStructuredResult);
    } catch (error) {
      throw isOutOfPatience(error) ? new DatabaseBusy({ cause: error }) : error;
    }
  }
}

/** No lock, or no free connection in the pool, in the time allowed. */
function isOutOfPatience(error: unknown): boolean {
  if (driverCode(error) === lockNotAvailable) return true;
  // The pool of pg gives its own time-out no code.
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}

/** Refuses on PostgreSQL what the SQLite pool refuses, so that a mistake shows on both databases. */
export function guardPostgres(dataSource: DataSource): DataSource {
  const { driver } = dataSource;
  if (!(driver instanceof PostgresDriver)) throw new Error('This data source is not PostgreSQL.');
  driver.createQueryRunner = (mode) => {
    const runner: PostgresQueryRunner = new GuardedPostgresQueryRunner(driver, mode);
    return runner;
  };
  return dataSource;
}
