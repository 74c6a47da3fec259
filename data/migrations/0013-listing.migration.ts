import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Index {
  readonly name: string;
  readonly table?: string;
  readonly before: string | null;
  readonly now: string;
}

const ofReviews = 'kind, tags, state_path, since, reference, case_id, area, id';

/** Lists that look through thousands of records find in an index whatever they count and sort by. */
const indices: readonly Index[] = [
  {
    name: 'workflow_instance_reviews',
    before: `(${ofReviews}) WHERE kind = 'review-case'`,
    now: `(${ofReviews}, title) WHERE kind = 'review-case'`,
  },
  {
    name: 'workflow_instance_lead',
    before: '(kind, lead, due_on)',
    now: '(kind, lead, due_on, tags, revision, id)',
  },
  {
    name: 'workflow_instance_heard',
    before: '(heard_on, lead) WHERE heard_on IS NOT NULL',
    now: '(kind, heard_on, lead, reference) WHERE heard_on IS NOT NULL',
  },
  {
    // Few: those of which an agency spoke that supports the lead.
    name: 'workflow_instance_heard_of_others',
    before: null,
    now: `(kind, heard_on) WHERE kind = 'recommendation' AND snapshot LIKE '%"leadSaidOn":%'`,
  },
  {
    // What others recorded: whoever records most has most to pass over.
    name: 'fact_at',
    table: 'fact',
    before: '(at)',
    now: '(at, actor)',
  },
];

export class Listing1795305600013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // All that it finds is found by `deadline_bites`, which holds nothing else and is in order.
    await runner.query('DROP INDEX deadline_open');
    for (const { name, table = 'workflow_instance', before, now } of indices) {
      if (before) await runner.query(`DROP INDEX ${name}`);
      await runner.query(`CREATE INDEX ${name} ON ${table} ${now}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX deadline_open ON deadline (met_on, replaced_by)');
    for (const { name, table = 'workflow_instance', before } of indices) {
      await runner.query(`DROP INDEX ${name}`);
      if (before) await runner.query(`CREATE INDEX ${name} ON ${table} ${before}`);
    }
  }
}
