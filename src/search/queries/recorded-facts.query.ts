import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

export interface RecordedBatch {
  readonly facts: readonly Fact[];
  /** The records of these facts, as they stand today, by id. */
  readonly records: ReadonlyMap<string, WorkflowInstance>;
}

const atOnce = 500;

/** Every fact there is, in the order in which they were recorded. */
@Injectable()
export class RecordedFactsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether there are facts, and nothing to find them by. */
  async areUnindexed(): Promise<boolean> {
    const [row]: { unindexed: number | string }[] = await this.dataSource.query(
      `SELECT CASE WHEN EXISTS (SELECT 1 FROM fact) AND NOT EXISTS (SELECT 1 FROM search_entry)
         THEN 1 ELSE 0 END AS unindexed`,
    );
    return Number(row?.unindexed) === 1;
  }

  count(db: EntityManager): Promise<number> {
    return db.count(Fact);
  }

  async *inOrder(db: EntityManager): AsyncGenerator<RecordedBatch> {
    let last: Pick<Fact, 'at' | 'id'> = { at: '', id: '' };
    for (;;) {
      const facts = await db
        .createQueryBuilder(Fact, 'fact')
        .where('fact.at >= :at AND (fact.at > :at OR fact.id > :id)', last)
        .orderBy('fact.at')
        .addOrderBy('fact.id')
        .limit(atOnce)
        .getMany();
      const next = facts.at(-1);
      if (!next) return;
      const ids = [...new Set(facts.map(({ instanceId }) => instanceId))];
      const records = await db.findBy(WorkflowInstance, { id: In(ids) });
      yield { facts, records: new Map(records.map((record) => [record.id, record])) };
      last = next;
    }
  }
}
