/** `npm run check`: what to run before each push; under a minute. */
import { checks } from './checks.mjs';
import { runSteps } from './steps.mjs';

const started = performance.now();
const { passed, failed } = await runSteps(checks, 2);
const seconds = ((performance.now() - started) / 1000).toFixed(1);

console.log(`\nchecked in ${seconds} s\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
