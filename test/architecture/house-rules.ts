import { posix } from 'node:path';
import type { ProjectFile } from './project-files';
import { longest, mayBeLong, plainFolders, stereotypes } from './stereotypes';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const testFile = /\.(spec|journey|browser)\.ts$/;

const isStereotype = (word: string): boolean => Object.hasOwn(stereotypes, word);

/** Each file whose name is not `<concept>.<stereotype>.ts`, with the reason. */
export function misnamed(files: ProjectFile[]): string[] {
  return files.flatMap(({ path }) => {
    const reason = whatIsWrongWith(path);
    return reason ? [`${path}: ${reason}`] : [];
  });
}

function whatIsWrongWith(path: string): string | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const [concept = '', ...kinds] = name.replace(/\.[a-z]+$/, '').split('.');

  if (!kebab.test(concept)) return 'a concept is written in kebab-case';
  if (/^(utils?|helpers?|common|misc)$/.test(concept)) return 'name it for what it does';
  const unknown = kinds.find((kind) => !isStereotype(kind));
  if (unknown !== undefined) return `"${unknown}" is not in stereotypes.ts`;
  if (kinds.length > (testFile.test(path) ? 2 : 1)) return 'one stereotype is enough';
  if (kinds.length > 0) return undefined;

  const isEntryPoint = /^(src|workflows)\/[^/]+$/.test(path);
  const isSharedType = isStereotype(concept);
  const isPlain = plainFolders.some((folder) => folders.includes(folder));
  if (concept === 'index' || isEntryPoint || isSharedType || isPlain) return undefined;
  return 'it lacks its stereotype: <concept>.<stereotype>.ts';
}

/** Each handler, page and controller that no test reaches. */
export function untested(files: ProjectFile[]): string[] {
  const tests = files.filter(({ path }) => testFile.test(path) || path.startsWith('test/support/'));
  const hasSpecBeside = ({ path }: ProjectFile): boolean =>
    tests.some((test) => test.path === path.replace(/\.ts$/, '.spec.ts'));

  return files.flatMap((file) => {
    if (file.path.endsWith('.handler.ts')) {
      return hasSpecBeside(file) ? [] : [`${file.path}: a handler has its spec beside it`];
    }
    if (!/\.(page|controller)\.ts$/.test(file.path) || hasSpecBeside(file)) return [];
    const isReached = tests.some((test) => imports(test, file) || visits(test, file));
    return isReached ? [] : [`${file.path}: no spec or journey imports it or visits its address`];
  });
}

function imports(test: ProjectFile, file: ProjectFile): boolean {
  const target = file.path.replace(/\.ts$/, '');
  return [...test.text.matchAll(/from '(\.[^']+)'/g)].some(
    ([, specifier = '']) => posix.join(posix.dirname(test.path), specifier) === target,
  );
}

function visits(test: ProjectFile, file: ProjectFile): boolean {
  return addressesOf(file).some((address) => {
    const pattern = address
      .split('/')
      .map((part) => (/^[:*]/.test(part) ? '[^/\\s\'"`?]+' : part.replace(/[.$+()]/g, '\\$&')))
      .join('/');
    return new RegExp(`[\\s'"\`}]${pattern}[\\s'"\`?#]`).test(test.text);
  });
}

/** The addresses a Nest controller answers, as `@Controller` and its methods spell them. */
function addressesOf({ text }: ProjectFile): string[] {
  const base = /@Controller\((?:\{[^}]*path: )?'([^']*)'/.exec(text)?.[1] ?? '';
  const methods = text.matchAll(/@(?:Get|Post|Put|Patch|Delete)\((?:'([^']*)')?\)/g);
  return [...methods].map(([, own = '']) => posix.join('/', base, own));
}

/** Each test file that no pattern of the test runner (a folder, stars, an ending) covers. */
export function neverRun(files: ProjectFile[], patterns: string[]): string[] {
  const covered = patterns.map((pattern) => {
    const [folder = '', ending = ''] = pattern.split('**/*');
    return (path: string) => path.startsWith(folder) && path.endsWith(ending);
  });
  return files
    .map(({ path }) => path)
    .filter((path) => testFile.test(path) && !covered.some((covers) => covers(path)));
}

/** Each `it.only`, `it.skip` and the like: a test switched off proves nothing. */
export function switchedOff(files: ProjectFile[]): string[] {
  const pattern = /\b(?:it|test|describe)\.(?:only|skip|todo)\b|\b(?:x|f)(?:it|describe)\(/;
  return linesMatching(files, (line) => pattern.test(line));
}

/** Each reminder that names no issue: nobody will ever come back to it. */
export function unowned(files: ProjectFile[]): string[] {
  return linesMatching(
    files,
    (line) => /\b(?:TODO|FIXME|XXX)\b/.test(line) && !/\b(?:TODO|FIXME|XXX)\b.*#\d+/.test(line),
  );
}

function linesMatching(files: ProjectFile[], matches: (line: string) => boolean): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (matches(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

/** Each file of the application or the workflows that nobody can read in one sitting. */
export function tooLong(files: ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!/^(src|workflows)\//.test(path)) return [];
    if (mayBeLong.some((pattern) => pattern.test(path))) return [];
    const lines = text.split('\n').length - 1;
    return lines > longest ? [`${path}: ${lines} lines, more than ${longest}`] : [];
  });
}
