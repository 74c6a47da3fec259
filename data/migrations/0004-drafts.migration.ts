import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const text = (name: string) => ({ name, type: 'text' });

const draft = new Table({
  name: 'draft',
  columns: [
    { ...text('user_id'), isPrimary: true },
    { ...text('address'), isPrimary: true },
    text('answers'),
    text('saved_at'),
  ],
  foreignKeys: [
    {
      name: 'draft_of_user',
      columnNames: ['user_id'],
      referencedTableName: 'app_user',
      referencedColumnNames: ['id'],
    },
  ],
});

/** Forms that somebody began and has not sent. */
export class Drafts1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(draft.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(draft.name);
  }
}
