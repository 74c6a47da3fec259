import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/**
 * Lets somebody without an account say once how far one recommendation has come. Only a hash of the
 * token is kept. That it was used is told by the fact that came of it.
 */
@Entity('one_time_link')
@Unique('one_time_link_hash', ['tokenHash'])
@Index('one_time_link_record', ['instanceId'])
export class OneTimeLink {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Column({ name: 'case_id', type: 'text' })
  caseId: string;

  /** The recommendation. */
  @ForeignKey(() => WorkflowInstance, { name: 'one_time_link_of_record' })
  @Column({ name: 'instance_id', type: 'text' })
  instanceId: string;

  /** Reference of the organisation that is spoken for. */
  @Column({ type: 'text' })
  organisation: string;

  /** Who speaks for it. */
  @Column({ type: 'text' })
  person: string;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  /** The last day on which it can be used. */
  @Column({ name: 'expires_on', type: 'text' })
  expiresOn: string;

  @ForeignKey('AppUser', { name: 'one_time_link_of_user' })
  @Column({ name: 'made_by', type: 'text' })
  madeBy: string;

  @Column({ name: 'made_by_name', type: 'text' })
  madeByName: string;

  @Column({ name: 'made_at', type: 'text' })
  madeAt: string;

  @Column({ name: 'withdrawn_by_name', type: 'text', nullable: true })
  withdrawnByName: string | null;

  @Column({ name: 'withdrawn_at', type: 'text', nullable: true })
  withdrawnAt: string | null;
}
