import type { WorkflowKind } from '../language/kinds';
import type { RequirementRow } from './rows';

/** Types a table of requirements by the chart whose gates it guards. */
export const requirementsFor =
  <K extends WorkflowKind>(_kind: K) =>
  (rows: readonly RequirementRow<K>[]): readonly RequirementRow[] =>
    // A gate belongs to one chart, so a row only ever meets the memory of that chart.
    rows as unknown as readonly RequirementRow[];
