/**
 * How fast every page is, and how large, on the database of seed.mjs: the service itself, with the
 * settings of production, read from the same machine by three of its users. Beside the time on the
 * clock, which the other work of the machine makes longer, stands the time on processors.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { seededDatabase } from './seed.mjs';
import { openDatabase } from './sqlite.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

const readers = ['administrator', 'steering.group', 'independent.chair'];
const times = 30;
const warmUps = 2;
/** What takes this many milliseconds is not asked thirty times. */
const hopeless = 1000;
const fewTimes = 5;
/** In milliseconds to the first byte, and in bytes of HTML. */
const slow = 50;
const large = 50 * 1024;

/** What is far down a long list, beside what the browser tests look at. */
const farDown = [
  '/reviews?page=150',
  '/reviews?words=gentian',
  '/plans?page=20',
  '/recommendations?page=10',
  '/search?words=taught',
  '/search?words=taught&kind=update&page=20',
  '/search?words=gentian',
];

/** @param only pages with this in their address */
export async function measurePages(only) {
  const file = await seededDatabase();
  const references = await referencesIn(file);
  const server = await startService(file);
  try {
    for (const who of readers) {
      const reader = await signIn(server.port, who);
      console.log(
        `\n${who}: p50 and p95 in milliseconds to the first byte, the same on processors, ` +
          'KB of HTML (packed)',
      );
      for (const address of addresses(references)) {
        if (!only || address.includes(only)) await measure(reader, address, server.onProcessors);
      }
    }
  } finally {
    await server.stop();
  }
}

async function measure(reader, address, onProcessors) {
  const took = [];
  const worked = [];
  let answer;
  for (let i = 0; i < warmUps + times; i += 1) {
    const before = onProcessors();
    answer = await reader.get(address);
    const work = onProcessors() - before;
    if (took.length >= fewTimes && took[0] > hopeless) break;
    if (answer.status !== 200) {
      if (answer.status >= 500) console.log(`  ${address}: FAILED (${answer.status})`);
      return;
    }
    if (i < warmUps) continue;
    took.push(answer.firstByte);
    worked.push(work);
  }
  const [p50, p95] = percentiles(took);
  const kilobytes = (bytes) => (bytes / 1024).toFixed(1).padStart(6);
  const html = gunzipSync(answer.body).length;
  const verdict = [p95 > slow ? 'SLOW' : '', html > large ? 'LARGE' : ''].filter(Boolean).join(' ');
  const figures = [p50, p95, ...percentiles(worked)]
    .map((one) => one.toFixed(1).padStart(7))
    .join(' ');
  console.log(
    `${figures} ${kilobytes(html)} (${kilobytes(answer.body.length)})  ${address}  ${verdict}`,
  );
}

function percentiles(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return [0.5, 0.95].map((part) => sorted[Math.floor(sorted.length * part)]);
}

/** Every page that is read without pressing a button, once. */
function addresses(references) {
  const halfAYearAgo = new Date(Date.now() - 182 * 86_400_000).toISOString().slice(0, 10);
  const shown = readJson('test/browser/pages.json')
    .filter(({ press }) => !press)
    .map(({ address }) =>
      address
        .replace('{half a year ago}', halfAYearAgo)
        .replace(/\{([^}]+)\}/g, (_, name) => references.get(name) ?? name),
    );
  return [...new Set([...shown, ...farDown])];
}

/** What the pages are named by: reviews without their year, records of the register, meetings. */
async function referencesIn(file) {
  const db = await openDatabase(file);
  const rows = await db.all(`SELECT kind, title, reference, state_path AS state,
      json_extract(snapshot, '$.context.bodyName') AS body
    FROM workflow_instance WHERE length(id) = 36 AND id NOT LIKE 'z%' ORDER BY reference DESC`);
  // The morning is measured with something to tell: everybody was away for a month.
  await db.run('DELETE FROM look');
  await db.run(`INSERT INTO look (user_id, looked_at, before)
    SELECT id, datetime('now', '-30 days'), NULL FROM app_user`);
  await tellWhatIsThere(db);
  await db.close();
  return new Map(
    rows.map(({ kind, title, reference, state, body }) => {
      if (kind !== 'meeting') return [title.replace(/\/\d{4}$/, ''), reference];
      const isHeld = state === 'closed' || state === 'minutesAgreed';
      return [`${isHeld ? 'held' : 'next'}: ${body}`, reference];
    }),
  );
}

async function tellWhatIsThere(db) {
  const count = async (table, where = '1 = 1') =>
    (await db.all(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`))[0].n.toLocaleString('en');
  const of = (kind) => count('workflow_instance', `kind = '${kind}'`);
  const open = await count('workflow_instance', `kind = 'review-case' AND tags LIKE '% open %'`);
  console.log(
    `${await of('review-case')} reviews (${open} open), ${await of('recommendation')} recommendations, ` +
      `${await count('fact')} facts, ${await of('meeting')} meetings, ${await of('person')} people`,
  );
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function startService(file) {
  const port = await freePort();
  const profile = process.env.BENCH_PROFILE;
  const child = spawn(
    process.execPath,
    [
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
      path.join(root, 'dist/src/main.js'),
    ],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SESSION_SECRET: 'a text that is long enough for the bench',
        DATABASE_URL: `sqlite:${file}`,
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const started = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    once(child, 'exit').then(() => false),
  ]);
  if (!started) throw new Error('The service did not start');
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { port, stop, onProcessors: () => onProcessors(child.pid) };
}

/** Milliseconds that all threads of a process have worked; not a number where no system tells it. */
function onProcessors(pid) {
  const threads = `/proc/${pid}/task`;
  if (!existsSync(threads)) return Number.NaN;
  return readdirSync(threads)
    .map((thread) => readFileSync(`${threads}/${thread}/schedstat`, 'utf8'))
    .reduce((sum, told) => sum + Number(told.split(' ')[0]) / 1e6, 0);
}

async function signIn(port, who) {
  const { password } = readJson('data/demo/accounts.json');
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let cookie = '';
  const ask = (method, address, form) =>
    request({ agent, port, method, address, cookie, form }).then((answer) => {
      cookie = answer.cookie ?? cookie;
      return answer;
    });
  const page = await ask('GET', '/sign-in');
  const [, token] = /name="_csrf" value="([^"]+)"/.exec(gunzipSync(page.body).toString()) ?? [];
  const form = new URLSearchParams({ _csrf: token, email: `${who}@demo.example`, password });
  const { status } = await ask('POST', '/sign-in', form.toString());
  if (status !== 303) throw new Error(`${who} could not sign in (${status})`);
  return { get: (address) => ask('GET', address) };
}

/** As a proxy passes it on; `firstByte` in milliseconds since it was sent. */
function request({ agent, port, method, address, cookie, form }) {
  return new Promise((resolve, reject) => {
    const headers = {
      'accept-encoding': 'gzip',
      'x-forwarded-proto': 'https',
      ...(cookie ? { cookie } : {}),
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const began = process.hrtime.bigint();
    const sent = http.request(
      { agent, host: '127.0.0.1', port, method, path: encodeURI(address), headers },
      (response) => {
        const firstByte = Number(process.hrtime.bigint() - began) / 1e6;
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            firstByte,
            body: Buffer.concat(parts),
            cookie: response.headers['set-cookie']?.map((one) => one.split(';')[0]).join('; '),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(form);
  });
}
