import { initialTransition, type AnyMachineSnapshot, type StateValue } from 'xstate';
import type { EditionId } from './editions';
import type { AnyMemory } from './memory';
import type { Workflow } from './workflow';

/** A fresh instance of a chart under an edition, before its first event. */
export function begin(workflow: Workflow, edition: EditionId = 'g2016'): AnyMachineSnapshot {
  const [initial] = initialTransition(workflow.machine);
  const context = { ...(initial.context as AnyMemory), edition };
  return workflow.machine.resolveState({
    value: initial.value as StateValue,
    context,
  }) as AnyMachineSnapshot;
}

/** How many facts a chart handed out: its one action of ours is `record`. */
export const recordedBy = (actions: readonly { readonly type: string }[]): number =>
  actions.filter(({ type }) => type === 'record').length;
