import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AppUser } from './app-user.entity';

/** A case given to a person, in a capacity, for a time. */
@Entity('case_access')
@Index('case_access_user', ['userId'])
export class CaseAccessRow {
  @PrimaryColumn({ name: 'case_id', type: 'text' })
  caseId: string;

  @ForeignKey(() => AppUser, { name: 'case_access_of_user' })
  @PrimaryColumn({ name: 'user_id', type: 'text' })
  userId: string;

  @PrimaryColumn({ type: 'text' })
  capacity: string;

  @Column({ name: 'from_on', type: 'text' })
  fromOn: string;

  @Column({ name: 'until_on', type: 'text', nullable: true })
  untilOn: string | null;
}
