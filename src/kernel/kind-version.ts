import type { EntityManager } from 'typeorm';
import type { WorkflowKind } from '../../workflows/language/kinds';
import { WorkflowInstance } from './records/workflow-instance.entity';

interface Counted {
  readonly kind: WorkflowKind;
  readonly count: number | string;
  readonly revisions: number | string;
}

/**
 * Changes whenever a record of the kind is begun or changed: none is ever taken away, and revisions
 * only grow. It is answered from an index alone.
 */
export async function versionOf(db: EntityManager, kind: WorkflowKind): Promise<string> {
  return (await versionsOf(db, [kind])).get(kind) ?? '';
}

/** What `versionOf` says where these are all the records of the kind. */
export const versionMadeOf = (all: readonly { readonly revision: number }[]): string =>
  versionSaid(
    all.length,
    all.reduce((sum, { revision }) => sum + revision, 0),
  );

/** The same of several kinds at once; those of which there is no record are left out. */
export async function versionsOf<K extends WorkflowKind>(
  db: EntityManager,
  kinds: readonly K[],
): Promise<ReadonlyMap<K, string>> {
  const found = await db
    .createQueryBuilder(WorkflowInstance, 'one')
    .select('one.kind', 'kind')
    .addSelect('COUNT(*)', 'count')
    .addSelect('SUM(one.revision)', 'revisions')
    .where('one.kind IN (:...kinds)', { kinds })
    .groupBy('one.kind')
    .getRawMany<Counted>();
  return new Map(
    found.map(({ kind, count, revisions }) => [kind as K, versionSaid(count, revisions)]),
  );
}

/** Revisions only grow: no two states of a kind have the same. */
const versionSaid = (count: number | string, revisions: number | string): string =>
  `${count} ${revisions}`;
