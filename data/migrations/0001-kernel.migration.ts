import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
const textOrNull = (name: string): TableColumnOptions => ({ ...text(name), isNullable: true });
const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
const key = (name: string): TableColumnOptions => ({ ...text(name), isPrimary: true });

const references = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

const tables = [
  new Table({
    name: 'workflow_instance',
    columns: [
      key('id'),
      text('case_id'),
      text('kind'),
      integer('number'),
      text('reference'),
      integer('machine_version'),
      text('edition'),
      text('snapshot'),
      text('state_path'),
      text('tags'),
      text('title'),
      textOrNull('area'),
      textOrNull('since'),
      text('opened_at'),
      integer('revision'),
    ],
    uniques: [
      { name: 'workflow_instance_reference', columnNames: ['reference'] },
      { name: 'workflow_instance_number', columnNames: ['case_id', 'kind', 'number'] },
    ],
    indices: [
      { name: 'workflow_instance_case', columnNames: ['case_id'] },
      { name: 'workflow_instance_state', columnNames: ['kind', 'state_path'] },
    ],
  }),
  new Table({
    name: 'fact',
    columns: [
      key('id'),
      text('case_id'),
      text('instance_id'),
      integer('seq'),
      text('type'),
      text('payload'),
      text('asked_event'),
      text('command_id'),
      text('actor'),
      text('actor_name'),
      text('actor_roles'),
      text('at'),
      textOrNull('effective_on'),
      textOrNull('from_state'),
      text('to_state'),
      integer('machine_version'),
      text('evidence'),
      textOrNull('prev_hash'),
      text('hash'),
    ],
    uniques: [{ name: 'fact_sequence', columnNames: ['instance_id', 'seq'] }],
    foreignKeys: [references('fact_of_instance', 'instance_id', 'workflow_instance')],
    indices: [{ name: 'fact_case', columnNames: ['case_id', 'at'] }],
  }),
  new Table({
    name: 'deadline',
    columns: [
      key('id'),
      text('case_id'),
      text('instance_id'),
      text('rule_id'),
      text('edition'),
      text('started_by'),
      textOrNull('started_on'),
      textOrNull('statutory_due'),
      textOrNull('cannot_say'),
      textOrNull('agreed_due'),
      textOrNull('met_on'),
      textOrNull('met_by'),
      textOrNull('replaced_by'),
      textOrNull('replaced_why'),
      text('calendar_version'),
    ],
    foreignKeys: [
      references('deadline_of_instance', 'instance_id', 'workflow_instance'),
      references('deadline_started_by', 'started_by', 'fact'),
      references('deadline_met_by', 'met_by', 'fact'),
      references('deadline_replaced_by', 'replaced_by', 'deadline'),
    ],
    indices: [
      { name: 'deadline_case', columnNames: ['case_id'] },
      { name: 'deadline_open', columnNames: ['met_on', 'replaced_by'] },
    ],
  }),
  new Table({
    name: 'outbox',
    columns: [
      { ...integer('id'), isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
      text('fact_id'),
      text('kind'),
      text('payload'),
      integer('attempts'),
      text('next_attempt_at'),
      textOrNull('claimed_by'),
      textOrNull('claimed_until'),
      textOrNull('done_at'),
      textOrNull('last_error'),
    ],
    foreignKeys: [references('outbox_of_fact', 'fact_id', 'fact')],
    indices: [{ name: 'outbox_waiting', columnNames: ['done_at', 'next_attempt_at'] }],
  }),
  new Table({
    name: 'handled',
    columns: [key('command_id'), text('actor'), text('fingerprint'), text('outcome'), text('at')],
  }),
  new Table({
    name: 'refusal',
    columns: [
      key('id'),
      textOrNull('case_id'),
      textOrNull('instance_id'),
      text('asked_event'),
      text('actor'),
      text('at'),
      text('code'),
      text('missing'),
    ],
    indices: [{ name: 'refusal_case', columnNames: ['case_id', 'at'] }],
  }),
  new Table({
    name: 'access_log',
    columns: [key('id'), textOrNull('case_id'), text('actor'), text('at'), text('what')],
    indices: [{ name: 'access_log_case', columnNames: ['case_id', 'at'] }],
  }),
  new Table({
    name: 'holiday',
    columns: [key('date'), text('title'), text('added_at'), text('added_by'), text('why')],
  }),
  new Table({ name: 'counter', columns: [key('name'), integer('value')] }),
];

const oneActiveChair = `CREATE UNIQUE INDEX workflow_instance_one_active_chair ON workflow_instance (case_id)
  WHERE kind = 'chair-tenure' AND state_path = 'active'`;

const factStands = 'A recorded fact is never changed or deleted: record a correcting fact instead';
const clockStands = 'The start and the statutory date of a clock never change: start a new clock';
const clockStays = 'A clock is never deleted: replace it by a new one';

/**
 * SQLite does not call deletion triggers for the row that INSERT OR REPLACE pushes out, so a
 * replacement is refused as an insertion.
 */
const sqliteTriggers = [
  `CREATE TRIGGER fact_not_updated BEFORE UPDATE ON fact
   BEGIN SELECT RAISE(ABORT, '${factStands}'); END`,
  `CREATE TRIGGER fact_not_deleted BEFORE DELETE ON fact
   BEGIN SELECT RAISE(ABORT, '${factStands}'); END`,
  `CREATE TRIGGER fact_not_replaced BEFORE INSERT ON fact
   WHEN EXISTS (SELECT 1 FROM fact WHERE id = NEW.id OR (instance_id = NEW.instance_id AND seq = NEW.seq))
   BEGIN SELECT RAISE(ABORT, '${factStands}'); END`,
  `CREATE TRIGGER deadline_not_moved BEFORE UPDATE ON deadline
   WHEN (OLD.started_on IS NOT NULL AND NEW.started_on IS NOT OLD.started_on)
     OR (OLD.statutory_due IS NOT NULL AND NEW.statutory_due IS NOT OLD.statutory_due)
   BEGIN SELECT RAISE(ABORT, '${clockStands}'); END`,
  `CREATE TRIGGER deadline_not_deleted BEFORE DELETE ON deadline
   BEGIN SELECT RAISE(ABORT, '${clockStays}'); END`,
  `CREATE TRIGGER deadline_not_replaced BEFORE INSERT ON deadline
   WHEN EXISTS (SELECT 1 FROM deadline WHERE id = NEW.id)
   BEGIN SELECT RAISE(ABORT, '${clockStays}'); END`,
];

/** Holds nothing: units of work lock it to take turns when they keep colliding. */
const gate = 'CREATE TABLE unit_of_work_gate ()';

const postgresTriggers = [
  `CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$`,
  `CREATE TRIGGER fact_not_changed BEFORE UPDATE OR DELETE ON fact
   FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record('${factStands}')`,
  `CREATE TRIGGER fact_not_truncated BEFORE TRUNCATE ON fact
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record('${factStands}')`,
  `CREATE TRIGGER deadline_not_moved BEFORE UPDATE ON deadline FOR EACH ROW
   WHEN ((OLD.started_on IS NOT NULL AND NEW.started_on IS DISTINCT FROM OLD.started_on)
     OR (OLD.statutory_due IS NOT NULL AND NEW.statutory_due IS DISTINCT FROM OLD.statutory_due))
   EXECUTE FUNCTION refuse_change_of_record('${clockStands}')`,
  `CREATE TRIGGER deadline_not_deleted BEFORE DELETE ON deadline
   FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record('${clockStays}')`,
  `CREATE TRIGGER deadline_not_truncated BEFORE TRUNCATE ON deadline
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record('${clockStays}')`,
];

/**
 * The tables of the kernel. On SQLite a later migration that changes a column of `fact` or
 * `deadline` rebuilds the table and so loses its triggers: it has to create them again.
 */
export class Kernel1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
    await runner.query(oneActiveChair);
    const isPostgres = runner.connection.options.type === 'postgres';
    for (const trigger of isPostgres ? postgresTriggers : sqliteTriggers) {
      await runner.query(trigger);
    }
    if (isPostgres) await runner.query(gate);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table.name);
    if (runner.connection.options.type === 'postgres') {
      await runner.query('DROP TABLE unit_of_work_gate');
      await runner.query('DROP FUNCTION refuse_change_of_record()');
    }
  }
}
