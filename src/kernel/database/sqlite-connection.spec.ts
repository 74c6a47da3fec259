import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseRefused } from './database-url';
import {
  closeConnection,
  openConnection,
  requireSafeSettings,
  type SqliteConnection,
} from './sqlite-connection';

describe('a SQLite connection', () => {
  let folder: string;
  let connection: SqliteConnection;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dhr-test-'));
    connection = await openConnection(join(folder, 'new', 'test.sqlite'), 'FULL', 1_000);
  });

  afterEach(async () => {
    await closeConnection(connection);
    await rm(folder, { recursive: true });
  });

  const change = (pragma: string) =>
    new Promise((resolve) => connection.exec(`PRAGMA ${pragma}`, resolve));

  it('keeps its records safely as it is opened', async () => {
    await expect(requireSafeSettings(connection, 'FULL')).resolves.toBeUndefined();
  });

  it.each([
    ['synchronous = NORMAL', 'synchronous is 1 and must be 2'],
    ['journal_mode = DELETE', 'journal_mode is delete and must be wal'],
    ['foreign_keys = OFF', 'foreign_keys is 0 and must be 1'],
  ])('is refused with %s', async (pragma, reason) => {
    await change(pragma);
    await expect(requireSafeSettings(connection, 'FULL')).rejects.toThrow(DatabaseRefused);
    await expect(requireSafeSettings(connection, 'FULL')).rejects.toThrow(reason);
  });
});
