import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { GovernanceKind } from '../../../../workflows/language/kinds';
import type { MemoryOf } from '../../../../workflows/language/memory';
import { WorkflowInstance } from '../../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../../kernel/workflow-states';

export type { EntityManager as Transaction };

/** A record of the partnership, as it stands inside the transaction. */
export interface Registered<K extends GovernanceKind> {
  readonly id: string;
  readonly reference: string;
  readonly memory: MemoryOf[K];
}

/** The registers as they stand inside a transaction under way, what it has just entered included. */
@Injectable()
export class RegistersQuery {
  async all<K extends GovernanceKind>(
    tx: EntityManager,
    kind: K,
  ): Promise<readonly Registered<K>[]> {
    const rows = await tx.find(WorkflowInstance, { where: { kind }, order: { reference: 'ASC' } });
    return rows.map((row) => ({
      id: row.id,
      reference: row.reference,
      memory: statesKept<K>(row).memory,
    }));
  }

  /** The body of that short name, or null. */
  async body(tx: EntityManager, key: string): Promise<Registered<'body'> | null> {
    return (await this.all(tx, 'body')).find(({ memory }) => memory.key === key) ?? null;
  }

  async rowOf(tx: EntityManager, reference: string): Promise<{ readonly id: string }> {
    return tx.findOneByOrFail(WorkflowInstance, { reference });
  }
}
