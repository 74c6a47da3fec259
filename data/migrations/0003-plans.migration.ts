import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What lists of recommendations are sorted and counted by, kept beside the snapshot: who leads,
 * when it next falls due, when anything was last heard of it, and its theme.
 */
const columns = ['lead', 'due_on', 'heard_on', 'theme'];

const byLead = 'CREATE INDEX workflow_instance_lead ON workflow_instance (kind, lead, due_on)';

/** Written as plain SQL: rebuilding the table on SQLite would lose its partial index. */
export class Plans1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) {
      await runner.query(`ALTER TABLE workflow_instance ADD COLUMN ${column} text`);
    }
    await runner.query(byLead);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX workflow_instance_lead');
    for (const column of columns) {
      await runner.query(`ALTER TABLE workflow_instance DROP COLUMN ${column}`);
    }
  }
}
