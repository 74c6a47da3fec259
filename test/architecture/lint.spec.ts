import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { inPlantedTree } from './planted-tree';

const root = resolve(__dirname, '../..');
const config = join(root, '.config/eslint.mjs');
const eslint = join(root, 'node_modules/eslint/bin/eslint.js');

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

function complaintsIn(folder: string): string[] {
  const run = spawnSync(process.execPath, [eslint, '-c', config, '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (!run.stdout.startsWith('[')) throw new Error(run.stderr || run.stdout);
  return (JSON.parse(run.stdout) as LintedFile[])
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => {
        const path = relative(folder, filePath).replaceAll('\\', '/');
        return ruleId ? `${path}: ${ruleId}` : `${path}: ${message}`;
      }),
    )
    .sort();
}

const tsconfig = JSON.stringify({
  compilerOptions: { strict: true, target: 'ES2023', module: 'commonjs', types: [] },
  include: ['src', 'workflows', 'test'],
});

const lawful = {
  'src/kernel/clock.ts': 'export const clock = () => new Date();',
  'src/kernel/ids.ts':
    'declare const crypto: { randomUUID(): string };\nexport const newId = () => crypto.randomUUID();',
  'src/kernel/unit-of-work.ts':
    'export const run = (db: { transaction(): number }) => db.transaction();',
  'src/cases/agenda.ts': "export const midnight = new Date('2026-01-31T00:00:00Z');",
  'workflows/review-case/chart.ts': "export { setup } from 'xstate';",
  'test/support/today.ts': 'export const today = new Date();',
};

const breaches: Record<string, string> = {
  'src/cases/now.ts': 'export const now = new Date();',
  'src/cases/today.ts': 'export const today = Date();',
  'src/cases/millis.ts': 'export const millis = Date.now();',
  'src/cases/identifier.ts':
    "export { x };\nimport { randomUUID } from './x';\nconst x = typeof randomUUID;",
  'src/cases/global-identifier.ts':
    'declare const crypto: { randomUUID(): string };\nexport const id = crypto.randomUUID();',
  'src/cases/transaction.ts':
    'export const run = (db: { transaction(): number }) => db.transaction();',
  'src/kernel/transaction.ts':
    'export const run = (db: { transaction(): number }) => db.transaction();',
  'workflows/review-case/bare.ts':
    "import { createMachine } from 'xstate';\nexport const make = typeof createMachine;",
  'workflows/review-case/impure.ts': 'export const somewhere = typeof process;',
};

const typeAware: Record<string, string> = {
  'no-floating-promises':
    'const work = async () => 1;\nexport const start = () => {\n  work();\n};',
  'no-misused-promises': '[1].forEach(async (n) => {\n  await Promise.resolve(n);\n});\nexport {};',
  'no-explicit-any': 'export type Anything = any;',
  'ban-ts-comment': '// @ts-ignore: it is late\nexport const one: string = String(1);',
  'no-unused-vars': 'const forgotten = 1;\nexport {};',
  'switch-exhaustiveness-check':
    "export const f = (x: 'a' | 'b') => {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n};",
  'naming-convention': 'export interface ICase {\n  id: string;\n}',
};

describe('the lint rules of the house', () => {
  it('leave lawful code alone', () => {
    expect(inPlantedTree({ 'tsconfig.json': tsconfig, ...lawful }, complaintsIn)).toEqual([]);
  });

  it('notice each planted fault, and nothing beside it', () => {
    const faults = Object.entries(typeAware).map(([rule, text]) => [`src/faults/${rule}.ts`, text]);
    const planted = {
      'tsconfig.json': tsconfig,
      ...breaches,
      ...(Object.fromEntries(faults) as Record<string, string>),
    };
    const expected = [
      ...Object.keys(breaches).map((path) =>
        path.endsWith('impure.ts')
          ? `${path}: no-restricted-globals`
          : `${path}: no-restricted-syntax`,
      ),
      ...Object.keys(typeAware).map((rule) => `src/faults/${rule}.ts: @typescript-eslint/${rule}`),
    ];
    expect(inPlantedTree(planted, complaintsIn)).toEqual(expected.sort());
  });
});
