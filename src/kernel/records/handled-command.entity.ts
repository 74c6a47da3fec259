import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer once given to a command, so that the same command twice changes nothing. */
@Entity('handled')
export class HandledCommand {
  @PrimaryColumn({ name: 'command_id', type: 'text' })
  commandId: string;

  @Column({ type: 'text' })
  actor: string;

  /** SHA-256 of what was asked: the same id for another question is a mistake, not a repetition. */
  @Column({ type: 'text' })
  fingerprint: string;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'text' })
  at: string;
}
