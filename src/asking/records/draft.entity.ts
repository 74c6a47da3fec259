import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A form that somebody began and has not sent: nobody else sees it, and it is no fact. */
@Entity('draft')
export class Draft {
  @ForeignKey('AppUser', { name: 'draft_of_user' })
  @PrimaryColumn({ name: 'user_id', type: 'text' })
  userId: string;

  /** The address to which the form would be sent. */
  @PrimaryColumn({ type: 'text' })
  address: string;

  /** What stood in its boxes, by their names. */
  @Column({ type: 'text' })
  answers: string;

  @Column({ name: 'saved_at', type: 'text' })
  savedAt: string;
}

export const askingEntities = [Draft];
