import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A guess at a token that nobody was given; kept for an hour. */
@Entity('wrong_token')
@Index('wrong_token_sender', ['sender', 'at'])
export class WrongToken {
  @PrimaryColumn({ type: 'text' })
  id: string;

  /** A hash of the address it came from. */
  @Column({ type: 'text' })
  sender: string;

  @Column({ type: 'text' })
  at: string;
}
