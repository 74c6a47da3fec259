import { describeOnEachDatabase } from '../../test/support/databases';
import { currentWorkflow } from './workflow-registry';
import { Fact } from './records/fact.entity';
import { OutboxEntry } from './records/outbox-entry.entity';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { StoppedClock } from './clock';
import { Outbox, type Notice } from './outbox';
import { UnitOfWork } from './unit-of-work';

const nine = '2026-03-02T09:00:00.000Z';

const row: WorkflowInstance = {
  id: 'a-review',
  caseId: 'a-review',
  kind: 'review-case',
  number: 1,
  reference: 'R-0001',
  machineVersion: 1,
  edition: 'g2016',
  snapshot: '{}',
  statePath: 'intake.received',
  tags: ' open ',
  title: 'A review',
  area: null,
  lead: null,
  support: null,
  dueOn: null,
  heardOn: null,
  theme: null,
  since: null,
  openedAt: nine,
  revision: 1,
};

const fact: Fact = {
  id: 'a-fact',
  caseId: row.caseId,
  instanceId: row.id,
  seq: 1,
  type: 'case.notified',
  payload: '{}',
  askedEvent: 'case.notify',
  commandId: 'a-command',
  actor: 'a-person',
  actorName: 'A person',
  actorRoles: 'kcst-administrator',
  at: nine,
  effectiveOn: '2026-03-02',
  fromState: null,
  toState: 'intake.received',
  machineVersion: 1,
  evidence: '{}',
  prevHash: null,
  hash: 'a-hash',
};

describeOnEachDatabase('the outbox', (openDatabase) => {
  const opened = async () => {
    const { dataSource } = await openDatabase();
    const clock = new StoppedClock(nine);
    const units = new UnitOfWork(dataSource);
    const outbox = new Outbox(units, clock);
    await dataSource.manager.insert(WorkflowInstance, row);
    await dataSource.manager.insert(Fact, fact);
    await units.run((tx) => outbox.add(tx, currentWorkflow('review-case'), row, fact));
    return { outbox, clock, units, db: dataSource.manager };
  };

  it('gives each entry to one worker at a time', async () => {
    const { outbox, db } = await opened();
    const waiting = await db.count(OutboxEntry);
    expect(waiting).toBeGreaterThan(1);
    const taken = await Promise.all([outbox.claim('one', 100), outbox.claim('two', 100)]);
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(waiting);
  });

  it('gives an entry again when its worker died, but not before the lease runs out', async () => {
    const { outbox, clock } = await opened();
    const [first] = await outbox.claim('one', 1);
    clock.moveTo('2026-03-02T09:04:59.000Z');
    expect((await outbox.claim('two', 100)).map(({ id }) => id)).not.toContain(first?.id);
    clock.moveTo('2026-03-02T09:05:00.000Z');
    expect((await outbox.claim('two', 100)).map(({ id }) => id)).toContain(first?.id);
  });

  it('does not give again what was done', async () => {
    const { outbox, clock } = await opened();
    const [first] = await outbox.claim('one', 1);
    await outbox.settle(first?.id ?? 0, 'one');
    clock.moveTo('2026-03-09T09:00:00.000Z');
    expect((await outbox.claim('two', 100)).map(({ id }) => id)).not.toContain(first?.id);
  });

  it('waits longer after each failure, and keeps what went wrong', async () => {
    const { outbox, clock, db } = await opened();
    const [first] = await outbox.claim('one', 1);
    if (!first) throw new Error('nothing was claimed');
    await outbox.fail(first, 'one', 'The post office is closed');
    const failed = await db.findOneByOrFail(OutboxEntry, { id: first.id });
    expect(failed).toMatchObject({
      attempts: 1,
      lastError: 'The post office is closed',
      nextAttemptAt: '2026-03-02T09:02:00.000Z',
    });
    await outbox.fail(failed, 'one', 'Still closed');
    expect(await db.findOneByOrFail(OutboxEntry, { id: first.id })).toMatchObject({ attempts: 1 });
    clock.moveTo('2026-03-02T09:02:00.000Z');
    expect((await outbox.claim('two', 1)).map(({ id }) => id)).toEqual([first.id]);
  });

  it('leaves an entry that no worker can do for a day, and counts it as no failure', async () => {
    const { outbox, clock, db } = await opened();
    const [first] = await outbox.claim('one', 1);
    await outbox.leave(first?.id ?? 0, 'one');
    expect((await outbox.claim('two', 100)).map(({ id }) => id)).not.toContain(first?.id);
    clock.moveTo('2026-03-03T09:00:00.000Z');
    expect((await outbox.claim('two', 100)).map(({ id }) => id)).toContain(first?.id);
    const left = await db.findOneByOrFail(OutboxEntry, { id: first?.id ?? 0 });
    expect(left).toMatchObject({ attempts: 0, lastError: null });
  });

  it('is done once by hand, whatever a worker that holds the entry says later', async () => {
    const { outbox, units, db } = await opened();
    const [first] = await outbox.claim('one', 1);
    const settle = () => units.run((tx) => outbox.settleByHand(tx, first?.id ?? 0));
    expect([await settle(), await settle()]).toEqual([true, false]);
    if (first) await outbox.fail(first, 'one', 'Too late');
    const done = await db.findOneByOrFail(OutboxEntry, { id: first?.id ?? 0 });
    expect(done).toMatchObject({ doneAt: nine, attempts: 0, lastError: null });
  });

  it('tells each organisation by itself that a reminder names', async () => {
    const { outbox, units, db } = await opened();
    const reminded = {
      ...fact,
      id: 'a-reminder',
      seq: 2,
      type: 'round.reminded',
      askedEvent: 'round.remind',
      payload: '{"who":["O-0003","O-0005"]}',
    };
    await db.insert(Fact, reminded);
    await units.run((tx) => outbox.add(tx, currentWorkflow('update-round'), row, reminded));
    const told = await db.findBy(OutboxEntry, { factId: reminded.id });
    expect(told.map(({ payload }) => (JSON.parse(payload) as Notice).organisation)).toEqual([
      'O-0003',
      'O-0005',
    ]);
  });
});
