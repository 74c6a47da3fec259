import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A list that somebody keeps under a name of their own: nobody else sees it. */
@Entity('saved_view')
@Index('saved_view_of_user', ['userId', 'list'])
export class SavedView {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @ForeignKey('AppUser', { name: 'saved_view_of_user' })
  @Column({ name: 'user_id', type: 'text' })
  userId: string;

  /** The address of the list: '/reviews'. */
  @Column({ type: 'text' })
  list: string;

  @Column({ type: 'text' })
  name: string;

  /** What stands after the question mark. */
  @Column({ type: 'text' })
  query: string;
}
