import { describeOnEachDatabase } from '../../test/support/databases';
import { KeptRecords } from './kept-records';
import { MadeOfRows, type SnapshotRow } from './made-of-rows';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { UnitOfWork } from './unit-of-work';

const record = (kind: string, number: number, memory: object): WorkflowInstance => ({
  id: `${kind} ${number}`,
  caseId: `${kind} ${number}`,
  kind,
  number,
  reference: `${kind === 'person' ? 'P' : 'O'}-000${number}`,
  machineVersion: 1,
  edition: 'g2016',
  snapshot: JSON.stringify({ value: 'onRecord', context: { successors: [], ...memory } }),
  statePath: 'onRecord',
  tags: ' open ',
  title: '',
  area: null,
  lead: null,
  support: null,
  dueOn: null,
  heardOn: null,
  theme: null,
  since: null,
  openedAt: '2026-03-02T09:00:00.000Z',
  revision: 1,
});

const renamed = (title: string) => ({
  snapshot: record('organisation', 1, { title }).snapshot,
  revision: () => 'revision + 1',
});

describeOnEachDatabase('records that are kept in mind', (openDatabase) => {
  const opened = async () => {
    const { dataSource } = await openDatabase();
    const db = dataSource.manager;
    await db.insert(WorkflowInstance, [
      record('organisation', 1, { title: 'First' }),
      record('organisation', 2, { title: 'Second', successors: ['O-0001', 'O-0009'] }),
      record('person', 1, { title: 'Somebody' }),
    ]);
    const kept = new KeptRecords();
    const titles = async (from = db) =>
      [...(await kept.all(from, 'organisation')).values()].map(({ memory }) => memory.title);
    return { db, dataSource, kept, titles, units: new UnitOfWork(dataSource) };
  };

  it('are read again once one of the kind has changed, and not before', async () => {
    const { db, kept, titles } = await opened();
    expect(await titles()).toEqual(['First', 'Second']);
    const before = await kept.all(db, 'organisation');
    await db.update(WorkflowInstance, { id: 'person 1' }, { revision: () => 'revision + 1' });
    expect(await kept.all(db, 'organisation')).toBe(before);
    await db.update(WorkflowInstance, { id: 'organisation 1' }, renamed('Another'));
    expect(await titles()).toEqual(['Another', 'Second']);
    await db.insert(WorkflowInstance, record('organisation', 3, { title: 'Third' }));
    expect(await titles()).toEqual(['Another', 'Second', 'Third']);
  });

  it('tell nobody else of what a transaction sees and takes back', async () => {
    const { db, titles, units } = await opened();
    const takenBack = units.run(async (tx) => {
      await tx.update(WorkflowInstance, { id: 'organisation 1' }, renamed('Never'));
      expect(await titles(tx)).toEqual(['Never', 'Second']);
      throw new Error('taken back');
    });
    await expect(takenBack).rejects.toThrow('taken back');
    // As many changes as were taken back: by their number alone nobody could tell them apart.
    await db.update(WorkflowInstance, { id: 'organisation 1' }, renamed('Real'));
    expect(await titles()).toEqual(['Real', 'Second']);
  });

  it('answer for several kinds at once, each with its own', async () => {
    const { db, kept } = await opened();
    const [people, organisations, meetings] = await Promise.all([
      kept.all(db, 'person'),
      kept.all(db, 'organisation'),
      kept.all(db, 'meeting'),
    ]);
    expect([[...people.keys()], [...organisations.keys()], [...meetings.keys()]]).toEqual([
      ['P-0001'],
      ['O-0001', 'O-0002'],
      [],
    ]);
  });

  it('are found by name with those they point to, also within a transaction', async () => {
    const { db, kept, units } = await opened();
    const found = async (from = db) => [
      ...(await kept.named(from, 'organisation', ['O-0002'], (one) => one.successors)).keys(),
    ];
    expect(await found()).toEqual(['O-0002', 'O-0001']);
    expect(await units.run((tx) => found(tx))).toEqual(['O-0002', 'O-0001']);
  });

  it('are made into something else again only where they themselves have changed', async () => {
    const { db } = await opened();
    const made: string[] = [];
    const titles = new MadeOfRows(({ id, snapshot }: SnapshotRow) => {
      made.push(id);
      return (JSON.parse(snapshot) as { context: { title: string } }).context.title;
    });
    const all = () =>
      db
        .createQueryBuilder(WorkflowInstance, 'one')
        .select('one.id', 'id')
        .addSelect('one.revision', 'revision')
        .where({ kind: 'organisation' })
        .orderBy('one.reference')
        .getRawMany<Pick<WorkflowInstance, 'id' | 'revision'>>();
    expect(await titles.of(db, await all())).toEqual(['First', 'Second']);
    await db.update(WorkflowInstance, { id: 'organisation 1' }, renamed('Another'));
    expect(await titles.of(db, await all())).toEqual(['Another', 'Second']);
    expect(made.sort()).toEqual(['organisation 1', 'organisation 1', 'organisation 2']);
  });
});
