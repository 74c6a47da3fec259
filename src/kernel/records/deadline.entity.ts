import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Fact } from './fact.entity';
import { WorkflowInstance } from './workflow-instance.entity';

/**
 * A clock that a fact started. A trigger refuses any change of the start and of the statutory date
 * once they are written; only the agreed date moves.
 */
@Entity('deadline')
@Index('deadline_case', ['caseId'])
@Index('deadline_instance', ['instanceId'])
// By the date that bites: TypeORM knows no index over an expression.
@Index('deadline_bites', { synchronize: false })
export class Deadline {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'case_id', type: 'text' })
  caseId: string;

  @ForeignKey(() => WorkflowInstance, { name: 'deadline_of_instance' })
  @Column({ name: 'instance_id', type: 'text' })
  instanceId: string;

  @Column({ name: 'rule_id', type: 'text' })
  ruleId: string;

  @Column({ type: 'text' })
  edition: string;

  @ForeignKey(() => Fact, { name: 'deadline_started_by' })
  @Column({ name: 'started_by', type: 'text' })
  startedBy: string;

  @Column({ name: 'started_on', type: 'text', nullable: true })
  startedOn: string | null;

  @Column({ name: 'statutory_due', type: 'text', nullable: true })
  statutoryDue: string | null;

  /** Why no date can be given. */
  @Column({ name: 'cannot_say', type: 'text', nullable: true })
  cannotSay: string | null;

  @Column({ name: 'agreed_due', type: 'text', nullable: true })
  agreedDue: string | null;

  @Column({ name: 'met_on', type: 'text', nullable: true })
  metOn: string | null;

  @ForeignKey(() => Fact, { name: 'deadline_met_by' })
  @Column({ name: 'met_by', type: 'text', nullable: true })
  metBy: string | null;

  @ForeignKey(() => Deadline, { name: 'deadline_replaced_by' })
  @Column({ name: 'replaced_by', type: 'text', nullable: true })
  replacedBy: string | null;

  @Column({ name: 'replaced_why', type: 'text', nullable: true })
  replacedWhy: string | null;

  @Column({ name: 'calendar_version', type: 'text' })
  calendarVersion: string;
}
