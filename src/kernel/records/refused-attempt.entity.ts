import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody asked and was told no. */
@Entity('refusal')
@Index('refusal_case', ['caseId', 'at'])
export class RefusedAttempt {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'case_id', type: 'text', nullable: true })
  caseId: string | null;

  @Column({ name: 'instance_id', type: 'text', nullable: true })
  instanceId: string | null;

  @Column({ name: 'asked_event', type: 'text' })
  askedEvent: string;

  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'text' })
  at: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  missing: string;
}
