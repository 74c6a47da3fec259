import { AsyncResource } from 'node:async_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { migrations } from '../../data/migrations';
import { describeOnEachDatabase } from '../../test/support/databases';
import { StatementOutsideTransaction } from './database/transaction-scope';
import { AccessLogEntry } from './records/access-log-entry.entity';
import { Counter } from './records/counter.entity';
import { kernelEntities } from './records/kernel-entities';
import { Rollback, SerializationConflict, UnitOfWork } from './unit-of-work';

let entries = 0;
const entry = (actor: string, caseId: string | null = null) => {
  entries += 1;
  return { id: `entry-${entries}`, caseId, actor, at: '2026-01-31T09:00:00.000Z', what: 'case' };
};

const actorsIn = async (source: DataSource | EntityManager): Promise<string[]> => {
  const rows = await source.getRepository(AccessLogEntry).find({ order: { actor: 'ASC' } });
  return rows.map((row) => row.actor);
};

/**
 * A first unit of work writes, then waits for a second party to be told that its own write is
 * saved, or for a moment where that party has to wait for the first; then the first fails.
 */
async function failBeside<T>(source: DataSource, second: () => Promise<T>): Promise<T> {
  const firstHasWritten = latch<void>();
  const secondHasBegun = latch<{ answer: Promise<T> }>();
  const first = new UnitOfWork(source).run(async (tx) => {
    await tx.insert(AccessLogEntry, entry('first'));
    firstHasWritten.open();
    const { answer } = await secondHasBegun.opened;
    await Promise.race([answer, pause(300)]);
    throw new Error('the first fails');
  });
  const failed = expect(first).rejects.toThrow('the first fails');
  await firstHasWritten.opened;
  const answer = second();
  secondHasBegun.open({ answer });
  await failed;
  return answer;
}

function latch<T>() {
  let open: (value: T) => void = () => undefined;
  const opened = new Promise<T>((resolve) => (open = resolve));
  return { open, opened };
}

const saveInTransaction = (source: DataSource) => async () => {
  await new UnitOfWork(source).run((tx) => tx.insert(AccessLogEntry, entry('second')));
};
const saveAlone = (source: DataSource) => async () => {
  await source.manager.insert(AccessLogEntry, entry('second'));
};
const countAll = (source: DataSource) => () => source.manager.count(AccessLogEntry);

/** As many units of work as asked for, begun in the same tick; every fourth fails on purpose. */
async function burst(source: DataSource, size: number): Promise<string[]> {
  const units = new UnitOfWork(source);
  const results = await Promise.allSettled(
    Array.from({ length: size }, (_, index) =>
      units.run(async (tx) => {
        await tx.insert(AccessLogEntry, entry('one of many'));
        if (index % 4 === 0) throw new Error('on purpose');
      }),
    ),
  );
  return results.map((result) =>
    result.status === 'fulfilled' ? 'saved' : (result.reason as Error).message,
  );
}

describeOnEachDatabase('a unit of work', (openDatabase, kind) => {
  let source: DataSource;
  let units: UnitOfWork;

  beforeEach(async () => {
    source = (await openDatabase()).dataSource;
    units = new UnitOfWork(source);
  });

  describe('beside others', () => {
    it('does not take what another was told is saved with it when it fails', async () => {
      await failBeside(source, saveInTransaction(source));
      expect(await actorsIn(source)).toEqual(['second']);
    });

    it('does not take a single write made outside it with it when it fails', async () => {
      await failBeside(source, saveAlone(source));
      expect(await actorsIn(source)).toEqual(['second']);
    });

    it('shows nothing of itself to others before it is committed', async () => {
      expect(await failBeside(source, countAll(source))).toBe(0);
    });

    it('is saved in a burst of four hundred, unless it failed itself', async () => {
      const results = await burst(source, 400);
      expect(results.filter((result) => result === 'saved')).toHaveLength(300);
      expect(results.filter((result) => result === 'on purpose')).toHaveLength(100);
      expect(await source.manager.count(AccessLogEntry)).toBe(300);
    });

    it('raises a counter and logs it, so that no reader ever sees one without the other', async () => {
      const names = ['a', 'b', 'c', 'd'];
      await source.manager.insert(
        Counter,
        names.map((name) => ({ name, value: 0 })),
      );
      const rivals = Array.from({ length: 300 }, (_, index) => raise(index));
      let isRunning = true;
      const readers = [0, 1].map(() => readUntil(() => !isRunning));
      const outcomes = await Promise.all(rivals);
      isRunning = false;
      const seen = (await Promise.all(readers)).flat();

      const raised = outcomes.filter((outcome) => outcome === 'raised').length;
      expect(await totals()).toEqual({ counted: raised, logged: raised });
      expect(raised).toBeGreaterThan(0);
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter(({ counted, logged }) => counted !== logged)).toEqual([]);

      async function raise(index: number): Promise<string> {
        const name = names[index % names.length];
        const before = await source.manager.findOneByOrFail(Counter, { name });
        await pause(Math.random() * 40);
        return units.run(async (tx) => {
          const update = await tx
            .createQueryBuilder()
            .update(Counter)
            .set({ value: before.value + 1 })
            .where('name = :name AND value = :value', { ...before })
            .execute();
          if (update.affected === 0) throw new Rollback('changed meanwhile');
          await tx.insert(AccessLogEntry, entry('raiser', name));
          if (index % 10 === 9) throw new Rollback('on purpose');
          return 'raised';
        });
      }
    });

    async function readUntil(isOver: () => boolean) {
      const seen: { counted: number; logged: number }[] = [];
      while (!isOver()) {
        seen.push(await totals());
        await pause(1);
      }
      return seen;
    }

    /** Two statements, so that only a common snapshot can make them agree. */
    async function totals() {
      return units.read(async (tx) => ({
        counted: (await tx.sum(Counter, 'value')) ?? 0,
        logged: await tx.count(AccessLogEntry),
      }));
    }
  });

  describe('that does not end well', () => {
    it('leaves nothing when it throws, and passes the error on', async () => {
      const failing = units.run(async (tx) => {
        await tx.insert(AccessLogEntry, entry('lost'));
        throw new Error('a mistake');
      });
      await expect(failing).rejects.toThrow('a mistake');
      expect(await actorsIn(source)).toEqual([]);
    });

    it('leaves nothing when it is rolled back on purpose, and still answers', async () => {
      const outcome = await units.run<string>(async (tx) => {
        await tx.insert(AccessLogEntry, entry('lost'));
        throw new Rollback('refused');
      });
      expect(outcome).toBe('refused');
      expect(await actorsIn(source)).toEqual([]);
    });

    it('undoes a step of its own without undoing the rest', async () => {
      await units.run(async (tx) => {
        await tx.insert(AccessLogEntry, entry('kept'));
        await tx.queryRunner?.startTransaction();
        await tx.insert(AccessLogEntry, entry('undone'));
        await tx.queryRunner?.rollbackTransaction();
        await tx.queryRunner?.startTransaction();
        await tx.insert(AccessLogEntry, entry('kept too'));
        await tx.queryRunner?.commitTransaction();
      });
      expect(await actorsIn(source)).toEqual(['kept', 'kept too']);
    });

    it('is never reported as saved when it caught an error that undid it', async () => {
      await source.manager.insert(Counter, { name: 'review', value: 1 });
      const careless = units.run(async (tx) => {
        await tx.insert(AccessLogEntry, entry('careless'));
        await tx.insert(Counter, { name: 'review', value: 1 }).catch(() => undefined);
      });
      const isSaved = await careless.then(
        () => true,
        () => false,
      );
      expect(await actorsIn(source)).toEqual(isSaved ? ['careless'] : []);
    });
  });

  describe('guards its own boundary', () => {
    const stray: [string, () => Promise<unknown>][] = [
      ['a write', () => source.manager.insert(AccessLogEntry, entry('stray'))],
      ['a read', () => source.manager.count(AccessLogEntry)],
      ['a second unit of work', () => units.run((tx) => tx.count(AccessLogEntry))],
      ['a second reading', () => units.read((tx) => tx.count(AccessLogEntry))],
    ];

    it.each(stray)('against %s that goes round it', async (_what, goRound) => {
      const outer = units.run(async (tx) => {
        await tx.insert(AccessLogEntry, entry('outer'));
        await goRound();
      });
      await expect(outer).rejects.toThrow(StatementOutsideTransaction);
      expect(await actorsIn(source)).toEqual([]);
    });

    it('but not against what is done once it has ended', async () => {
      let later = Promise.resolve<unknown>(undefined);
      const end = latch<void>();
      await units.run(async (tx) => {
        await tx.insert(AccessLogEntry, entry('inside'));
        later = end.opened.then(() => source.manager.insert(AccessLogEntry, entry('later')));
      });
      end.open();
      await later;
      expect(await actorsIn(source)).toEqual(['inside', 'later']);
    });
  });

  describe('that only reads', () => {
    it('sees the database as it stood when it first looked', async () => {
      const seen = await units.read(async (tx) => {
        const before = await tx.count(AccessLogEntry);
        await elsewhere(() => source.manager.insert(AccessLogEntry, entry('meanwhile')));
        return [before, await tx.count(AccessLogEntry)];
      });
      expect(seen).toEqual([0, 0]);
      expect(await actorsIn(source)).toEqual(['meanwhile']);
    });

    it('can write nothing', async () => {
      const writing = units.read((tx) => tx.insert(AccessLogEntry, entry('written')));
      await expect(writing).rejects.toThrow(/only reads|read-only/);
      expect(await actorsIn(source)).toEqual([]);
    });
  });

  if (kind === 'postgres') {
    describe('beside rivals for the same rows', () => {
      it('is run again, whole, until it is as if each had been alone', async () => {
        let runs = 0;
        const addOneToSum = () =>
          units.run(async (tx) => {
            runs += 1;
            const before = await tx.count(AccessLogEntry);
            await pause(20);
            await tx.insert(AccessLogEntry, entry(`number ${before}`));
          });
        await Promise.all([addOneToSum(), addOneToSum()]);
        expect(await actorsIn(source)).toEqual(['number 0', 'number 1']);
        expect(runs).toBeGreaterThan(2);
      });

      it('is saved in the end, however many there are', async () => {
        const numbers = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, '0'));
        const addNext = () =>
          units.run(async (tx) => {
            const before = await tx.count(AccessLogEntry);
            await tx.insert(AccessLogEntry, entry(String(before).padStart(2, '0')));
          });
        await Promise.all(numbers.map(addNext));
        expect(await actorsIn(source)).toEqual(numbers);
      });

      it.each(['40001', '40P01'])('gives up after five retries of %s', async (code) => {
        let runs = 0;
        const hopeless = units.run(async (tx) => {
          runs += 1;
          await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${code}'; END $$`);
        });
        await expect(hopeless).rejects.toThrow(SerializationConflict);
        expect(runs).toBe(6);
      });

      it('is not run again for any other error', async () => {
        let runs = 0;
        const wrong = units.run(async (tx) => {
          runs += 1;
          await tx.query('SELECT nothing');
        });
        await expect(wrong).rejects.toThrow('column "nothing" does not exist');
        expect(runs).toBe(1);
      });
    });
  }
});

/** Outside the unit of work that the caller is in, as another request would be. */
const outside = new AsyncResource('another request');
const elsewhere = <T>(work: () => Promise<T>): Promise<T> => outside.runInAsyncScope(work);

describe('the one connection that TypeORM shares on SQLite as shipped', () => {
  let folder: string;
  let source: DataSource;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dhr-test-'));
    source = await new DataSource({
      type: 'sqlite',
      database: join(folder, 'test.sqlite'),
      enableWAL: true,
      entities: kernelEntities,
      migrations,
      logging: false,
    }).initialize();
    await source.runMigrations();
  });

  afterEach(async () => {
    await source.destroy();
    await rm(folder, { recursive: true });
  });

  it('loses a transaction that was acknowledged, when another beside it fails', async () => {
    await expect(failBeside(source, saveInTransaction(source))).resolves.toBeUndefined();
    expect(await actorsIn(source)).toEqual([]);
  });

  it('loses a single write that was acknowledged', async () => {
    await expect(failBeside(source, saveAlone(source))).resolves.toBeUndefined();
    expect(await actorsIn(source)).toEqual([]);
  });

  it('shows what is not committed', async () => {
    expect(await failBeside(source, countAll(source))).toBe(1);
  });

  it('fails at a burst', async () => {
    const results = await burst(source, 40);
    expect(results.filter((result) => result === 'saved').length).toBeLessThan(30);
  });
});
