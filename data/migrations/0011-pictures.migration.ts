import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the board of reviews sorts and counts by, so that it reads no snapshots. */
export class Pictures1795305600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX workflow_instance_board ON workflow_instance (kind, state_path, since, reference, revision)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX workflow_instance_board');
  }
}
