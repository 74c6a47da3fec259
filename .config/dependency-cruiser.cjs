/**
 * Who may import whom. Each comment tells the developer who meets the rule what to do instead.
 * test/architecture/boundaries.spec.ts breaks every rule once in a planted tree.
 */
const testFile = '\\.(spec|journey|browser)\\.ts$';
const packageNamed = (names) => `(^|/)node_modules/(${names})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'workflows-are-pure',
      comment: 'Pass it in as data: the handler loads evidence, the clock gives `at`.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: testFile },
      to: { pathNot: ['^workflows/', packageNamed('xstate')] },
    },
    {
      name: 'workflow-specs-need-nothing-running',
      comment:
        'A spec under workflows/ reads files and walks charts. What needs the application or a ' +
        'database is a spec under src/ or a journey.',
      severity: 'error',
      from: { path: '^workflows/.*\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^workflows/',
          '^data/',
          '^(node:)?(fs|path)(/promises)?$',
          packageNamed('xstate|fast-check|date-holidays'),
        ],
      },
    },
    {
      name: 'rules-never-import-machines',
      comment:
        'A rule answers from the evidence it is given. Machines ask rules, never the reverse.',
      severity: 'error',
      from: { path: '^workflows/rules/' },
      to: { path: '^workflows/', pathNot: '^workflows/(rules|language)/' },
    },
    {
      name: 'modules-meet-at-the-index',
      comment: 'Export a query from their index.ts, or react to a fact in workflows/policies.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/([^/]+)/',
        pathNot: ['^src/$1/', '^src/(kernel|web)/', '^src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'kernel-stands-alone',
      comment:
        'The kernel serves every module and knows none: let the module pass in what is needed.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'commands-never-see-pages',
      comment: 'Return an Outcome, or plain rows; the page words it.',
      severity: 'error',
      from: { path: '/(commands|queries|records)/', pathNot: testFile },
      to: { path: ['/pages/', '^src/web/'] },
    },
    {
      name: 'web-knows-no-domain',
      comment: 'src/web is the shell of every page. Put a page of the domain in its module.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: testFile },
      to: {
        path: '^(src|workflows|data)/',
        pathNot: ['^src/web/', '^src/kernel/', '^src/identity/index\\.ts$'],
      },
    },
    {
      name: 'only-the-store-touches-xstate',
      comment:
        'Ask the executor or a *.view.ts. XState is called from src/kernel/workflow-*.ts only.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/kernel/workflow-[^/]+\\.ts$' },
      to: { path: packageNamed('xstate') },
    },
    {
      name: 'only-records-touch-typeorm',
      comment: 'Put the SQL in a repository (records/) or in a query (queries/) and ask that.',
      severity: 'error',
      from: {
        path: '^(src|data)/',
        pathNot: [
          '/(records|queries)/',
          '^src/kernel/',
          '\\.module\\.ts$',
          '^data/migrations/',
          testFile,
        ],
      },
      to: { path: packageNamed('typeorm|@nestjs/typeorm') },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What ships must run without its tests: move the shared part out of test/.',
      severity: 'error',
      from: { path: '^(src|workflows|data)/', pathNot: testFile },
      to: { path: ['^test/', testFile] },
    },
    {
      name: 'tests-share-through-support',
      comment: 'A test file is nobody’s library: put what two tests share in test/support.',
      severity: 'error',
      from: { path: ['^test/', testFile] },
      to: { path: testFile },
    },
    {
      name: 'shipped-code-needs-no-dev-package',
      comment: 'It would be missing after `npm ci --omit=dev`. Importing types alone is fine.',
      severity: 'error',
      from: { path: '^(src|workflows|data)/', pathNot: testFile },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-are-declared',
      comment: 'It is there by accident, through another package. Add it to package.json first.',
      severity: 'error',
      from: { path: '^(src|workflows|data|test)/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'imports-resolve',
      comment: 'There is no such file or package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circular',
      comment: 'Move what both need into a third file, or let one side receive it as an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // Imports of types alone count too: they tie files together as firmly for the reader.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
