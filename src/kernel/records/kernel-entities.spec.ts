import type { DataSource, EntityManager } from 'typeorm';
import { describeOnEachDatabase } from '../../../test/support/databases';
import { UnitOfWork } from '../unit-of-work';
import { Deadline } from './deadline.entity';
import { Fact } from './fact.entity';
import { kernelEntities } from './kernel-entities';
import { OutboxEntry } from './outbox-entry.entity';
import { WorkflowInstance } from './workflow-instance.entity';

const at = '2026-01-31T09:00:00.000Z';

const instance: WorkflowInstance = {
  id: 'instance-1',
  caseId: 'case-1',
  kind: 'review-case',
  number: 1,
  reference: 'R-0001',
  machineVersion: 1,
  edition: 'g2016',
  snapshot: '{}',
  statePath: 'deciding',
  tags: ' open ',
  title: 'A review',
  area: null,
  lead: null,
  support: null,
  dueOn: null,
  heardOn: null,
  theme: null,
  since: null,
  openedAt: at,
  revision: 1,
};

const fact: Fact = {
  id: 'fact-1',
  caseId: 'case-1',
  instanceId: 'instance-1',
  seq: 1,
  type: 'notification.received',
  payload: '{}',
  askedEvent: 'notification.receive',
  commandId: 'command-1',
  actor: 'system',
  actorName: 'The system',
  actorRoles: '',
  at,
  effectiveOn: null,
  fromState: null,
  toState: 'deciding',
  machineVersion: 1,
  evidence: '{}',
  prevHash: null,
  hash: 'abc',
};

const deadline: Deadline = {
  id: 'deadline-1',
  caseId: 'case-1',
  instanceId: 'instance-1',
  ruleId: 'C2/decide',
  edition: 'g2016',
  startedBy: 'fact-1',
  startedOn: '2026-01-31',
  statutoryDue: '2026-02-28',
  cannotSay: null,
  agreedDue: null,
  metOn: null,
  metBy: null,
  replacedBy: null,
  replacedWhy: null,
  calendarVersion: '2026-01',
};

describeOnEachDatabase('the tables of the kernel', (openDatabase, kind) => {
  let source: DataSource;
  let manager: EntityManager;

  beforeEach(async () => {
    source = (await openDatabase()).dataSource;
    manager = source.manager;
    await manager.insert(WorkflowInstance, instance);
    await manager.insert(Fact, fact);
    await manager.insert(Deadline, deadline);
  });

  const write = (sql: string) => new UnitOfWork(source).run((tx) => tx.query(sql));
  const theFact = () => manager.findOneByOrFail(Fact, { id: 'fact-1' });
  const theDeadline = () => manager.findOneByOrFail(Deadline, { id: 'deadline-1' });

  it('are exactly what the entities describe', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(source.entityMetadatas).toHaveLength(kernelEntities.length);
  });

  it('give back what was put in', async () => {
    expect(await manager.findOneByOrFail(WorkflowInstance, { id: 'instance-1' })).toEqual(instance);
    expect(await theFact()).toEqual(fact);
    expect(await theDeadline()).toEqual(deadline);
  });

  it('number the outbox in the order of writing', async () => {
    const waiting = { factId: 'fact-1', kind: 'notice', payload: '{}', attempts: 0 };
    await manager.insert(OutboxEntry, { ...waiting, nextAttemptAt: at });
    await manager.insert(OutboxEntry, { ...waiting, nextAttemptAt: at });
    const ids = (await manager.find(OutboxEntry, { order: { id: 'ASC' } })).map(({ id }) => id);
    expect(ids).toEqual([1, 2]);
  });

  describe('a recorded fact', () => {
    const refusal = 'A recorded fact is never changed or deleted: record a correcting fact instead';

    it.each([
      ['changed', `UPDATE fact SET payload = '{"forged":true}'`],
      ['changed even to what it was', `UPDATE fact SET payload = payload`],
      ['deleted', `DELETE FROM fact WHERE id = 'fact-1'`],
      ...(kind === 'postgres'
        ? [['emptied away', 'TRUNCATE fact CASCADE']]
        : [
            ['replaced under its own id', replaceFact('fact-1', 9)],
            ['replaced under another id', replaceFact('fact-2', 1)],
          ]),
    ])('is never %s', async (_how, sql) => {
      await expect(write(sql)).rejects.toThrow(refusal);
      expect(await theFact()).toEqual(fact);
    });

    it('belongs to an instance that exists', async () => {
      const orphan = manager.insert(Fact, { ...fact, id: 'fact-2', instanceId: 'nowhere' });
      await expect(orphan).rejects.toThrow(/foreign key/i);
    });

    it('has a place in the chain to itself', async () => {
      await expect(manager.insert(Fact, { ...fact, id: 'fact-2' })).rejects.toThrow();
      await manager.insert(Fact, { ...fact, id: 'fact-2', seq: 2 });
    });
  });

  describe('a clock', () => {
    const refusal = 'The start and the statutory date of a clock never change: start a new clock';

    it.each([
      ['start', `UPDATE deadline SET started_on = '2026-02-01'`],
      ['start by its removal', 'UPDATE deadline SET started_on = NULL'],
      ['statutory date', `UPDATE deadline SET statutory_due = '2027-02-28'`],
      ['statutory date by its removal', 'UPDATE deadline SET statutory_due = NULL'],
    ])('never changes its %s', async (_what, sql) => {
      await expect(write(sql)).rejects.toThrow(refusal);
      expect(await theDeadline()).toEqual(deadline);
    });

    it.each([
      ['deleted', 'DELETE FROM deadline'],
      ...(kind === 'postgres'
        ? [['emptied away', 'TRUNCATE deadline']]
        : [['replaced', replaceDeadline()]]),
    ])('is never %s', async (_how, sql) => {
      await expect(write(sql)).rejects.toThrow('A clock is never deleted: replace it by a new one');
      expect(await theDeadline()).toEqual(deadline);
    });

    it('moves its agreed date, and is met', async () => {
      const change = { agreedDue: '2026-03-31', metOn: '2026-03-30', metBy: 'fact-1' };
      await manager.update(Deadline, { id: 'deadline-1' }, change);
      expect(await theDeadline()).toEqual({ ...deadline, ...change });
    });

    it('may be told its statutory date later, once', async () => {
      const unsaid = { ...deadline, id: 'deadline-2', statutoryDue: null, cannotSay: 'not yet' };
      await manager.insert(Deadline, unsaid);
      const tell = (statutoryDue: string) =>
        manager.update(Deadline, { id: 'deadline-2' }, { statutoryDue });
      await tell('2029-01-02');
      await expect(tell('2029-01-03')).rejects.toThrow(refusal);
    });
  });

  describe('a chair', () => {
    const tenure = { ...instance, kind: 'chair-tenure', statePath: 'active' };
    const add = (number: number, change: Partial<WorkflowInstance> = {}) =>
      manager.insert(WorkflowInstance, {
        ...tenure,
        id: `tenure-${number}`,
        number,
        reference: `R-0001/chair-tenure/${number}`,
        ...change,
      });

    it('is the only active one of a case', async () => {
      await add(1, { statePath: 'ended' });
      await add(2);
      await expect(add(3)).rejects.toThrow(/unique/i);
    });

    it('may be active beside the chair of another case', async () => {
      await add(1);
      await add(2, { caseId: 'case-2' });
    });
  });
});

function replaceFact(id: string, seq: number): string {
  return `INSERT OR REPLACE INTO fact SELECT '${id}', case_id, instance_id, ${seq}, type, 'forged',
    asked_event, command_id, actor, actor_name, actor_roles, at, effective_on, from_state, to_state,
    machine_version, evidence, prev_hash, hash FROM fact WHERE id = 'fact-1'`;
}

function replaceDeadline(): string {
  return `INSERT OR REPLACE INTO deadline SELECT id, case_id, instance_id, rule_id, edition,
    started_by, started_on, '2030-01-01', cannot_say, agreed_due, met_on, met_by, replaced_by,
    replaced_why, calendar_version FROM deadline`;
}
