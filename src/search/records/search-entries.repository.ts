import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Called } from '../indexing/entries-of';
import type { SearchEntry } from '../indexing/search-entry';

const columns = [
  'instance_id',
  'fact_id',
  'event',
  'kind',
  'reference',
  'label',
  'occurred_on',
  'title',
  'names',
  'body',
  'quiet',
  'marks',
] as const;

const valuesOf = (entry: SearchEntry): readonly (string | null)[] => [
  entry.instanceId,
  entry.factId,
  entry.event,
  entry.kind,
  entry.reference,
  entry.label,
  entry.occurredOn,
  entry.title,
  entry.names,
  entry.body,
  entry.quiet,
  entry.marks,
];

/** The table of what is found. The database keeps its full text in step with it. */
@Injectable()
export class SearchEntriesRepository {
  async add(tx: EntityManager, entries: readonly SearchEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(
      (_, row) => `(${columns.map((_name, at) => `$${row * columns.length + at + 1}`).join(', ')})`,
    );
    await tx.query(
      `INSERT INTO search_entry (${columns.join(', ')}) VALUES ${rows.join(', ')}`,
      entries.flatMap(valuesOf),
    );
  }

  /** A record is called something else from now on. */
  async rename(tx: EntityManager, instanceId: string, called: Called): Promise<void> {
    const { title, names, label, body } = called;
    await tx.query(
      `UPDATE search_entry SET title = $1, names = $2, label = $3, body = COALESCE($4, body)
       WHERE instance_id = $5 AND fact_id IS NULL`,
      [title, names, label, body, instanceId],
    );
  }

  async clear(tx: EntityManager): Promise<void> {
    await tx.query('DELETE FROM search_entry');
  }

  async isEmpty(db: EntityManager): Promise<boolean> {
    const rows: unknown[] = await db.query('SELECT 1 AS one FROM search_entry LIMIT 1');
    return rows.length === 0;
  }
}
