import { inspect } from 'node:util';
import { DatabaseRefused, readDatabaseUrl } from './database-url';

describe('DATABASE_URL', () => {
  it.each([undefined, '', '  '])('means the SQLite file of this folder when it is %p', (text) => {
    expect(readDatabaseUrl(text)).toEqual({
      kind: 'sqlite',
      shown: 'sqlite:data/dhr.sqlite',
      file: 'data/dhr.sqlite',
    });
  });

  it.each([
    ['sqlite:records.sqlite', 'records.sqlite'],
    ['sqlite:/srv/dhr/records.sqlite', '/srv/dhr/records.sqlite'],
    ['sqlite:///srv/dhr/records.sqlite', '/srv/dhr/records.sqlite'],
    ['SQLITE:./a folder/records', './a folder/records'],
  ])('%s names the file %s', (text, file) => {
    expect(readDatabaseUrl(text)).toMatchObject({ kind: 'sqlite', file });
  });

  it.each(['postgres', 'postgresql'])('%s:// names a PostgreSQL database', (scheme) => {
    const text = `${scheme}://clerk:s3cret@db.example:6432/dhr?sslmode=verify-full`;
    const database = readDatabaseUrl(text);
    expect(database).toMatchObject({
      kind: 'postgres',
      shown: 'postgres://clerk@db.example:6432/dhr',
    });
    expect(database.kind === 'postgres' && database.connectionString()).toBe(text);
  });

  it.each([
    ['mysql://host/dhr', 'not supported (mysql)'],
    ['data/dhr.sqlite', 'does not say which kind'],
    ['sqlite:', 'names no SQLite file'],
    ['sqlite::memory:', 'in memory'],
    ['sqlite://data/dhr.sqlite', 'write sqlite:PATH'],
    ['postgres://', 'not a readable PostgreSQL address'],
    ['postgres:dhr', 'not a readable PostgreSQL address'],
    ['postgres://host', 'names no database'],
    ['postgres://host/', 'names no database'],
    ['postgres://host:port/dhr', 'not a readable PostgreSQL address'],
  ])('is refused when it is %s', (text, reason) => {
    expect(() => readDatabaseUrl(text)).toThrow(DatabaseRefused);
    expect(() => readDatabaseUrl(text)).toThrow(reason);
  });

  it.each([
    'mysql://clerk:s3cret@host/dhr',
    'postgres://clerk:s3cret@host:port/dhr',
    'postgres://clerk:s3cret@host',
    'sqlite://clerk:s3cret@host/dhr',
  ])('is refused without repeating the password of %s', (text) => {
    let printed = '';
    try {
      readDatabaseUrl(text);
    } catch (error) {
      printed = inspect(error, { depth: null });
    }
    expect(printed).toContain('DatabaseRefused');
    expect(printed.replace(/\n\s+at .*/g, '')).not.toContain('s3cret');
  });

  it('does not show the password when it is logged', () => {
    const database = readDatabaseUrl('postgres://clerk:s3cret@host/dhr');
    expect(inspect(database) + JSON.stringify(database)).not.toContain('s3cret');
  });
});
