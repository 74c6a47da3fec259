import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OutboxEntry } from '../../kernel/records/outbox-entry.entity';

/** What a person has said of an entry of the outbox: they told somebody, or nobody need be told. */
@Entity('told')
export class Told {
  @ForeignKey(() => OutboxEntry, { name: 'told_of_outbox' })
  @PrimaryColumn({ name: 'outbox_id', type: 'integer' })
  outboxId: number;

  /** One of `waysOfTelling`. */
  @Column({ type: 'text' })
  how: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text' })
  actor: string;

  @Column({ name: 'actor_name', type: 'text' })
  actorName: string;

  @Column({ type: 'text' })
  at: string;
}
