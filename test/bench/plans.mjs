/**
 * How fast a member's list and the monitoring view are with 10,000 recommendations in 50 plans, led
 * by 30 organisations, and 100,000 updates. A few are recorded as they are in life and then copied
 * by SQL: what is measured are the readings.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const built = (path) => require(`../../dist/src/${path}.js`);
const { DataSource } = require('typeorm');
const { WorkflowExecutor } = built('kernel/workflow-executor');
const { AgencyLists } = built('recommendations/pages/agency-lists');
const { RecommendationListQuery } = built('recommendations/queries/recommendation-list.query');
const { MonitoringPage } = built('monitoring/pages/monitoring.page');
const { MeasuresPage } = built('monitoring/pages/measures.page');
const { AddresseesPage } = built('monitoring/pages/addressees.page');
const { FollowedQuery } = built('monitoring/index');
const { Clock } = built('kernel/clock');

const recommendations = 10_000;
const updates = 100_000;
const target = '2099-09-01';

const assigned = { lead: 'O-0001', support: ['O-0003'], scope: 'local', target };
const accepted = { seniorPerson: 'Director' };
const updated = {
  status: 'inProgress',
  narrative: 'Sixty of eighty-four people are trained; the rest have a day in the next quarter',
  evidenceHeld: ['Training register, with the learning team'],
};
const claimed = {
  outcome: 'All are trained',
  evidenceHeld: ['Register'],
  completedOn: '2026-02-02',
};
const verified = { looked: 'Register', verifier: 'Somebody', verifierOrganisation: 'O-0002' };
const waiting = { waitsFor: 'The policy on self-neglect', reviewOn: target };

const begun = [
  ['assign', assigned],
  ['accept', accepted],
  ['update', updated],
];
/** How far the templates have come: four of six are open and being worked on. */
const lives = [
  begun.slice(0, 1),
  begun,
  [...begun, ['update', updated]],
  [...begun, ['block', waiting]],
  [...begun, ['claimComplete', claimed]],
  [...begun, ['claimComplete', claimed], ['verify', verified]],
];

/** The numbers from 0, as a table that both databases can make. */
const numbers = (count) =>
  `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})`;

async function populate(app, actor) {
  const executor = app.get(WorkflowExecutor);
  let commands = 0;
  const accept = async (outcome) => {
    const answer = await outcome;
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const command = () => ({ id: `plan-${(commands += 1)}`, actor });
  for (let i = 1; i <= 40; i += 1) {
    const answers = { name: `Agency ${i}`, kind: 'other', responsibleAuthority: true };
    const question = { event: 'organisation.register', answers };
    await accept(executor.open('organisation', 'g2016', question, command()));
  }
  const sources = [];
  for (let i = 1; i <= 60; i += 1) {
    const answers = { title: `Plan ${i}`, kind: 'other', answersTo: 'The partnership' };
    const question = { event: 'source.register', answers };
    sources.push(await accept(executor.open('source', 'g2016', question, command())));
  }
  for (const [i, life] of lives.entries()) {
    const answers = {
      label: `9.${i + 1}`,
      text: 'Every call handler checks earlier calls from the address before an officer is sent',
      theme: 'Repeat calls',
    };
    const question = { event: 'recommendation.propose', answers };
    const { instanceId } = await accept(
      executor.openRib(sources[0].caseId, 'recommendation', question, command()),
    );
    for (const [what, said] of life) {
      const next = { event: `recommendation.${what}`, answers: said };
      await accept(executor.ask(instanceId, next, command()));
    }
  }
  await copy(app.get(DataSource));
}

async function copy(dataSource) {
  const lead = `'O-00' || (10 + n.i % 30)`;
  const helper = `'O-00' || (10 + (n.i + 7) % 30)`;
  const due = `'2026-' || (10 + n.i % 3) || '-' || (10 + n.i % 19)`;
  await dataSource.query(
    `INSERT INTO workflow_instance (id, case_id, kind, number, reference, machine_version, edition,
       snapshot, state_path, tags, title, area, lead, support, due_on, heard_on, theme, since, opened_at, revision)
     ${numbers(recommendations)}
     SELECT 'bench-' || n.i, plan.id, t.kind, 1000 + n.i, plan.reference || '/recommendation/' || (1000 + n.i),
       t.machine_version, t.edition,
       replace(replace(replace(t.snapshot, '"O-0001"', '"' || ${lead} || '"'), '"O-0003"', '"' || ${helper} || '"'), '${target}', ${due}),
       t.state_path, t.tags, t.title, t.area, ${lead}, '["' || ${helper} || '"]',
       CASE WHEN t.due_on IS NULL THEN NULL ELSE ${due} END, t.heard_on, t.theme, t.since, t.opened_at, t.revision
     FROM n
     JOIN workflow_instance t ON t.kind = 'recommendation' AND t.number = 1 + n.i % ${lives.length}
     JOIN workflow_instance plan ON plan.kind = 'source' AND plan.reference = 'S-00' || (10 + n.i % 50)`,
  );
  await dataSource.query(
    `INSERT INTO fact (id, case_id, instance_id, seq, type, payload, asked_event, command_id, actor,
       actor_name, actor_roles, at, effective_on, from_state, to_state, machine_version, evidence, prev_hash, hash)
     ${numbers(updates)}
     SELECT 'bench-' || n.i, one.case_id, one.id, 100 + n.i / ${recommendations}, t.type, t.payload,
       t.asked_event, 'bench-' || n.i, t.actor, t.actor_name, t.actor_roles, t.at, t.effective_on,
       t.from_state, t.to_state, t.machine_version, t.evidence, t.prev_hash, t.hash
     FROM n
     JOIN workflow_instance one ON one.id = 'bench-' || (n.i % ${recommendations})
     JOIN (SELECT * FROM fact WHERE asked_event = 'recommendation.update' ORDER BY id LIMIT 1) t ON 1 = 1`,
  );
  await dataSource.query('ANALYZE');
}

/** Leaves copies behind whose chains of facts are not sound: verify before this. */
export async function measurePlans(app, actor, measure) {
  await populate(app, actor);
  const member = {
    ...actor,
    id: 'member',
    name: 'Agency 12 representative',
    roles: ['steering-group-member'],
    organisation: 'Agency 12',
  };
  const lists = app.get(AgencyLists, { strict: false });
  await measure('member’s list, of 10,000 recommendations', 100, async () => {
    const { list, supported } = await lists.look(member, '');
    if (list.length < 100 || supported.length < 25) {
      throw new Error(`Only ${list.length} and ${supported.length} on the list`);
    }
  });
  const query = app.get(RecommendationListQuery, { strict: false });
  const today = app.get(Clock).today();
  await measure('list by the API, a page of 50', 100, (i) =>
    query.list({ state: 'open', late: i % 2 === 0, page: 1 + (i % 20), perPage: 50 }, actor, today),
  );
  const monitoring = app.get(MonitoringPage, { strict: false });
  const followed = app.get(FollowedQuery, { strict: false });
  await measure('reading ahead for the monitoring view, once after the start', 1, () =>
    followed.warm(),
  );
  await measure('monitoring view, the first after it', 1, () => monitoring.show({}, actor));
  await measure('monitoring view', 100, () => monitoring.show({}, actor));
  const measures = app.get(MeasuresPage, { strict: false });
  await measure('measures of a period, with what one of them counts', 50, () =>
    measures.show({ measure: 'completed' }, actor),
  );
  const addressees = app.get(AddresseesPage, { strict: false });
  await measure('addressees to be decided', 20, () => addressees.show(actor));
  const executor = app.get(WorkflowExecutor);
  await measure('monitoring view, after an update each time', 50, async (i) => {
    const question = { event: 'recommendation.comment', answers: { text: `Comment ${i}` } };
    await executor.ask(`bench-${i}`, question, { id: `comment-${i}`, actor });
    await monitoring.show({}, actor);
  });
}
