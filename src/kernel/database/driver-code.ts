import { QueryFailedError } from 'typeorm';

/** The code that the database itself gave to a failed query: `SQLITE_BUSY`, `40001`. */
export function driverCode(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const cause: unknown = error.driverError;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
