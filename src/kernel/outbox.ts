import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Workflow } from '../../workflows/language/workflow';
import { Clock } from './clock';
import type { Fact } from './records/fact.entity';
import { OutboxEntry } from './records/outbox-entry.entity';
import type { WorkflowInstance } from './records/workflow-instance.entity';
import { UnitOfWork } from './unit-of-work';

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
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

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

  /**
   * Leases what is due to one worker, so that two never do the same at once. What is neither
   * settled nor failed when the lease runs out is due again: whoever does it must use the entry's
   * id as idempotency key.
   */
  claim(worker: string, most: number): Promise<readonly OutboxEntry[]> {
    const now = this.clock.now();
    const claimedUntil = later(now, LEASE_MINUTES);
    return this.unitOfWork.run(async (tx) => {
      const due = tx
        .createQueryBuilder(OutboxEntry, 'entry')
        .where('entry.doneAt IS NULL AND entry.nextAttemptAt <= :now', { now })
        .andWhere('(entry.claimedUntil IS NULL OR entry.claimedUntil <= :now)', { now })
        .orderBy('entry.id')
        .take(most);
      const isPostgres = tx.connection.options.type === 'postgres';
      const entries = await (
        isPostgres ? due.setLock('pessimistic_write').setOnLocked('skip_locked') : due
      ).getMany();
      for (const { id } of entries) {
        await tx.update(OutboxEntry, id, { claimedBy: worker, claimedUntil });
      }
      return entries;
    });
  }

  /** Notes that an entry was done; only whoever holds its lease may say so. */
  async settle(id: number, worker: string): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.update(OutboxEntry, { id, claimedBy: worker }, { doneAt: this.clock.now() }),
    );
  }

  /** Notes that it went wrong, and when to try again: later each time, at most a day. */
  async fail(entry: OutboxEntry, worker: string, why: string): Promise<void> {
    const attempts = entry.attempts + 1;
    const nextAttemptAt = later(this.clock.now(), Math.min(2 ** attempts, MINUTES_IN_A_DAY));
    await this.unitOfWork.run((tx) =>
      tx.update(
        OutboxEntry,
        { id: entry.id, claimedBy: worker },
        { attempts, nextAttemptAt, lastError: why, claimedBy: null, claimedUntil: null },
      ),
    );
  }
}

const LEASE_MINUTES = 5;
const MINUTES_IN_A_DAY = 24 * 60;

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
