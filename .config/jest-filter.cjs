const { readFileSync } = require('node:fs');

/** What a test names when it opens a database, by itself or through the product. */
const opensADatabase =
  /support\/(product|databases|shell|journey|partnership|server)|DataSource|freshDatabase|sqlite/;

/**
 * The demonstration is of the embedded database, and pages ask the same commands and queries as the
 * API and the stories, which run on both.
 */
const onceIsEnough = /[\\/]src[\\/](demo|\w[\w-]*[\\/]pages)[\\/]/;

/** These choose by the same filter which specs they run. */
const together = /\.together\.ts$/;

/** On PostgreSQL only what touches a database runs again; the rest has run with SQLite. */
module.exports = (testPaths) => ({
  filtered:
    process.env.DB === 'postgres'
      ? testPaths.filter(
          (file) =>
            !onceIsEnough.test(file) &&
            (together.test(file) || opensADatabase.test(readFileSync(file, 'utf8'))),
        )
      : testPaths,
});
