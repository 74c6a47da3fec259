import type { MigrationInterface, QueryRunner } from 'typeorm';

const indices = {
  // The clocks of one record beside a review, and what one fact asked to be told.
  deadline_instance: 'deadline (instance_id)',
  outbox_fact: 'outbox (fact_id)',
  outbox_notice: `outbox (done_at, id) WHERE kind = 'notice'`,
  // Which reviews are open and where they stand, without reading what they remember.
  workflow_instance_reviews:
    'workflow_instance (kind, tags, state_path, since, reference, case_id, area, id) ' +
    `WHERE kind = 'review-case'`,
  workflow_instance_heard: 'workflow_instance (heard_on, lead) WHERE heard_on IS NOT NULL',
};

/** What pages look up in tables that grow with every fact. */
export class Reading1795305600012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(indices)) {
      await runner.query(`CREATE INDEX ${name} ON ${columns}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indices)) await runner.query(`DROP INDEX ${name}`);
  }
}
