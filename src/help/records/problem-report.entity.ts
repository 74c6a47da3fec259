import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody said does not work. It is no fact of any review. */
@Entity('problem_report')
@Index('problem_report_at', ['reportedAt'])
export class ProblemReport {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'reported_at', type: 'text' })
  reportedAt: string;

  @ForeignKey('AppUser', { name: 'problem_report_of_user' })
  @Column({ name: 'user_id', type: 'text' })
  userId: string;

  @Column({ type: 'text' })
  says: string;

  /** The address of the page it happened on, as the reporter gives it. */
  @Column({ type: 'text', nullable: true })
  page: string | null;

  /** The number that an error page gave. */
  @Column({ name: 'error_id', type: 'text', nullable: true })
  errorId: string | null;

  @Column({ name: 'settled_at', type: 'text', nullable: true })
  settledAt: string | null;

  @ForeignKey('AppUser', { name: 'problem_report_settled_by' })
  @Column({ name: 'settled_by', type: 'text', nullable: true })
  settledBy: string | null;
}

export const helpEntities = [ProblemReport];
