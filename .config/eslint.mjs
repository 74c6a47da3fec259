import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['test/**/*.ts', '**/*.spec.ts'];

const clock = [
  ...[
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]',
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  ].map((selector) => ({
    selector,
    message:
      'The time comes from the Clock of src/kernel: inject it, or take the date as an argument. ' +
      'A case must replay to the same answer in ten years.',
  })),
  {
    selector:
      ':matches(ImportSpecifier[imported.name="randomUUID"], MemberExpression[property.name="randomUUID"])',
    message: 'Identifiers come from src/kernel, so that a test can say what they will be.',
  },
];

const transaction = {
  selector: 'CallExpression[callee.property.name="transaction"]',
  message:
    'Use UnitOfWork.run: it queues writers on SQLite. Transactions opened beside it have lost ' +
    'acknowledged writes.',
};

const bareMachine = {
  selector:
    'ImportDeclaration[source.value="xstate"] > ImportSpecifier[imported.name="createMachine"]',
  message:
    'Make the machine from its chart, `setup({ … }).createMachine`: it checks the names of events, ' +
    'guards and actions when compiling.',
};

const restricted = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

const outsideWorld = ['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'setImmediate'];

export default defineConfig(
  {
    ignores: ['node_modules/', 'dist/', 'coverage/', 'screenshots/'],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: 'interface',
          format: ['PascalCase'],
          custom: { regex: '^I[A-Z][a-z]', match: false },
        },
      ],
      // An interface may promise what one of its classes does at once.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-unreachable': 'error',
      ...restricted(...clock, transaction, bareMachine),
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...outsideWorld.map((name) => ({
          name,
          message: 'workflows/ is pure: whatever it needs to know is passed in as data.',
        })),
      ],
    },
  },
  {
    files: ['src/kernel/**/*.ts'],
    rules: restricted(transaction, bareMachine),
  },
  {
    files: ['src/kernel/unit-of-work.ts'],
    rules: restricted(bareMachine),
  },
  {
    files: ['workflows/language/**/*.ts', 'workflows/**/{*.chart,chart}.ts'],
    rules: restricted(...clock, transaction),
  },
  {
    files: tests,
    rules: {
      ...restricted(transaction, bareMachine),
      '@typescript-eslint/unbound-method': 'off',
      // The body of an answer has no type until the test has looked at it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    rules: {
      eqeqeq: 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-unreachable': 'error',
      'prefer-const': 'error',
    },
  },
  prettier,
);
