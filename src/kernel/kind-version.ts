import type { EntityManager } from 'typeorm';
import type { WorkflowKind } from '../../workflows/language/kinds';
import { WorkflowInstance } from './records/workflow-instance.entity';

/**
 * Changes whenever a record of the kind is begun or changed: none is ever taken away, and revisions
 * only grow. It is answered from an index alone.
 */
export async function versionOf(db: EntityManager, kind: WorkflowKind): Promise<string> {
  const found = await db
    .createQueryBuilder(WorkflowInstance, 'one')
    .select('COUNT(*)', 'count')
    .addSelect('SUM(one.revision)', 'revisions')
    .where('one.kind = :kind', { kind })
    .getRawOne<{ count: number | string; revisions: number | string | null }>();
  return `${found?.count} ${found?.revisions}`;
}
