import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';

const text = (name: string) => ({ name, type: 'text' });

const ofUser = (name: string) => ({
  name,
  columnNames: ['user_id'],
  referencedTableName: 'app_user',
  referencedColumnNames: ['id'],
});

const look = new Table({
  name: 'look',
  columns: [
    { ...text('user_id'), isPrimary: true },
    text('looked_at'),
    { ...text('before'), isNullable: true },
  ],
  foreignKeys: [ofUser('look_of_user')],
});

const savedView = new Table({
  name: 'saved_view',
  columns: [
    { ...text('id'), isPrimary: true },
    text('user_id'),
    text('list'),
    text('name'),
    text('query'),
  ],
  foreignKeys: [ofUser('saved_view_of_user')],
  indices: [new TableIndex({ name: 'saved_view_of_user', columnNames: ['user_id', 'list'] })],
});

/** What each person looked at last and keeps for themselves, and what presses found quickly. */
export class Morning1795305600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(look.clone());
    await runner.createTable(savedView.clone());
    await runner.query(
      `CREATE INDEX deadline_bites ON deadline (COALESCE(agreed_due, statutory_due)) ` +
        `WHERE met_on IS NULL AND replaced_by IS NULL`,
    );
    await runner.query(`CREATE INDEX fact_at ON fact (at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX fact_at`);
    await runner.query(`DROP INDEX deadline_bites`);
    await runner.dropTable(savedView.name);
    await runner.dropTable(look.name);
  }
}
