/**
 * `npm run bench [reviews]`: how fast the executor, the list and a case page are on a database of
 * that many reviews (1,000 when left out), and how fast a meeting is told who would make it quorate.
 * Then how fast every page is on 10,000 reviews and a million facts (seed.mjs); these alone with
 * `npm run bench -- pages [part of an address]`. Figures are for comparing, never for passing or
 * failing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { measurePages } from './pages.mjs';
import { measurePlans } from './plans.mjs';
import { measureSearch } from './search.mjs';

const require = createRequire(import.meta.url);
const { NestFactory } = require('@nestjs/core');
const { DataSource } = require('typeorm');
const built = (path) => require(`../../dist/src/${path}.js`);
const { AppModule, databaseParts } = built('app.module');
const { buildDataSource, migrate } = built('kernel/database/data-source');
const { WorkflowExecutor } = built('kernel/workflow-executor');
const { theSystem } = built('kernel/actor');
const { RecordVerifier } = built('kernel/record-verifier');
const { CaseListQuery, CaseViewQuery, FindRecordQuery } = built('cases/index');
const rules = (path) => require(`../../dist/workflows/rules/${path}.js`);
const { ifOneLeaves, outlookOf } = rules('outlook');
const { aMeeting, here, roomFor, steeringGroup } = rules('june-2019.factory');

const [, , asked, part] = process.argv;
if (asked === 'pages') {
  await measurePages(part);
  process.exit(0);
}

const reviews = Number(asked ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'dhr-bench-'));
const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'bench.sqlite')}`;
const actor = { ...theSystem, id: 'bench', name: 'Bench', roles: ['kcst-administrator'] };

const notification = {
  event: 'case.notify',
  answers: {
    source: 'police',
    receivedOn: '2026-01-05',
    cspAwareDate: '2026-01-05',
    victim: 'A person known to nobody',
    deathKind: 'homicide',
  },
};

const percentile = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

async function measure(name, times, work) {
  const took = [];
  const began = process.hrtime.bigint();
  for (let i = 0; i < times; i += 1) {
    const start = process.hrtime.bigint();
    await work(i);
    took.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  took.sort((a, b) => a - b);
  const [p50, p95] = [0.5, 0.95].map((part) => percentile(took, part).toFixed(2));
  console.log(
    `${name}: ${(times / seconds).toFixed(0)} a second, p50 ${p50} ms, p95 ${p95} ms (${times} times)`,
  );
}

// The list of June 2019: fourteen organisations, two dozen people, and none to six who come.
const room = roomFor(steeringGroup);
const listed = [...new Set(room.appointments.map(({ person }) => person))];
const coming = (i) => listed.filter((_, at) => at % 4 === 0).slice(0, i % 7);
await measure('what-if before a meeting of fourteen organisations', 500, (i) => {
  const replies = coming(i).map((person) => ({ person, answer: 'coming' }));
  outlookOf(aMeeting({ replies }), room);
});
await measure('what-if in the room, if one leaves', 500, (i) => {
  const attendance = coming(i).map((person) => here(person));
  ifOneLeaves(aMeeting({ attendance }), room, '11:00', null);
});

const dataSource = await buildDataSource(url, databaseParts);
await migrate(dataSource);
await dataSource.destroy();
const app = await NestFactory.createApplicationContext(AppModule.over(url), { logger: ['error'] });
try {
  const executor = app.get(WorkflowExecutor);
  const ids = [];
  await measure('open a review', reviews, async (i) => {
    const outcome = await executor.open('review-case', 'g2016', notification, {
      id: `open-${i}`,
      actor,
    });
    if (!outcome.ok) throw new Error(outcome.says);
    ids.push(outcome);
  });
  await measure('record an event', reviews, async (i) => {
    const question = { event: 'note.add', answers: { text: `Note ${i}` } };
    const { instanceId } = ids[i % ids.length];
    const outcome = await executor.ask(instanceId, question, { id: `note-${i}`, actor });
    if (!outcome.ok) throw new Error(outcome.says);
  });
  const list = app.get(CaseListQuery);
  const first = { sort: 'since', descending: true, page: 1, perPage: 50 };
  await measure('list of reviews, a page of 50', 200, () => list.list(first, actor));
  const records = app.get(FindRecordQuery);
  const view = app.get(CaseViewQuery);
  await measure('view of one review', 200, async (i) => {
    const row = await records.review(ids[i % ids.length].reference, actor);
    await view.view(row, actor);
  });
  await measure('verify every record', 1, async () => {
    const { flaw } = await app.get(RecordVerifier).verify(app.get(DataSource).manager);
    if (flaw) throw new Error(flaw.says);
  });
  await measurePlans(app, actor, measure);
  await measureSearch(app, actor, measure);
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}
// The pages are asked of SQLite alone: PostgreSQL runs elsewhere, on memory of its own.
if (!process.env.DATABASE_URL) await measurePages();
