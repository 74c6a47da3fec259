import type { DataSource } from 'typeorm';

export type WhatIsHere = 'nothing' | 'the demonstration' | 'something else';

/**
 * What a database holds, which may have no tables yet. The passwords of the demonstration are told
 * to everybody, so nobody's work may lie beside it.
 *
 * @param lastMade the email address of the account that is made when all else is there
 */
export async function whatIsHere(dataSource: DataSource, lastMade: string): Promise<WhatIsHere> {
  const users = await rowsOf(dataSource, 'app_user');
  if (users.some(({ email }) => email === lastMade)) return 'the demonstration';
  const reviews = await rowsOf(dataSource, 'workflow_instance');
  return users.length === 0 && reviews.length === 0 ? 'nothing' : 'something else';
}

async function rowsOf(
  dataSource: DataSource,
  table: 'app_user' | 'workflow_instance',
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable(table))) return [];
    return (await runner.query(`SELECT * FROM ${table}`)) as Record<string, unknown>[];
  } finally {
    await runner.release();
  }
}
