const { appendFileSync } = require('node:fs');

/**
 * Says `N passed, N failed` alone on the last line. When a larger command asks (TEST_COUNTS names a
 * file) the counts are appended there instead, so that the larger command can say the line once.
 */
module.exports = class CountsReporter {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    // A file that does not even load has no tests to fail: it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    if (process.env.TEST_COUNTS) {
      appendFileSync(process.env.TEST_COUNTS, `${JSON.stringify({ passed, failed })}\n`);
    } else {
      // Jest writes its own summary after this moment.
      process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
    }
  }
};
