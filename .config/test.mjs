/** `npm test`: every check, the proof, and every test on both databases and in the browser. */
import { checks } from './checks.mjs';
import { jest, runSteps, step } from './steps.mjs';

// A third worker has something to do while the other two wait for the database.
const app = ['--selectProjects', 'together', '--maxWorkers', '3'];

const alone = [
  step('proof', ['.config/run.mjs', 'dist/src/prove.js'], { live: true }),
  jest('app on SQLite', app, { env: { DB: 'sqlite' }, live: true }),
  jest('app on PostgreSQL', app, { env: { DB: 'postgres' }, live: true }),
  jest('browser', ['--selectProjects', 'browser'], { live: true }),
];

const quick = await runSteps(checks, 2);
const slow = await runSteps(alone);

const passed = quick.passed + slow.passed;
const failed = quick.failed + slow.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
