import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of the register of people signs in with an account: nobody with two at the same time. */
export class PeopleOfAccounts1795305600014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE app_user ADD COLUMN person text');
    await runner.query(
      `CREATE UNIQUE INDEX app_user_person ON app_user (person)
       WHERE person IS NOT NULL AND active = 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX app_user_person');
    await runner.query('ALTER TABLE app_user DROP COLUMN person');
  }
}
