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

/** What is made of records: made again of those whose revision has changed, and of no others. */
export class MadeOfRows<Made> {
  private readonly known = new Map<string, { readonly revision: number; readonly made: Made }>();

  /** @param make looks at the row alone, so that the same row always makes the same */
  constructor(private readonly make: (row: SnapshotRow) => Made) {}

  /** @param pause between one portion and the next, where nobody waits for them */
  async of(
    db: EntityManager,
    seen: readonly Seen[],
    pause: () => Promise<void> = unhindered,
  ): Promise<readonly Made[]> {
    const changed = seen.filter(({ id, revision }) => this.known.get(id)?.revision !== revision);
    for (let from = 0; from < changed.length; from += atOnce) {
      const ids = changed.slice(from, from + atOnce).map(({ id }) => id);
      const query = db.createQueryBuilder(WorkflowInstance, 'one').select([]);
      for (const column of columns) query.addSelect(`one.${column}`, column);
      for (const row of await query.where({ id: In(ids) }).getRawMany<SnapshotRow>()) {
        this.known.set(row.id, { revision: row.revision, made: this.make(row) });
      }
      await pause();
    }
    return seen.flatMap(({ id }) => this.known.get(id)?.made ?? []);
  }
}

const unhindered = (): Promise<void> => Promise.resolve();
