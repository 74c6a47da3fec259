import { type MigrationInterface, type QueryRunner } from 'typeorm';

const ofPlans = `kind = 'recommendation'`;

/**
 * Which agencies support whoever leads a recommendation, as JSON, null where none does; and facts
 * found by what they record and when it happened.
 */
export class Supporters1795305600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    const kept = isPostgres
      ? `snapshot::json #>> '{context,support}'`
      : `json_extract(snapshot, '$.context.support')`;
    await runner.query('ALTER TABLE workflow_instance ADD COLUMN support text');
    await runner.query(`UPDATE workflow_instance SET support = ${kept} WHERE ${ofPlans}`);
    await runner.query(`UPDATE workflow_instance SET support = NULL WHERE support = '[]'`);
    // Only those that have any: a list looks through the index alone.
    await runner.query(
      'CREATE INDEX workflow_instance_support ON workflow_instance (support) ' +
        'WHERE support IS NOT NULL',
    );
    await runner.query('CREATE INDEX fact_type ON fact (type, effective_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX fact_type');
    await runner.query('DROP INDEX workflow_instance_support');
    await runner.query('ALTER TABLE workflow_instance DROP COLUMN support');
  }
}
