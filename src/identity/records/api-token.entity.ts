import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUser } from './app-user.entity';

/** Lets a program act as a user. Only a hash is kept: the token itself is shown once. */
@Entity('api_token')
@Unique('api_token_hash', ['tokenHash'])
@Index('api_token_user', ['userId'])
export class ApiToken {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @ForeignKey(() => AppUser, { name: 'api_token_of_user' })
  @Column({ name: 'user_id', type: 'text' })
  userId: string;

  /** What it is used for, so that a person can tell which one to revoke. */
  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Column({ name: 'created_at', type: 'text' })
  createdAt: string;

  @Column({ name: 'last_used_at', type: 'text', nullable: true })
  lastUsedAt: string | null;

  @Column({ name: 'revoked_at', type: 'text', nullable: true })
  revokedAt: string | null;
}
