/** Runs the steps of a larger command, and says of each how long it took and how it ended. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * A step runs one Node script. `live` shows its output as it comes; otherwise the output is shown
 * when the step fails.
 */
export const step = (name, [script, ...args], { env = {}, live = false } = {}) => ({
  name,
  script: path.join(root, script),
  args,
  env,
  live,
});

export const jest = (name, args, options) =>
  step(name, ['node_modules/jest/bin/jest.js', '-c', '.config/jest.cjs', ...args], options);

/**
 * Runs the steps, at most `atOnce` together, to the last one even when one fails.
 * @returns how many tests passed and failed; a step that is no test run counts as one.
 */
export async function runSteps(steps, atOnce = 1) {
  const waiting = [...steps];
  const total = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { passed, failed } = await runStep(next);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return total;
}

async function runStep({ name, script, args, env, live }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dhr-counts-'));
  const countsFile = path.join(folder, 'counts');
  const started = performance.now();
  if (live) console.log(`\n── ${name}`);

  const { ok, output } = await runScript([script, ...args], live, {
    ...env,
    TEST_COUNTS: countsFile,
  });

  const counts = countsIn(countsFile) ?? { passed: ok ? 1 : 0, failed: 0 };
  // Whatever made the command fail, the total says so.
  if (!ok && counts.failed === 0) counts.failed = 1;
  rmSync(folder, { recursive: true, force: true });

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!ok) console.log(output);
  console.log(
    `${ok ? '✓' : '✗'} ${name.padEnd(22)} ${seconds.padStart(6)} s   ` +
      `${counts.passed} passed, ${counts.failed} failed`,
  );
  return counts;
}

function runScript(command, live, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(pieces).toString('utf8') }),
    );
  });
}

function countsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
