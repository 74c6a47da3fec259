import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';

const text = (name: string) => ({ name, type: 'text' });

const ofUser = (name: string, column: string) => ({
  name,
  columnNames: [column],
  referencedTableName: 'app_user',
  referencedColumnNames: ['id'],
});

const problemReport = new Table({
  name: 'problem_report',
  columns: [
    { ...text('id'), isPrimary: true },
    text('reported_at'),
    text('user_id'),
    text('says'),
    { ...text('page'), isNullable: true },
    { ...text('error_id'), isNullable: true },
    { ...text('settled_at'), isNullable: true },
    { ...text('settled_by'), isNullable: true },
  ],
  foreignKeys: [
    ofUser('problem_report_of_user', 'user_id'),
    ofUser('problem_report_settled_by', 'settled_by'),
  ],
  indices: [new TableIndex({ name: 'problem_report_at', columnNames: ['reported_at'] })],
});

/** What people said does not work in the service itself. */
export class ProblemReports1795305600009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(problemReport.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(problemReport.name);
  }
}
