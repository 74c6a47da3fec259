import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AppUser } from './app-user.entity';

/** A part that somebody plays. */
@Entity('user_role')
export class UserRole {
  @ForeignKey(() => AppUser, { name: 'user_role_of_user' })
  @PrimaryColumn({ name: 'user_id', type: 'text' })
  userId: string;

  @PrimaryColumn({ type: 'text' })
  role: string;
}
