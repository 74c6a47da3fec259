import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';

const text = (name: string) => ({ name, type: 'text' });
const textOrNull = (name: string) => ({ ...text(name), isNullable: true });
const key = (name: string) => ({ ...text(name), isPrimary: true });

const references = (name: string, column: string, table: string) =>
  new TableForeignKey({
    name,
    columnNames: [column],
    referencedTableName: table,
    referencedColumnNames: ['id'],
  });

const tables = [
  new Table({
    name: 'letter',
    columns: [
      { name: 'outbox_id', type: 'integer', isPrimary: true },
      key('address'),
      text('name'),
      textOrNull('sent_at'),
      textOrNull('error'),
    ],
    foreignKeys: [references('letter_of_outbox', 'outbox_id', 'outbox')],
  }),
  new Table({
    name: 'told',
    columns: [
      { name: 'outbox_id', type: 'integer', isPrimary: true },
      text('how'),
      textOrNull('note'),
      text('actor'),
      text('actor_name'),
      text('at'),
    ],
    foreignKeys: [references('told_of_outbox', 'outbox_id', 'outbox')],
  }),
  new Table({
    name: 'one_time_link',
    columns: [
      key('id'),
      text('token_hash'),
      text('case_id'),
      text('instance_id'),
      text('organisation'),
      text('person'),
      textOrNull('email'),
      text('expires_on'),
      text('made_by'),
      text('made_by_name'),
      text('made_at'),
      textOrNull('withdrawn_by_name'),
      textOrNull('withdrawn_at'),
    ],
    uniques: [{ name: 'one_time_link_hash', columnNames: ['token_hash'] }],
    foreignKeys: [
      references('one_time_link_of_record', 'instance_id', 'workflow_instance'),
      references('one_time_link_of_user', 'made_by', 'app_user'),
    ],
    indices: [{ name: 'one_time_link_record', columnNames: ['instance_id'] }],
  }),
  new Table({
    name: 'wrong_token',
    columns: [key('id'), text('sender'), text('at')],
    indices: [{ name: 'wrong_token_sender', columnNames: ['sender', 'at'] }],
  }),
];

/** What was posted, who was told by whom, and links that let somebody in once. */
export class Post1795305600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
