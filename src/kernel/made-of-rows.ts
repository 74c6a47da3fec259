import { In, type EntityManager } from 'typeorm';
import { WorkflowInstance } from './records/workflow-instance.entity';

const columns = [
  'id',
  'caseId',
  'kind',
  'reference',
  'machineVersion',
  'snapshot',
  'statePath',
  'revision',
] as const;

/** A record with what it remembers, as a plain row: objects made of many take longer than reading. */
export type SnapshotRow = Pick<WorkflowInstance, (typeof columns)[number]>;

/** A record as an index tells of it. */
export type Seen = Pick<WorkflowInstance, 'id' | 'revision'>;

/** A database takes only so many values in one question. */
const atOnce = 500;

/** What was made of a record, and at which of its revisions. */
interface MadeAt<Made> {
  readonly key: string;
  readonly revision: number;
  readonly made: Made;
}

/** What is made of records: made again of those whose revision has changed, and of no others. */
export class MadeAnew<Of extends { readonly revision: number }, Made> {
  private readonly known = new Map<string, MadeAt<Made>>();

  /**
   * @param keyOf by what the records are told apart
   * @param make looks at the records of those keys alone: at the same revision each makes the same
   */
  constructor(
    private readonly keyOf: (seen: Of) => string,
    private readonly make: (
      db: EntityManager,
      keys: readonly string[],
    ) => Promise<readonly MadeAt<Made>[]>,
  ) {}

  /** @param pause between one portion and the next, where nobody waits for them */
  async of(
    db: EntityManager,
    seen: readonly Of[],
    pause: () => Promise<void> = unhindered,
  ): Promise<readonly Made[]> {
    const changed = seen.filter((one) => this.madeOf(one)?.revision !== one.revision);
    for (let from = 0; from < changed.length; from += atOnce) {
      const keys = changed.slice(from, from + atOnce).map((one) => this.keyOf(one));
      for (const one of await this.make(db, keys)) this.known.set(one.key, one);
      await pause();
    }
    return seen.flatMap((one) => this.madeOf(one)?.made ?? []);
  }

  private madeOf(one: Of): MadeAt<Made> | undefined {
    return this.known.get(this.keyOf(one));
  }
}

/** The same of what can be told from the row alone. */
export class MadeOfRows<Made> extends MadeAnew<Seen, Made> {
  constructor(make: (row: SnapshotRow) => Made) {
    super(
      ({ id }) => id,
      async (db, ids) =>
        (await rowsOf(db, ids)).map((row) => ({
          key: row.id,
          revision: row.revision,
          made: make(row),
        })),
    );
  }
}

function rowsOf(db: EntityManager, ids: readonly string[]): Promise<readonly SnapshotRow[]> {
  const query = db.createQueryBuilder(WorkflowInstance, 'one').select([]);
  for (const column of columns) query.addSelect(`one.${column}`, column);
  return query.where({ id: In([...ids]) }).getRawMany<SnapshotRow>();
}

const unhindered = (): Promise<void> => Promise.resolve();
