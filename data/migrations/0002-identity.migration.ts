import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
const textOrNull = (name: string): TableColumnOptions => ({ ...text(name), isNullable: true });
const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
const key = (name: string): TableColumnOptions => ({ ...text(name), isPrimary: true });

const ofUser = (name: string) => ({
  name,
  columnNames: ['user_id'],
  referencedTableName: 'app_user',
  referencedColumnNames: ['id'],
});

const tables = [
  new Table({
    name: 'app_user',
    columns: [
      key('id'),
      text('email'),
      text('name'),
      text('password_hash'),
      textOrNull('organisation'),
      integer('active'),
      integer('failed_attempts'),
      textOrNull('locked_until'),
      text('created_at'),
    ],
    uniques: [{ name: 'app_user_email', columnNames: ['email'] }],
    checks: [{ name: 'app_user_email_is_lower_case', expression: 'email = lower(email)' }],
  }),
  new Table({
    name: 'user_role',
    columns: [key('user_id'), key('role')],
    foreignKeys: [ofUser('user_role_of_user')],
  }),
  new Table({
    name: 'case_access',
    columns: [
      key('case_id'),
      key('user_id'),
      key('capacity'),
      text('from_on'),
      textOrNull('until_on'),
    ],
    foreignKeys: [ofUser('case_access_of_user')],
    indices: [{ name: 'case_access_user', columnNames: ['user_id'] }],
  }),
  new Table({
    name: 'web_session',
    columns: [
      key('id_hash'),
      text('data'),
      textOrNull('user_id'),
      text('created_at'),
      text('last_seen_at'),
      text('expires_at'),
    ],
    foreignKeys: [ofUser('web_session_of_user')],
    indices: [
      { name: 'web_session_user', columnNames: ['user_id'] },
      { name: 'web_session_expiry', columnNames: ['expires_at'] },
    ],
  }),
  new Table({
    name: 'api_token',
    columns: [
      key('id'),
      text('user_id'),
      text('name'),
      text('token_hash'),
      text('created_at'),
      textOrNull('last_used_at'),
      textOrNull('revoked_at'),
    ],
    uniques: [{ name: 'api_token_hash', columnNames: ['token_hash'] }],
    foreignKeys: [ofUser('api_token_of_user')],
    indices: [{ name: 'api_token_user', columnNames: ['user_id'] }],
  }),
];

/** Who may sign in, what they are, and which cases they may see. */
export class Identity1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table.name);
  }
}
