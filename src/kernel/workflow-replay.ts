import { transition, type AnyMachineSnapshot } from 'xstate';
import { begin, recordedBy } from '../../workflows/language/run';
import type { Workflow } from '../../workflows/language/workflow';
import type { EditionId } from '../../workflows/language/editions';
import type { Fact } from './records/fact.entity';

/** The event a fact was recorded for, exactly as the chart saw it. */
const askedIn = (fact: Fact) => ({
  ...(JSON.parse(fact.payload) as Record<string, unknown>),
  type: fact.askedEvent,
  effectiveOn: fact.effectiveOn,
  at: fact.at,
  by: fact.actor,
  as: fact.actorRoles.split(' '),
  evidence: JSON.parse(fact.evidence) as unknown,
});

export interface Replay {
  readonly snapshot: AnyMachineSnapshot;
  /** Facts that the chart, taken through them in this order, would not take. */
  readonly notTaken: readonly Fact[];
}

/** Takes a chart through recorded facts, from the very beginning, each with its own evidence. */
export function replay(workflow: Workflow, edition: EditionId, facts: readonly Fact[]): Replay {
  let snapshot = begin(workflow, edition);
  const notTaken: Fact[] = [];
  for (const fact of facts) {
    const [after, actions] = transition(workflow.machine, snapshot, askedIn(fact));
    if (recordedBy(actions) === 0) notTaken.push(fact);
    snapshot = after as AnyMachineSnapshot;
  }
  return { snapshot, notTaken };
}
