export default async function stopDatabaseServer() {
  const server = globalThis.postgresOfThisRun;
  if (!server) return;
  delete globalThis.postgresOfThisRun;
  delete process.env.PG_TEST_URL;
  await server.stop();
}
