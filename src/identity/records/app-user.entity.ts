import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody with an account. */
@Entity('app_user')
@Unique('app_user_email', ['email'])
@Index('app_user_person', ['person'], { unique: true, where: 'person IS NOT NULL AND active = 1' })
export class AppUser {
  @PrimaryColumn({ type: 'text' })
  id: string;

  /** In lower case. */
  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash: string;

  @Column({ type: 'text', nullable: true })
  organisation: string | null;

  /** Who of the register of people signs in with it: 'P-0003'. */
  @Column({ type: 'text', nullable: true })
  person: string | null;

  /** 1 or 0: SQLite knows no booleans. */
  @Column({ type: 'integer' })
  active: number;

  /** Wrong passwords since the last right one. */
  @Column({ name: 'failed_attempts', type: 'integer' })
  failedAttempts: number;

  @Column({ name: 'locked_until', type: 'text', nullable: true })
  lockedUntil: string | null;

  @Column({ name: 'created_at', type: 'text' })
  createdAt: string;
}
