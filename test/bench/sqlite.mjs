/** One connection to a SQLite file, with promises. */
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const sqlite3 = createRequire(import.meta.url)('sqlite3');

export async function openDatabase(file) {
  const db = await new Promise((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  const all = promisify(db.all.bind(db));
  const run = promisify(db.run.bind(db));
  return {
    all: (sql, values = []) => all(sql, values),
    run: (sql, values = []) => run(sql, values),
    close: promisify(db.close.bind(db)),
  };
}
