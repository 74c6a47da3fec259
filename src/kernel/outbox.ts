import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Evidence } from '../../workflows/language/evidence';
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
  /** Reference of the one organisation that is told, where each of several is told by itself. */
  readonly organisation?: string;
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
    const each = definition?.tellsEach;
    const organisations = each ? organisationsIn(fact, each) : [undefined];
    const notices = (definition?.tells ?? []).flatMap((to) =>
      organisations.map((organisation): Notice => ({
        to,
        reference: row.reference,
        fact: fact.type,
        says: definition?.says ?? '',
        ...(organisation === undefined ? {} : { organisation }),
      })),
    );
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

  /**
   * Notes, inside a unit of work under way, that a person has done what an entry asks for; whatever
   * a worker says of it later no longer counts.
   *
   * @returns false when there is no such entry, or it was done before
   */
  async settleByHand(tx: EntityManager, id: number): Promise<boolean> {
    const { affected } = await tx.update(
      OutboxEntry,
      { id, doneAt: IsNull() },
      { doneAt: this.clock.now(), claimedBy: null, claimedUntil: null },
    );
    return affected === 1;
  }

  /** Gives an entry back that no worker can do: it is looked at again in a day, as no failure. */
  async leave(id: number, worker: string): Promise<void> {
    const nextAttemptAt = later(this.clock.now(), MINUTES_IN_A_DAY);
    await this.unitOfWork.run((tx) =>
      tx.update(
        OutboxEntry,
        { id, claimedBy: worker },
        { nextAttemptAt, claimedBy: null, claimedUntil: null },
      ),
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

/** Those an answer names, or those whom a round asks. */
function organisationsIn(fact: Fact, each: 'who' | 'asked'): readonly string[] {
  if (each === 'who') return (JSON.parse(fact.payload) as { who?: readonly string[] }).who ?? [];
  const { round } = JSON.parse(fact.evidence) as Pick<Evidence, 'round'>;
  return (round?.asked ?? []).map(({ organisation }) => organisation);
}

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
