/**
 * How fast the search is on what the plans have left behind: 100,000 updates in the same words, so
 * that a word of them is the commonest there can be, beside the reviews of the first part.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const built = (path) => require(`../../dist/src/${path}.js`);
const { DataSource } = require('typeorm');
const { SearchIndex, SearchQuery } = built('search/index');
const { WorkflowExecutor } = built('kernel/workflow-executor');

const searches = [
  ['a word of every update', 'trained'],
  ['three words of every update', 'people trained quarter'],
  ['a phrase of every update', '"have a day in the next quarter"'],
  ['the beginning of a word of every update', 'quart'],
  ['its first two letters', 'qu'],
  ['another form of a word of every update', 'training'],
  ['a word whose stem others begin with', 'police'],
  ['words that are never together', 'quarter stalking'],
  ['a word that is nowhere', 'lighthouse'],
  ['a reference', 'R-0042'],
  ['a name', 'Agency 12'],
];

/** Somebody signed in, with the permissions and the sight of a role. */
const signedIn = (actor, roles, sight, permissions) => ({
  ...actor,
  id: roles[0],
  name: roles[0],
  roles,
  sight,
  given: new Map(),
  may: (permission) => permissions.includes(permission),
});

export async function measureSearch(app, actor, measure) {
  const index = app.get(SearchIndex, { strict: false });
  await measure('search, built afresh', 1, () => index.rebuild());
  await app.get(DataSource).query('ANALYZE');
  const all = ['reviews.list', 'reviews.open', 'plans.read', 'governance.read'];
  const [one] = await app
    .get(DataSource)
    .query(`SELECT case_id AS id FROM workflow_instance WHERE reference = 'R-0042'`);
  const people = [
    ['administrator', signedIn(actor, ['kcst-administrator'], { of: 'all' }, all)],
    ['member', signedIn(actor, ['steering-group-member'], { of: 'stages' }, all)],
    [
      'chair of one review',
      signedIn(
        actor,
        ['independent-chair'],
        { of: 'own', caseIds: new Set([one.id]) },
        all.slice(0, 3),
      ),
    ],
  ];
  const query = app.get(SearchQuery, { strict: false });
  for (const [who, person] of people) {
    for (const [what, words] of searches) {
      const asked = { words, kind: null, page: 1 };
      await measure(`search by the ${who}: ${what}`, 40, () => query.find(asked, person));
    }
  }
  const [[, administrator]] = people;
  const last = { words: 'trained', kind: 'update', page: 50 };
  await measure('search, the last page of updates', 40, () => query.find(last, administrator));
  const executor = app.get(WorkflowExecutor);
  await measure('an update, found at once', 100, async (i) => {
    const question = { event: 'recommendation.comment', answers: { text: `Lantern ${i}` } };
    const done = await executor.ask(`bench-${i}`, question, { id: `found-${i}`, actor });
    if (!done.ok) throw new Error(JSON.stringify(done));
  });
  const { results } = await query.find({ words: 'lantern 99', kind: null, page: 1 }, administrator);
  if (results.length === 0) throw new Error('What was recorded is not found');
}
