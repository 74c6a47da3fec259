import { startPostgres } from './postgres.mjs';

/**
 * One PostgreSQL for the whole run, unless PG_TEST_URL names one or DB=sqlite wants none. The
 * workers inherit the address; in watch mode every run starts and stops its own.
 */
export default async function startDatabaseServer() {
  if (process.env.PG_TEST_URL || process.env.DB === 'sqlite') return;
  const server = await startPostgres();
  globalThis.postgresOfThisRun = server;
  process.env.PG_TEST_URL = server.url;
}
