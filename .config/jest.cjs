const path = require('node:path');

const typescript = {
  '\\.ts$': [
    '@swc/jest',
    {
      // The settings are all here: a stray .swcrc must not change how tests compile.
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        keepClassNames: true,
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
    },
  ],
};

const root = path.resolve(__dirname, '..');

const project = (displayName, testMatch, { timeout, ...settings }) => ({
  displayName,
  rootDir: root,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  transform: typescript,
  moduleFileExtensions: ['ts', 'js', 'cjs', 'json', 'node'],
  // A built copy of the sources would be found a second time.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globals: { TEST_TIMEOUT: timeout },
  setupFilesAfterEnv: [path.join(__dirname, 'jest-timeout.cjs')],
  ...settings,
});

module.exports = {
  rootDir: root,
  maxWorkers: '100%',
  filter: path.join(__dirname, 'jest-filter.cjs'),
  reporters: ['default', path.join(__dirname, 'jest-counts.cjs')],
  projects: [
    // No database, no browser: the law, the charts and the shape of the code.
    project(
      'unit',
      ['workflows/**/*.spec.ts', 'test/architecture/**/*.spec.ts', 'test/golden/**/*.spec.ts'],
      {
        timeout: 20_000,
      },
    ),

    // The application on a real database: SQLite, or PostgreSQL with DB=postgres.
    project(
      'app',
      ['src/**/*.spec.ts', 'test/support/**/*.spec.ts', 'test/journeys/**/*.journey.ts'],
      {
        timeout: 30_000,
        globalSetup: '<rootDir>/test/support/global-setup.mjs',
        globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
      },
    ),

    // The same, many specs in one registry of modules: `npm test` has no time to load each alone.
    project('together', ['test/together/*.together.ts'], {
      timeout: 30_000,
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    }),

    // The pages in a real Chromium; CHROME_PATH names another one.
    project('browser', ['test/browser/**/*.browser.ts'], {
      timeout: 60_000,
      globalSetup: path.join(__dirname, 'chromium.mjs'),
    }),
  ],
};
