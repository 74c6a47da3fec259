import type { Workflow } from '../../../workflows/language/workflow';
import { graphOf, type Graph } from '../../../workflows/proof/graph';
import { currentWorkflow, isWorkflowKind } from '../../kernel/workflow-registry';

/** True where a record can end with an event, and nothing is recorded on it ever after. */
export function endsTheRecord(
  { kind, statePath }: { readonly kind: string; readonly statePath: string },
  event: string,
): boolean {
  if (!isWorkflowKind(kind)) return false;
  const workflow = currentWorkflow(kind);
  const { states, edges } = graphKept(workflow);
  const ended = new Set(
    states.filter(({ tags }) => tags.includes('ended')).map(({ path }) => path),
  );
  const leads = edges.filter((edge) => edge.event === event && edge.moves && ended.has(edge.to));
  return leads.some(
    (edge) => edge.from === statePath || edge.region !== (workflow.lifecycle ?? ''),
  );
}

const graphs = new Map<string, Graph>();

/** Drawn once for each chart. */
export function graphKept(workflow: Workflow): Graph {
  const kept = graphs.get(workflow.kind) ?? graphOf(workflow);
  graphs.set(workflow.kind, kept);
  return kept;
}
