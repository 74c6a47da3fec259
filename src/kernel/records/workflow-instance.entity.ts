import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One running chart: the spine of a case, or a rib beside it. */
@Entity('workflow_instance')
@Unique('workflow_instance_reference', ['reference'])
@Unique('workflow_instance_number', ['caseId', 'kind', 'number'])
@Index('workflow_instance_case', ['caseId'])
@Index('workflow_instance_state', ['kind', 'statePath'])
@Index('workflow_instance_board', ['kind', 'statePath', 'since', 'reference', 'revision'])
@Index('workflow_instance_lead', ['kind', 'lead', 'dueOn', 'tags', 'revision', 'id'])
@Index(
  'workflow_instance_reviews',
  ['kind', 'tags', 'statePath', 'since', 'reference', 'caseId', 'area', 'id', 'title'],
  { where: `kind = 'review-case'` },
)
@Index('workflow_instance_heard', ['kind', 'heardOn', 'lead', 'reference'], {
  where: 'heard_on IS NOT NULL',
})
@Index('workflow_instance_heard_of_others', ['kind', 'heardOn'], {
  where: `kind = 'recommendation' AND snapshot LIKE '%"leadSaidOn":%'`,
})
@Index('workflow_instance_support', ['support'], { where: 'support IS NOT NULL' })
@Index('workflow_instance_one_active_chair', ['caseId'], {
  unique: true,
  where: `kind = 'chair-tenure' AND state_path = 'active'`,
})
export class WorkflowInstance {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ name: 'case_id', type: 'text' })
  caseId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  reference: string;

  @Column({ name: 'machine_version', type: 'integer' })
  machineVersion: number;

  @Column({ type: 'text' })
  edition: string;

  @Column({ type: 'text' })
  snapshot: string;

  @Column({ name: 'state_path', type: 'text' })
  statePath: string;

  /** Space separated, with a space at either end, so that `LIKE '% tag %'` finds whole tags. */
  @Column({ type: 'text' })
  tags: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  area: string | null;

  /** For a recommendation: reference of the organisation that leads. */
  @Column({ type: 'text', nullable: true })
  lead: string | null;

  /** For a recommendation: references of the agencies that support the lead, as JSON. */
  @Column({ type: 'text', nullable: true })
  support: string | null;

  /** For a recommendation: the day on which it next falls due. */
  @Column({ name: 'due_on', type: 'text', nullable: true })
  dueOn: string | null;

  /** For a recommendation: the day on which anything was last heard of it. */
  @Column({ name: 'heard_on', type: 'text', nullable: true })
  heardOn: string | null;

  /** For a recommendation: its theme. */
  @Column({ type: 'text', nullable: true })
  theme: string | null;

  /** The date on which the present state was entered; null when an adopted case does not tell it. */
  @Column({ type: 'text', nullable: true })
  since: string | null;

  @Column({ name: 'opened_at', type: 'text' })
  openedAt: string;

  @Column({ type: 'integer' })
  revision: number;
}
