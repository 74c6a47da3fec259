import { isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { InvalidInput } from '../../web/invalid-input';
import type { HistoryQuery } from '../queries/history.query';

/** A record's entries, or the record as it stood on a day. */
export async function historyOf(
  history: HistoryQuery,
  row: WorkflowInstance,
  asAt: string | undefined,
  knownOn: string | undefined,
) {
  const day = dayIn('asAt', asAt);
  const known = dayIn('knownOn', knownOn);
  if (day === undefined) {
    return { reference: row.reference, entries: await history.of(row, row.kind === 'review-case') };
  }
  return { reference: row.reference, ...(await history.asAt(row, day, known)) };
}

function dayIn(field: string, value: string | undefined): PlainDate | undefined {
  if (value === undefined || value === '') return undefined;
  if (isPlainDate(value)) return value;
  throw new InvalidInput([
    { field, says: `“${field}” must be a real date written as 2026-03-02.` },
  ]);
}
