import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AppUser } from './app-user.entity';

/** A browser that has visited. Only a hash of the id is kept: a stolen table signs nobody in. */
@Entity('web_session')
@Index('web_session_user', ['userId'])
@Index('web_session_expiry', ['expiresAt'])
export class WebSession {
  @PrimaryColumn({ name: 'id_hash', type: 'text' })
  idHash: string;

  @Column({ type: 'text' })
  data: string;

  @ForeignKey(() => AppUser, { name: 'web_session_of_user' })
  @Column({ name: 'user_id', type: 'text', nullable: true })
  userId: string | null;

  @Column({ name: 'created_at', type: 'text' })
  createdAt: string;

  @Column({ name: 'last_seen_at', type: 'text' })
  lastSeenAt: string;

  @Column({ name: 'expires_at', type: 'text' })
  expiresAt: string;
}
