import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Workflow } from '../../workflows/language/workflow';
import { Clock } from './clock';
import type { Fact } from './records/fact.entity';
import { OutboxEntry } from './records/outbox-entry.entity';
import type { WorkflowInstance } from './records/workflow-instance.entity';

/** Somebody who must be told of a fact, once it is committed. */
export interface Notice {
  readonly to: string;
  readonly reference: string;
  readonly fact: string;
  readonly says: string;
}

/** What must happen outside the system because of a fact, kept in the fact's own transaction. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async add(
    tx: EntityManager,
    workflow: Workflow,
    row: WorkflowInstance,
    fact: Fact,
  ): Promise<void> {
    const definition = workflow.events[fact.askedEvent];
    const notices = (definition?.tells ?? []).map((to): Notice => ({
      to,
      reference: row.reference,
      fact: fact.type,
      says: definition?.says ?? '',
    }));
    if (notices.length === 0) return;
    await tx.insert(
      OutboxEntry,
      notices.map((notice) => ({
        factId: fact.id,
        kind: 'notice',
        payload: JSON.stringify(notice),
        attempts: 0,
        nextAttemptAt: this.clock.now(),
        claimedBy: null,
        claimedUntil: null,
        doneAt: null,
        lastError: null,
      })),
    );
  }
}
