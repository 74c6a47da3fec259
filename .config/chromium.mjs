/**
 * Finds a Chromium for the browser tests and for the screenshots: CHROME_PATH when it is set,
 * otherwise the one inside the npm package @sparticuz/chromium (Linux), otherwise an installed
 * Chrome. No download and no system install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

const installed = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

async function inFolder(folder, work) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function unpack() {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const packageFolder = path.join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  // The package takes a half-unpacked browser for a whole one: unpack apart, then rename.
  mkdirSync(path.dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  await inFolder(half, async () => {
    await chromium.executablePath();
    await inflate(path.join(packageFolder, 'bin/al2023.tar.br'));
  });
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const starts = (executable, environment) =>
  spawnSync(executable, ['--version'], { env: { ...process.env, ...environment } }).status === 0;

/**
 * The path of a Chromium that starts, and the environment it needs.
 * @throws when there is none; the message says what to set.
 */
export async function findChromium() {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, environment: {} };

  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpack();
    const executablePath = path.join(folder, 'chromium');
    const environment = existsSync('/etc/fonts/fonts.conf')
      ? {}
      : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
    if (starts(executablePath, environment)) return { executablePath, environment };
    // A bare image lacks libnss3 and its friends; the package carries them for such hosts.
    const libraries = path.join(folder, 'al2023', 'lib');
    const alone = { ...environment, LD_LIBRARY_PATH: libraries };
    if (starts(executablePath, alone)) return { executablePath, environment: alone };
  }

  const executablePath = installed[process.platform]?.find(existsSync);
  if (executablePath) return { executablePath, environment: {} };
  throw new Error('No browser for the browser tests: set CHROME_PATH to a Chrome or Chromium.');
}

/** Jest's global set-up: the tests find the browser in CHROME_PATH. */
export default async function setUp() {
  const { executablePath, environment } = await findChromium();
  Object.assign(process.env, environment, { CHROME_PATH: executablePath });
}
