/**
 * node .config/run.mjs dist/src/cli.js [arguments…]
 *
 * Builds when there is no build or a source is newer, then runs the script with the same input,
 * output, signals and exit code as if it had been called directly. Without a script it only builds.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'dist/.built');
const nest = path.join(root, 'node_modules/@nestjs/cli/bin/nest.js');
const sources = [
  'src',
  'workflows',
  'data/migrations',
  'package.json',
  'tsconfig.json',
  'nest-cli.json',
  '.config/tsconfig.build.json',
];

/** The latest change at or below a path. Folders count: deleting a file changes only its folder. */
function lastChanged(place) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(place).reduce(
    (latest, name) => Math.max(latest, lastChanged(path.join(place, name))),
    stat.mtimeMs,
  );
}

/** Builds the application unless the build is newer than every source. Ends the process on failure. */
function buildIfStale() {
  const now = new Date();
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const changed = Math.max(...sources.map((source) => lastChanged(path.join(root, source))));
  if (built > changed) return;
  // An installation without development packages runs the build it was shipped with.
  if (!existsSync(nest) && existsSync(path.join(root, 'dist'))) return;

  // Standard output belongs to the script: it may be JSON for another program.
  process.stderr.write('Building the application…\n');
  const build = spawnSync(process.execPath, [nest, 'build'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (build.status !== 0) {
    process.stderr.write('The application could not be built: mend the errors above.\n');
    process.exit(1);
  }
  // Dated by its beginning: a file saved while the compiler ran is newer than the build.
  writeFileSync(stamp, '');
  utimesSync(stamp, now, now);
}

function run(script, args) {
  const child = spawn(process.execPath, [path.resolve(root, script), ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal gives Ctrl-C to the script as well: it should hear it once.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const [script, ...args] = process.argv.slice(2);
buildIfStale();
if (script) run(script, args);
