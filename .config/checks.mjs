import { jest, step } from './steps.mjs';

const folders = ['src', 'workflows', 'test', 'data'];

/** Everything that can be said of the code without running the application. The longest first. */
export const checks = [
  step('lint', [
    'node_modules/eslint/bin/eslint.js',
    ...['-c', '.config/eslint.mjs', '--max-warnings', '0'],
    ...[...folders, '.config'],
  ]),
  step('types', [
    ...['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
    ...['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'],
  ]),
  jest('rules and charts', ['--selectProjects', 'unit']),
  step('boundaries', [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.config/dependency-cruiser.cjs', '--output-type', 'err-long'],
    ...folders,
  ]),
  step('format', [
    'node_modules/prettier/bin/prettier.cjs',
    ...['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
    ...[...folders, '.config', '*.json'],
  ]),
];
