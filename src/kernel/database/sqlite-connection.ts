import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sqlite3 from 'sqlite3';
import { DatabaseRefused } from './database-url';

/** FULL survives a power cut; OFF is for tests, which have nothing to lose. */
export type Synchronous = 'FULL' | 'OFF';

export type SqliteConnection = sqlite3.Database;

/**
 * Opens one connection with the settings that the records rely on.
 *
 * @param busyTimeout how long it waits, in milliseconds, for another process to write to the file
 * @throws Error of the driver, with its code, when the file is no database or may not be written
 */
export async function openConnection(
  file: string,
  synchronous: Synchronous,
  busyTimeout: number,
): Promise<SqliteConnection> {
  await mkdir(dirname(file), { recursive: true });
  const connection = await new Promise<SqliteConnection>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  try {
    await pragma(connection, `busy_timeout = ${busyTimeout}`);
    await pragma(connection, 'journal_mode = WAL');
    await pragma(connection, `synchronous = ${synchronous}`);
    await pragma(connection, 'foreign_keys = ON');
    return connection;
  } catch (error) {
    await closeConnection(connection);
    throw error;
  }
}

/** Closes for good; a transaction that is still open is rolled back by SQLite. */
export function closeConnection(connection: SqliteConnection): Promise<void> {
  return new Promise((resolve) => connection.close(() => resolve()));
}

/**
 * Asks the connection itself how it keeps its records, whatever was requested of it: a file on a
 * network drive, for one, silently declines the write-ahead log.
 *
 * @throws DatabaseRefused when an acknowledged record could be lost or point to nothing
 */
export async function requireSafeSettings(
  connection: SqliteConnection,
  synchronous: Synchronous,
): Promise<void> {
  const expected = [
    ['synchronous', synchronous === 'FULL' ? 2 : 0],
    ['journal_mode', 'wal'],
    ['foreign_keys', 1],
  ] as const;
  for (const [name, value] of expected) {
    const found = await pragma(connection, name);
    if (found !== value) {
      throw new DatabaseRefused(
        `The SQLite file does not keep its records safely: ${name} is ${String(found)} and must be ${value}. Keep the file on a local disk.`,
      );
    }
  }
}

function pragma(connection: SqliteConnection, text: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    connection.get<Record<string, unknown> | undefined>(`PRAGMA ${text}`, (error, row) => {
      if (error) reject(error);
      else resolve(row && Object.values(row)[0]);
    });
  });
}
