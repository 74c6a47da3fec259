import { ribKinds, type RibKind, type WorkflowKind } from '../../workflows/language/kinds';
import type { Workflow } from '../../workflows/language/workflow';
import { workflows } from '../../workflows/registry';

export const isWorkflowKind = (kind: string): kind is WorkflowKind =>
  Object.hasOwn(workflows, kind);

export const isRibKind = (kind: string): kind is RibKind =>
  (ribKinds as readonly string[]).includes(kind);

export const currentWorkflow = (kind: WorkflowKind): Workflow => workflows[kind];

/**
 * The chart of a kept record. One version of each chart is live; an older record is migrated
 * forward before it comes here, so any other version is unknown and nothing may be guessed.
 */
export function workflowOf(kind: string, version: number): Workflow {
  if (!isWorkflowKind(kind)) throw new Error(`No chart is called ${kind}`);
  const workflow = workflows[kind];
  if (workflow.version !== version) {
    throw new Error(`Version ${version} of the chart ${kind} is not present in this release`);
  }
  return workflow;
}
