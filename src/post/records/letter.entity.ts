import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OutboxEntry } from '../../kernel/records/outbox-entry.entity';

/** One email to one address because of one entry of the outbox; it is sent once. */
@Entity('letter')
export class Letter {
  @ForeignKey(() => OutboxEntry, { name: 'letter_of_outbox' })
  @PrimaryColumn({ name: 'outbox_id', type: 'integer' })
  outboxId: number;

  @PrimaryColumn({ type: 'text' })
  address: string;

  /** Whose address it was. */
  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'sent_at', type: 'text', nullable: true })
  sentAt: string | null;

  /** Why it was not taken the last time, for as long as it is not sent. */
  @Column({ type: 'text', nullable: true })
  error: string | null;
}
