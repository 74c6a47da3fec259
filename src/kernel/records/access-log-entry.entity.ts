import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who opened which case file. */
@Entity('access_log')
@Index('access_log_case', ['caseId', 'at'])
export class AccessLogEntry {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'case_id', type: 'text', nullable: true })
  caseId: string | null;

  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'text' })
  at: string;

  @Column({ type: 'text' })
  what: string;
}
