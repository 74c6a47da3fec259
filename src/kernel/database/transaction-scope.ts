import { AsyncLocalStorage } from 'node:async_hooks';

/** A mistake in the program: a statement inside a transaction went round the transaction. */
export class StatementOutsideTransaction extends Error {
  constructor() {
    super(
      'A transaction is open, but this statement does not belong to it: use the manager that the unit of work hands you.',
    );
    this.name = 'StatementOutsideTransaction';
  }
}

interface Scope {
  readonly runner: unknown;
  open: boolean;
}

const current = new AsyncLocalStorage<Scope>();

/** Runs the work so that every statement it makes through another query runner is refused. */
export async function insideTransaction<T>(runner: unknown, work: () => Promise<T>): Promise<T> {
  const scope: Scope = { runner, open: true };
  try {
    return await current.run(scope, work);
  } finally {
    // What the work left running behind it carries the scope along, and must not be refused for ever.
    scope.open = false;
  }
}

/**
 * Such a statement would wait for ever behind its own transaction on SQLite, and on PostgreSQL it
 * would be committed apart from it, or read what the transaction has already overwritten.
 *
 * @throws StatementOutsideTransaction
 */
export function refuseStatementOutside(runner: unknown): void {
  const scope = current.getStore();
  if (scope?.open && scope.runner !== runner) throw new StatementOutsideTransaction();
}
