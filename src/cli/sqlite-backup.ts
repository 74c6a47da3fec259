import { open, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import sqlite3 from 'sqlite3';
import { CommandRefused } from './shell';

/** In milliseconds: how long it waits for somebody who is writing. */
const patience = 30_000;

/**
 * Copies a SQLite database, while it is in use, as it stands at one moment. The copy is on the disk
 * when this returns; nobody but its owner may read it.
 *
 * @returns the size of the copy in bytes
 * @throws CommandRefused when the copy exists already, or the database cannot be read
 */
export async function backUpSqlite(database: string, copy: string): Promise<number> {
  const target = resolve(copy);
  const reserved = await open(target, 'wx', 0o600).catch((error: unknown) => {
    throw new CommandRefused(`The copy cannot be made: ${whyNot(error, copy)}.`);
  });
  await reserved.close();
  try {
    await vacuumInto(database, target);
    await onDisk(target);
    await onDisk(dirname(target));
    return (await stat(target)).size;
  } catch (error) {
    await rm(target, { force: true });
    throw new CommandRefused(`No copy was made: ${whyNot(error, copy)}.`);
  }
}

async function vacuumInto(database: string, target: string): Promise<void> {
  const connection = await new Promise<sqlite3.Database>((done, fail) => {
    const opened = new sqlite3.Database(database, sqlite3.OPEN_READWRITE, (error) =>
      error ? fail(error) : done(opened),
    );
  });
  connection.configure('busyTimeout', patience);
  try {
    await new Promise<void>((done, fail) =>
      connection.run('VACUUM INTO ?', [target], (error) => (error ? fail(error) : done())),
    );
  } finally {
    await new Promise<void>((done) => connection.close(() => done()));
  }
}

/** SQLite does not wait for a copy to reach the disk. */
async function onDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const reasons: Readonly<Record<string, (copy: string) => string>> = {
  EEXIST: (copy) => `${copy} exists already`,
  ENOENT: (copy) => `the folder of ${copy} is not there`,
  ENOTDIR: (copy) => `the folder of ${copy} is a file`,
  EACCES: (copy) => `${copy} may not be written`,
  ENOSPC: () => 'the disk is full',
  SQLITE_FULL: () => 'the disk is full',
  SQLITE_CANTOPEN: () => 'there is no database to copy; check DATABASE_URL',
  SQLITE_NOTADB: () => 'the database is not a SQLite file; check DATABASE_URL',
  SQLITE_BUSY: () => 'another program has locked the database',
};

/** Errors that nobody expects go on as they came. */
function whyNot(error: unknown, copy: string): string {
  const reason = reasons[String((error as NodeJS.ErrnoException).code)];
  if (!reason) throw error;
  return reason(copy);
}
