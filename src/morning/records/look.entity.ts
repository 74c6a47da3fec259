import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When somebody looked at their first page: what is new is counted from the time before. */
@Entity('look')
export class Look {
  @ForeignKey('AppUser', { name: 'look_of_user' })
  @PrimaryColumn({ name: 'user_id', type: 'text' })
  userId: string;

  /** The latest look: an instant in UTC. */
  @Column({ name: 'looked_at', type: 'text' })
  lookedAt: string;

  /** The one before it, from which changes are told; null on the first. */
  @Column({ name: 'before', type: 'text', nullable: true })
  before: string | null;
}

export const morningEntities = [Look];
