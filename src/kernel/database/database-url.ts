/** The database cannot be used; the message is one sentence or two for whoever starts the program. */
export class DatabaseRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseRefused';
  }
}

/** Where the records are kept. `shown` may be printed; a password is only in `connectionString()`. */
export type DatabaseUrl =
  | { readonly kind: 'sqlite'; readonly shown: string; readonly file: string }
  | { readonly kind: 'postgres'; readonly shown: string; readonly connectionString: () => string };

export const defaultDatabase = 'sqlite:data/dhr.sqlite';

const forms = 'Write sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE.';

/**
 * Reads DATABASE_URL; an empty one means the SQLite file data/dhr.sqlite.
 *
 * @throws DatabaseRefused when it is neither a SQLite path nor a PostgreSQL address
 */
export function readDatabaseUrl(text: string | undefined): DatabaseUrl {
  const given = text?.trim() || defaultDatabase;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(given)?.[1]?.toLowerCase();
  if (scheme === 'sqlite') return readSqlite(given.slice('sqlite:'.length));
  if (scheme === 'postgres' || scheme === 'postgresql') return readPostgres(given);
  throw new DatabaseRefused(
    scheme
      ? `DATABASE_URL names a kind of database that is not supported (${scheme}). ${forms}`
      : `DATABASE_URL does not say which kind of database it means. ${forms}`,
  );
}

function readSqlite(file: string): DatabaseUrl {
  if (file === '') throw new DatabaseRefused(`DATABASE_URL names no SQLite file. ${forms}`);
  if (file === ':memory:') {
    throw new DatabaseRefused(
      'DATABASE_URL asks for a SQLite database in memory, which would lose every record when the program stops: name a file.',
    );
  }
  if (file.startsWith('//') && !file.startsWith('///')) {
    throw new DatabaseRefused(
      'DATABASE_URL has a host in its SQLite path: write sqlite:PATH, without slashes before a relative path.',
    );
  }
  const path = file.replace(/^\/+/, '/');
  return { kind: 'sqlite', shown: `sqlite:${path}`, file: path };
}

function readPostgres(given: string): DatabaseUrl {
  const url = parse(given);
  if (!url?.hostname) {
    throw new DatabaseRefused(`DATABASE_URL is not a readable PostgreSQL address. ${forms}`);
  }
  if (url.pathname.length < 2) {
    throw new DatabaseRefused(`DATABASE_URL names no database after the host. ${forms}`);
  }
  const user = url.username ? `${url.username}@` : '';
  return {
    kind: 'postgres',
    shown: `postgres://${user}${url.host}${url.pathname}`,
    connectionString: () => given,
  };
}

/** Without the error of URL, which carries the whole text, password and all. */
function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
