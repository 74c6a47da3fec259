import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { WorkflowInstance } from './workflow-instance.entity';

/** What was recorded. Rows are only ever added: triggers refuse every change and deletion. */
@Entity('fact')
@Unique('fact_sequence', ['instanceId', 'seq'])
@Index('fact_case', ['caseId', 'at'])
@Index('fact_at', ['at', 'actor'])
@Index('fact_type', ['type', 'effectiveOn'])
export class Fact {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'case_id', type: 'text' })
  caseId: string;

  @ForeignKey(() => WorkflowInstance, { name: 'fact_of_instance' })
  @Column({ name: 'instance_id', type: 'text' })
  instanceId: string;

  @Column({ type: 'integer' })
  seq: number;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'text' })
  payload: string;

  @Column({ name: 'asked_event', type: 'text' })
  askedEvent: string;

  @Column({ name: 'command_id', type: 'text' })
  commandId: string;

  /** A user's id, or `system`. */
  @Column({ type: 'text' })
  actor: string;

  @Column({ name: 'actor_name', type: 'text' })
  actorName: string;

  @Column({ name: 'actor_roles', type: 'text' })
  actorRoles: string;

  /** When it was entered. */
  @Column({ type: 'text' })
  at: string;

  /** When it happened; null when that is not known. */
  @Column({ name: 'effective_on', type: 'text', nullable: true })
  effectiveOn: string | null;

  @Column({ name: 'from_state', type: 'text', nullable: true })
  fromState: string | null;

  @Column({ name: 'to_state', type: 'text' })
  toState: string;

  @Column({ name: 'machine_version', type: 'integer' })
  machineVersion: number;

  @Column({ type: 'text' })
  evidence: string;

  @Column({ name: 'prev_hash', type: 'text', nullable: true })
  prevHash: string | null;

  @Column({ type: 'text' })
  hash: string;
}
