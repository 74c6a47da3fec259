import { resolve } from 'node:path';
import { misnamed, neverRun, switchedOff, tooLong, unowned, untested } from './house-rules';
import { projectFiles } from './project-files';

const root = resolve(__dirname, '../..');
const folders = ['src', 'workflows', 'test', 'data'];
const sources = projectFiles(root, folders, ['.ts']);
const scripts = projectFiles(root, [...folders, '.config'], ['.js', '.cjs', '.mjs']);
// These files spell out the very words they forbid.
const spared = /^test\/architecture\/(names\.spec|house-rules)\.ts$/;
const texts = [...sources, ...scripts].filter(({ path }) => !spared.test(path));

const file = (path: string, text = '') => ({ path, text });

describe('the name of a file says what it is', () => {
  it('holds for every file of the project', () => {
    expect(misnamed(sources)).toEqual([]);
  });

  it.each([
    'workflows/review-case/review-case.machine.ts',
    'workflows/review-case/review-case.spec.ts',
    'workflows/review-case/migrations/1-to-2.migration.ts',
    'workflows/rules/g2016/permissions/chair-tenure.ts',
    'workflows/policies/policy.ts',
    'src/main.ts',
    'src/cases/index.ts',
    'src/cases/commands/ratify-decision.handler.spec.ts',
    'src/kernel/unit-of-work.ts',
  ])('accepts %s', (path) => {
    expect(misnamed([file(path)])).toEqual([]);
  });

  it.each([
    ['src/cases/ratify-decision.service.ts', '"service" is not in stereotypes.ts'],
    ['src/cases/ratify-decision.ts', 'it lacks its stereotype: <concept>.<stereotype>.ts'],
    ['src/cases/RatifyDecision.handler.ts', 'a concept is written in kebab-case'],
    ['src/kernel/utils.ts', 'name it for what it does'],
    ['src/cases/case.page.query.ts', 'one stereotype is enough'],
    ['src/cases/case.page.query.spec.ts', 'one stereotype is enough'],
  ])('refuses %s', (path, reason) => {
    expect(misnamed([file(path)])).toEqual([`${path}: ${reason}`]);
  });
});

describe('what a person can ask for is tested', () => {
  const page = file(
    'src/cases/pages/decision.page.ts',
    "@Controller('reviews')\nclass DecisionPage { @Get(':reference/decision') show() {} }",
  );

  it('holds for every handler, page and controller', () => {
    expect(untested(sources)).toEqual([]);
  });

  it('wants the spec of a handler beside it', () => {
    const handler = file('src/cases/commands/ratify.handler.ts');
    const elsewhere = file(
      'test/journeys/a.journey.ts',
      "from '../../src/cases/commands/ratify.handler'",
    );
    expect(untested([handler, elsewhere])).toHaveLength(1);
    expect(untested([handler, file('src/cases/commands/ratify.handler.spec.ts')])).toEqual([]);
  });

  it('accepts a page whose address a journey visits, and no other', () => {
    const visit = (address: string) => file('test/journeys/a.journey.ts', `get(\`${address}\`)`);
    expect(untested([page])).toHaveLength(1);
    expect(untested([page, visit('/reviews/${reference}')])).toHaveLength(1);
    expect(untested([page, visit('/reviews/${reference}/decision/change')])).toHaveLength(1);
    expect(untested([page, visit('/reviews/${reference}/decision')])).toEqual([]);
  });

  it('accepts a page that a test imports', () => {
    const test = file(
      'src/cases/cases.spec.ts',
      "import { DecisionPage } from './pages/decision.page';",
    );
    expect(untested([page, test])).toEqual([]);
  });
});

describe('nothing is left half done', () => {
  it('has no test switched off', () => {
    expect(switchedOff(texts)).toEqual([]);
  });

  it('has no test that no command runs', async () => {
    const { projects } = (await import(resolve(root, '.config/jest.cjs'))) as {
      projects: { testMatch: string[] }[];
    };
    const patterns = projects
      .flatMap(({ testMatch }) => testMatch)
      .map((pattern) => pattern.replace('<rootDir>/', ''));
    expect(neverRun(sources, patterns)).toEqual([]);
    expect(neverRun([file('src/a.journey.ts')], patterns)).toEqual(['src/a.journey.ts']);
  });

  it.each(['it.only(', 'it.skip(', 'describe.only(', 'test.todo(', 'xit(', 'fdescribe('])(
    'notices %s',
    (text) => expect(switchedOff([file('a.spec.ts', `\n  ${text}'…'`)])).toHaveLength(1),
  );

  it('has no reminder without the number of its issue', () => {
    expect(unowned(texts)).toEqual([]);
  });

  it('notices a reminder without a number', () => {
    expect(unowned([file('src/a.ts', '// TODO later\n// TODO(#12) when the law changes')])).toEqual(
      ['src/a.ts:1: // TODO later'],
    );
  });

  it('has no file too long to read', () => {
    expect(tooLong(sources)).toEqual([]);
  });

  it('notices a long file, but lets a table be as long as the law', () => {
    const long = '\n'.repeat(401);
    expect(tooLong([file('src/a.query.ts', long)])).toHaveLength(1);
    expect(tooLong([file('workflows/rules/g2016/deadlines.ts', long)])).toEqual([]);
    expect(tooLong([file('src/a.query.ts', '\n'.repeat(400))])).toEqual([]);
  });
});
