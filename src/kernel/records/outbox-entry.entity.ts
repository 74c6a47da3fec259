import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Fact } from './fact.entity';

/** Something to be done once the fact is committed; its id is the idempotency key. */
@Entity('outbox')
@Index('outbox_waiting', ['doneAt', 'nextAttemptAt'])
@Index('outbox_fact', ['factId'])
@Index('outbox_notice', ['doneAt', 'id'], { where: `kind = 'notice'` })
export class OutboxEntry {
  @PrimaryGeneratedColumn({ type: 'integer' })
  id: number;

  @ForeignKey(() => Fact, { name: 'outbox_of_fact' })
  @Column({ name: 'fact_id', type: 'text' })
  factId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  payload: string;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ name: 'next_attempt_at', type: 'text' })
  nextAttemptAt: string;

  @Column({ name: 'claimed_by', type: 'text', nullable: true })
  claimedBy: string | null;

  @Column({ name: 'claimed_until', type: 'text', nullable: true })
  claimedUntil: string | null;

  @Column({ name: 'done_at', type: 'text', nullable: true })
  doneAt: string | null;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError: string | null;
}
