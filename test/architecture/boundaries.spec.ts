import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inPlantedTree } from './planted-tree';

const root = resolve(__dirname, '../..');
const config = join(root, '.config/dependency-cruiser.cjs');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Breach {
  rule: { name: string };
  from: string;
  to: string;
}

function breachesIn(folder: string): string[] {
  const folders = ['src', 'workflows', 'test', 'data'].filter((name) =>
    existsSync(join(folder, name)),
  );
  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...folders],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!run.stdout.startsWith('{')) throw new Error(run.stderr || run.stdout);
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Breach[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

const library = (name: string) => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "main": "index.js" }`,
  [`node_modules/${name}/index.js`]: 'module.exports = {};',
});

const surroundings = {
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "target": "ES2023" } }',
  'package.json': JSON.stringify({
    dependencies: { xstate: '5', typeorm: '0', '@nestjs/typeorm': '11' },
    devDependencies: { supertest: '7', 'fast-check': '4', 'date-holidays': '3' },
  }),
  ...library('xstate'),
  ...library('typeorm'),
  ...library('@nestjs/typeorm'),
  ...library('supertest'),
  ...library('fast-check'),
  ...library('date-holidays'),
  ...library('stowaway'),
};

const lawful = {
  'workflows/language/words.ts': 'export const words = 1;',
  'workflows/review-case/review-case.machine.ts':
    "import 'xstate'; import '../language/words'; import '../rules/quorum'; export const machine = 1;",
  'workflows/review-case/review-case.spec.ts':
    "import 'node:fs'; import 'fast-check'; import 'date-holidays'; import './review-case.machine';",
  'workflows/rules/quorum.ts': "import '../language/words'; export const quorum = 1;",
  'data/migrations/0001-kernel.migration.ts': "import 'typeorm';",
  'src/kernel/clock.ts': 'export const clock = 1;',
  'src/kernel/workflow-store.ts': "import 'xstate'; import 'typeorm'; export const store = 1;",
  'src/identity/index.ts': 'export const actor = 1;',
  'src/identity/passwords.ts': 'export const passwords = 1;',
  'src/web/layout.ts':
    "import '../kernel/clock'; import '../identity/index'; export const layout = 1;",
  'src/cases/cases.module.ts': "import '@nestjs/typeorm'; import './pages/case.page';",
  'src/cases/pages/case.page.ts':
    "import '../../web/layout'; import '../../identity'; import '../queries/case.query'; export const page = 1;",
  'src/cases/queries/case.query.ts': "import 'typeorm'; import '../../kernel/workflow-store';",
  'src/cases/records/case.entity.ts': "import 'typeorm'; export const entity = 1;",
  'src/cases/commands/decide.handler.spec.ts':
    "import 'supertest'; import '../../../test/support/cases.factory';",
  'test/support/cases.factory.ts': "import '../../src/cases/records/case.entity';",
  'test/journeys/held.journey.ts': "import 'supertest'; import '../support/cases.factory';",
};

const breaches: Record<string, Record<string, string>> = {
  'workflows-are-pure: workflows/policies/impure.ts -> fs': {
    'workflows/policies/impure.ts': "import 'node:fs';",
  },
  'workflow-specs-need-nothing-running: workflows/policies/heavy.spec.ts -> src/kernel/clock.ts': {
    'workflows/policies/heavy.spec.ts': "import '../../src/kernel/clock';",
  },
  'rules-never-import-machines: workflows/rules/upward.ts -> workflows/review-case/review-case.machine.ts':
    { 'workflows/rules/upward.ts': "import '../review-case/review-case.machine';" },
  'modules-meet-at-the-index: src/cases/burglar.ts -> src/identity/passwords.ts': {
    'src/cases/burglar.ts': "import '../identity/passwords';",
  },
  'kernel-stands-alone: src/kernel/curious.ts -> src/identity/index.ts': {
    'src/kernel/curious.ts': "import '../identity';",
  },
  'commands-never-see-pages: src/cases/commands/wordy.handler.ts -> src/web/layout.ts': {
    'src/cases/commands/wordy.handler.ts': "import '../../web/layout';",
  },
  'web-knows-no-domain: src/web/learned.ts -> workflows/rules/quorum.ts': {
    'src/web/learned.ts': "import '../../workflows/rules/quorum';",
  },
  'only-the-store-touches-xstate: src/kernel/shortcut.ts -> node_modules/xstate/index.js': {
    'src/kernel/shortcut.ts': "import 'xstate';",
  },
  'only-records-touch-typeorm: src/cases/pages/hurried.page.ts -> node_modules/typeorm/index.js': {
    'src/cases/pages/hurried.page.ts': "import 'typeorm';",
  },
  'nobody-imports-tests: src/cases/borrower.ts -> test/support/cases.factory.ts': {
    'src/cases/borrower.ts': "import '../../test/support/cases.factory';",
  },
  'tests-share-through-support: test/journeys/leaning.journey.ts -> test/journeys/held.journey.ts':
    { 'test/journeys/leaning.journey.ts': "import './held.journey';" },
  'shipped-code-needs-no-dev-package: src/cases/undressed.ts -> node_modules/supertest/index.js': {
    'src/cases/undressed.ts': "import 'supertest';",
  },
  'packages-are-declared: src/cases/lucky.ts -> node_modules/stowaway/index.js': {
    'src/cases/lucky.ts': "import 'stowaway';",
  },
  'imports-resolve: src/cases/lost.ts -> ./nowhere': {
    'src/cases/lost.ts': "import './nowhere';",
  },
  'no-circular: src/cases/chicken.ts -> src/cases/egg.ts': {
    'src/cases/chicken.ts': "import type { Egg } from './egg'; export type Chicken = Egg;",
    'src/cases/egg.ts': "import type { Chicken } from './chicken'; export type Egg = Chicken;",
  },
};

describe('who may import whom', () => {
  it('is kept by every file of the project', () => {
    expect(breachesIn(root)).toEqual([]);
  });

  it('leaves lawful imports alone', () => {
    expect(inPlantedTree({ ...surroundings, ...lawful }, breachesIn)).toEqual([]);
  });

  it('has every rule broken in the planted tree', async () => {
    const { forbidden } = (await import(config)) as { forbidden: { name: string }[] };
    const planted = Object.keys(breaches).map((breach) => breach.split(':')[0]);
    expect(planted.sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('notices each planted breach, and nothing beside it', () => {
    const planted = Object.assign({}, surroundings, lawful, ...Object.values(breaches)) as Record<
      string,
      string
    >;
    expect(inPlantedTree(planted, breachesIn)).toEqual(Object.keys(breaches).sort());
  });
});
