const { readFileSync } = require('node:fs');

/** What a test names when it opens a database, by itself or through the product. */
const opensADatabase =
  /support\/(product|databases|shell|journey|partnership|server)|DataSource|freshDatabase|sqlite/;

/** The demonstration is of the embedded database. */
const embeddedOnly = /[\\/]src[\\/]demo[\\/]/;

/** On PostgreSQL only what touches a database runs again; the rest has run with SQLite. */
module.exports = (testPaths) => ({
  filtered:
    process.env.DB === 'postgres'
      ? testPaths.filter(
          (file) => !embeddedOnly.test(file) && opensADatabase.test(readFileSync(file, 'utf8')),
        )
      : testPaths,
});
