import type { StateValue } from 'xstate';
import type { MemoryOf } from '../../workflows/language/memory';
import { statesOf } from '../../workflows/language/where';
import type { WorkflowInstance } from './records/workflow-instance.entity';
import { workflowOf } from './workflow-registry';

/** The states and memory of a kept snapshot, read without restoring a chart. */
export function statesKept<K extends keyof MemoryOf>(
  row: Pick<WorkflowInstance, 'kind' | 'machineVersion' | 'snapshot'>,
): { readonly states: Readonly<Record<string, string>>; readonly memory: MemoryOf[K] } {
  const workflow = workflowOf(row.kind, row.machineVersion);
  const kept = JSON.parse(row.snapshot) as { value: StateValue; context: MemoryOf[K] };
  return { states: statesOf(workflow, kept), memory: kept.context };
}
