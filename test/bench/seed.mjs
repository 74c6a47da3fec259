/**
 * A partnership after a very long time, on SQLite: 10,000 reviews, 10,000 recommendations and a
 * million facts. The demonstration is told as it is in life and then copied by SQL, so the chains of
 * the copies are not sound. It is kept, and made afresh when its stories or its tables change.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openDatabase } from './sqlite.mjs';

const require = createRequire(import.meta.url);
// Named in pieces: there is nothing to be found before the build.
const built = (path) => require(`../../dist/${path}.js`);
const { openDemonstration } = built('src/demo/index');
const { migrations } = built('data/migrations/index');

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(import.meta.dirname, 'cache');

const wanted = { reviews: 10_000, recommendations: 10_000, facts: 1_000_000 };
const copiesOfRegister = { person: 10, organisation: 3, 'learning-event': 200, 'update-round': 40 };
/** Reviews that are under way; all the others have been concluded. */
const underWay = 1000;
const meetings = 300;
const plans = 60;

const filesBelow = (place) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => path.join(parentPath, name));

function keyOfSeed() {
  const hash = createHash('sha256').update(migrations.map(({ name }) => name).join());
  for (const file of [
    path.join(root, 'workflows/published/fingerprints.json'),
    import.meta.filename,
    ...filesBelow(path.join(root, 'data/demo')).sort(),
  ]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The file of the seeded database; made in about two minutes where it is not there yet. */
export async function seededDatabase() {
  const file = path.join(folder, `${keyOfSeed()}.sqlite`);
  if (existsSync(file)) return file;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const making = path.join(folder, 'making.sqlite');
  const began = Date.now();
  await openDemonstration(`sqlite:${making}`);
  const db = await openDatabase(making);
  await grow(db);
  await db.close();
  renameSync(making, file);
  console.log(`The database was made in ${Math.round((Date.now() - began) / 1000)} seconds`);
  return file;
}

async function grow(db) {
  await db.run('PRAGMA foreign_keys = OFF');
  await db.run('PRAGMA journal_mode = OFF');
  await db.run('PRAGMA synchronous = OFF');
  await db.run('PRAGMA cache_size = -500000');
  const putBack = await takeAway(db);
  await db.run('BEGIN');
  await copyRegister(db);
  await copyMeetings(db);
  await copyReviews(db);
  await copyRecommendations(db);
  await askOfAll(db);
  await copyUpdates(db);
  await putBack();
  await db.run('COMMIT');
  await db.run('PRAGMA journal_mode = WAL');
}

/** Triggers and indices of the large tables: they are quicker made at the end than kept in step. */
async function takeAway(db) {
  const found = await db.all(
    `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL
     AND (type = 'trigger' OR (type = 'index' AND tbl_name IN ('fact', 'search_entry', 'outbox')))`,
  );
  const words = await db.all(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%USING fts5%'`,
  );
  for (const { type, name } of found) await db.run(`DROP ${type} ${name}`);
  return async () => {
    for (const { sql } of found) await db.run(sql);
    for (const { name } of words) await db.run(`INSERT INTO ${name} (${name}) VALUES ('rebuild')`);
  };
}

/** Copies the rows `t` of a selection; columns that are not named stay as they are, null leaves out. */
async function copy(db, table, from, changed) {
  const columns = (await db.all(`PRAGMA table_info(${table})`))
    .map(({ name }) => name)
    .filter((name) => changed[name] !== null);
  const values = columns.map((name) => changed[name] ?? `t.${name}`);
  await db.run(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} ${from}`);
}

const numbers = (count) =>
  `(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT i FROM n) n`;

/** The id of a copy is like no other, as none begins with this letter; nothing stays nothing. */
const again = (column, i = 'n.i') => `printf('z%05d', ${i}) || substr(${column}, 7)`;
const bare = (id) => `replace(${id}, '-', '')`;

/** The facts of the records `one`, and of what stands beside them unless these are copied alone. */
async function copyFacts(db, rows, { i = 'n.i', alone = false } = {}) {
  const of = (fact) =>
    `${fact}.case_id = one.id${alone ? ` AND ${fact}.instance_id = one.id` : ''}`;
  const ofCopy = Object.fromEntries(
    ['id', 'case_id', 'instance_id', 'command_id'].map((name) => [name, again(`t.${name}`, i)]),
  );
  await copy(db, 'fact', `FROM ${rows} JOIN fact t ON ${of('t')}`, ofCopy);
  await copy(
    db,
    'outbox',
    `FROM ${rows} JOIN fact f ON ${of('f')} JOIN outbox t ON t.fact_id = f.id`,
    { id: null, fact_id: again('t.fact_id', i), done_at: 'f.at' },
  );
}

const named = (reference) => `lower(${reference})`;

async function copyReviews(db) {
  await db.run(`CREATE TEMP TABLE template AS
    SELECT id, reference, CAST(substr(reference, 3) AS integer) AS number
    FROM workflow_instance WHERE kind = 'review-case'`);
  const [{ told }] = await db.all('SELECT COUNT(*) AS told FROM template');
  const rows = `${numbers(Math.ceil(wanted.reviews / told) - 1)} CROSS JOIN template one`;
  const number = `(one.number + ${told} * n.i)`;
  const reference = `printf('R-%04d', ${number})`;
  const renamed = `CASE WHEN t.id = one.id THEN replace(t.title, '/', ' ' || n.i || '/') ELSE t.title END`;
  await copy(
    db,
    'workflow_instance',
    `FROM ${rows} JOIN workflow_instance t ON t.case_id = one.id`,
    {
      id: again('t.id'),
      case_id: again('t.case_id'),
      reference: `${reference} || substr(t.reference, length(one.reference) + 1)`,
      title: renamed,
      snapshot: `json_set(t.snapshot, '$.context.title', ${renamed})`,
    },
  );
  await copyFacts(db, rows);
  const columns = ['id', 'case_id', 'instance_id', 'started_by', 'met_by', 'replaced_by'];
  await copy(
    db,
    'deadline',
    `FROM ${rows} JOIN deadline t ON t.case_id = one.id`,
    Object.fromEntries(columns.map((name) => [name, again(`t.${name}`)])),
  );
  await copy(
    db,
    'search_entry',
    `FROM ${rows} JOIN workflow_instance w ON w.case_id = one.id
     JOIN search_entry t ON t.instance_id = w.id`,
    {
      id: null,
      instance_id: again('t.instance_id'),
      fact_id: again('t.fact_id'),
      reference: `replace(t.reference, ${named('one.reference')}, ${named(reference)})`,
      names: `replace(t.names, one.reference, ${reference})`,
      title: `replace(t.title, '/', ' ' || n.i || '/')`,
      label: `replace(t.label, '/', ' ' || n.i || '/')`,
      marks: `replace(replace(t.marks, ${bare('t.instance_id')}, ${bare(again('t.instance_id'))}),
        ${bare('one.id')}, ${bare(again('one.id'))})`,
    },
  );
  await conclude(db, Math.ceil(underWay / told));
  await db.run(`UPDATE counter SET value = (SELECT COUNT(*) FROM workflow_instance
    WHERE kind = 'review-case') WHERE name = 'review'`);
}

/** The copies after the first few, with their clocks; their histories stay as they were told. */
async function conclude(db, last) {
  const later = `id > printf('z%05d', ${last}) || 'z'`;
  await db.run(`UPDATE workflow_instance SET state_path = 'concluded', tags = ' resting ',
    snapshot = json_set(snapshot, '$.value.onRecord.lifecycle', 'concluded',
      '$.value.onRecord.actionPlan', 'concluded')
    WHERE kind = 'review-case' AND ${later}`);
  await db.run(`UPDATE deadline SET met_on = COALESCE(agreed_due, statutory_due, started_on)
    WHERE met_on IS NULL AND ${later}`);
}

/** Records of the partnership, numbered on from the last of their kind. */
async function copyRecords(db, kind, times, { where = '1 = 1', title, on = null }) {
  const [{ last }] = await db.all(
    `SELECT COUNT(*) AS last FROM workflow_instance WHERE kind = '${kind}'`,
  );
  await db.run('DROP TABLE IF EXISTS temp.copied');
  await db.run(`CREATE TEMP TABLE copied AS
    SELECT n.i, one.id, substr(one.reference, 1, 2) AS letter,
      ROW_NUMBER() OVER (ORDER BY n.i, one.reference) + ${last} AS number
    FROM ${numbers(times)} CROSS JOIN workflow_instance one WHERE one.kind = '${kind}' AND ${where}`);
  const day = on === null ? '' : `, '$.context.on', ${on}`;
  await copy(db, 'workflow_instance', 'FROM copied one JOIN workflow_instance t ON t.id = one.id', {
    id: again('t.id', 'one.i'),
    case_id: again('t.case_id', 'one.i'),
    reference: `one.letter || printf('%04d', one.number)`,
    title,
    snapshot: `json_set(t.snapshot, '$.context.title', ${title}${day})`,
  });
  await copyFacts(db, 'copied one', { i: 'one.i', alone: true });
}

async function copyRegister(db) {
  for (const [kind, times] of Object.entries(copiesOfRegister)) {
    await copyRecords(db, kind, times - 1, { title: `t.title || ', ' || one.i` });
  }
  await db.run(`UPDATE workflow_instance SET state_path = 'closed', tags = ' ended ',
    snapshot = json_set(snapshot, '$.value', 'closed', '$.context.closedOn', '2026-01-31')
    WHERE kind = 'update-round' AND reference <> 'U-0001'`);
  await copyRecords(db, 'source', plans / 2 - 1, { title: `t.title || ', ' || one.i` });
}

const heldInAll = 6;

/** Meetings that were held, one every ten days. */
async function copyMeetings(db) {
  const title = `json_extract(t.snapshot, '$.context.bodyName') || ', meeting ' || one.number`;
  await copyRecords(db, 'meeting', Math.ceil(meetings / heldInAll), {
    where: `one.state_path IN ('closed', 'minutesAgreed')`,
    title,
    on: `date('2026-01-01', '-' || (10 * one.number) || ' days')`,
  });
}

/** So many in the plans of sources that there are enough, led by one organisation after another. */
async function copyRecommendations(db) {
  const [{ told, here }] = await db.all(
    `SELECT COUNT(*) AS here, COUNT(*) FILTER (WHERE length(id) = 36 AND number < 100) AS told
     FROM workflow_instance WHERE kind = 'recommendation'`,
  );
  await db.run(`CREATE TEMP TABLE plan AS SELECT ROW_NUMBER() OVER (ORDER BY reference) AS i, id, reference
    FROM workflow_instance WHERE kind = 'source'`);
  await db.run(`CREATE TEMP TABLE written AS SELECT ROW_NUMBER() OVER (ORDER BY reference) AS i, id
    FROM workflow_instance WHERE kind = 'recommendation'
    AND case_id IN (SELECT id FROM template UNION SELECT id FROM plan) ORDER BY reference LIMIT 12`);
  await copy(
    db,
    'workflow_instance',
    `FROM ${numbers(Math.max(0, wanted.recommendations - here))}
     JOIN plan ON plan.i = 1 + n.i % ${plans}
     JOIN written one ON one.i = 1 + n.i % ${Math.min(12, told)}
     JOIN workflow_instance t ON t.id = one.id`,
    {
      id: again('t.id', '90000 + n.i'),
      case_id: 'plan.id',
      number: '1000 + n.i',
      reference: `plan.reference || '/recommendation/' || (1000 + n.i)`,
    },
  );
  const lead = `printf('O-%04d', 1 + rowid % 28)`;
  await db.run(`UPDATE workflow_instance
    SET lead = ${lead}, snapshot = json_set(snapshot, '$.context.lead', ${lead})
    WHERE kind = 'recommendation' AND lead IS NOT NULL AND rowid % 13 > 0`);
}

/** The open round asks every organisation about everything that it leads. */
async function askOfAll(db) {
  const rows = await db.all(`SELECT lead, reference FROM workflow_instance
    WHERE kind = 'recommendation' AND lead IS NOT NULL AND tags LIKE '% open %' ORDER BY lead`);
  const asked = new Map();
  for (const { lead, reference } of rows) asked.set(lead, [...(asked.get(lead) ?? []), reference]);
  const kept = [...asked].map(([organisation, recommendations]) => ({
    organisation,
    recommendations,
  }));
  await db.run(
    `UPDATE workflow_instance SET snapshot = json_set(snapshot, '$.context.asked', json(?))
     WHERE reference = 'U-0001'`,
    [JSON.stringify(kept)],
  );
}

/** Updates of every recommendation, until there are facts enough. */
async function copyUpdates(db) {
  const [{ facts }] = await db.all('SELECT COUNT(*) AS facts FROM fact');
  const [{ leads }] = await db.all(
    `SELECT COUNT(*) AS leads FROM workflow_instance WHERE kind = 'recommendation'`,
  );
  const each = Math.max(1, Math.ceil((wanted.facts - facts) / leads));
  const rows = `${numbers(each)} CROSS JOIN workflow_instance one
    JOIN (SELECT * FROM fact WHERE asked_event = 'recommendation.update' ORDER BY id LIMIT 1) t`;
  const id = `printf('%05d', n.i) || '-' || one.id`;
  await copy(db, 'fact', `FROM ${rows} WHERE one.kind = 'recommendation'`, {
    id,
    case_id: 'one.case_id',
    instance_id: 'one.id',
    seq: '1000 + n.i',
    command_id: id,
    at: `strftime('%Y-%m-%dT10:00:00.000Z', '2026-01-01', '-' || (30 * n.i) || ' days')`,
    effective_on: `date('2026-01-01', '-' || (30 * n.i) || ' days')`,
  });
  const updated = `(SELECT s.* FROM search_entry s JOIN fact f ON f.id = s.fact_id
    WHERE f.asked_event = 'recommendation.update' ORDER BY s.id LIMIT 1)`;
  await copy(
    db,
    'search_entry',
    `FROM ${numbers(each)} CROSS JOIN workflow_instance one JOIN ${updated} t
     JOIN workflow_instance w ON w.id = t.instance_id WHERE one.kind = 'recommendation'`,
    {
      id: null,
      instance_id: 'one.id',
      fact_id: id,
      marks: `replace(t.marks, ${bare('w.case_id')}, ${bare('one.case_id')})`,
    },
  );
}
