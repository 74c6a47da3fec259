import type { EntityManager } from 'typeorm';
import type { Asker } from '../../workflows/language/roles';
import type { Actor } from './actor';
import { notFound, refused } from './outcome';
import { Fact } from './records/fact.entity';
import { Rollback } from './unit-of-work';

/**
 * Whoever was let in for one purpose asks nothing else, and that once: the fact itself is the proof
 * that the purpose is spent, so that of two who ask at the same moment one is refused.
 *
 * @throws Rollback with the refusal
 */
export async function keepToPurpose(
  tx: EntityManager,
  { id, onlyFor }: Actor,
  instanceId: string,
  event: string,
): Promise<void> {
  if (!onlyFor) return;
  if (onlyFor.instanceId !== instanceId || onlyFor.event !== event) throw new Rollback(notFound());
  if (await tx.existsBy(Fact, { instanceId, actor: id })) {
    throw new Rollback(refused('not-permitted', 'This was answered before, and it counts once.'));
  }
}

/** As whom somebody asked, for the record: a guest borrows a role and does not hold it. */
export const rolesKept = ({ onlyFor }: Actor, as: readonly Asker[]): string =>
  onlyFor ? 'guest' : as.join(' ');
