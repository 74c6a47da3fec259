import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import { consulted, mayAsk, missing, permissionFor } from '../rules/evaluate';
import type { Consulted, Evidence } from './evidence';
import type { Asked } from './events';
import type { AnyMemory } from './memory';
import type { Missing } from './missing';
import type { Asker } from './roles';
import { saysWhere } from './where';
import type { Workflow } from './workflow';

export type RefusalCode = 'not-permitted' | 'not-at-this-stage' | 'requirements-unmet';

export interface Refusal {
  readonly code: RefusalCode;
  readonly says: string;
  readonly missing: readonly Missing[];
}

/** Names of the events that the present states know at all, whatever their guards would say. */
export const eventsKnownAt = (snapshot: AnyMachineSnapshot): ReadonlySet<string> =>
  new Set(getNextTransitions(snapshot).map(({ eventType }) => String(eventType)));

/**
 * Says why an event would be refused, or null when the chart will take it.
 * The same function stands behind the executor, the pages' buttons and "What is stopping you".
 */
export function explain(
  workflow: Workflow,
  snapshot: AnyMachineSnapshot,
  asked: Asked,
): Refusal | null {
  const memory = snapshot.context as AnyMemory;
  const where = saysWhere(workflow, snapshot);
  const label = workflow.events[asked.type]?.label ?? asked.type;
  if (!mayAsk(permissionFor(asked.type, memory.edition), asked.as)) {
    return { code: 'not-permitted', says: `Your role may not do this: ${label}.`, missing: [] };
  }
  if (snapshot.hasTag('ended') || !eventsKnownAt(snapshot).has(asked.type)) {
    const says = `“${label}” cannot be recorded now. The record stands at: ${where.label}.`;
    return { code: 'not-at-this-stage', says, missing: [] };
  }
  const lacking = missing(asked.type, { memory, asked, evidence: asked.evidence });
  if (lacking.length === 0) return null;
  return {
    code: 'requirements-unmet',
    says: `“${label}” cannot be recorded yet.`,
    missing: lacking,
  };
}

/** What can be done now, and what is stopped by something that a person could cure. */
export interface Possibilities {
  readonly offered: readonly { readonly event: string; readonly label: string }[];
  readonly blocked: readonly {
    readonly event: string;
    readonly label: string;
    readonly missing: readonly Missing[];
  }[];
}

export function possibilities(
  workflow: Workflow,
  snapshot: AnyMachineSnapshot,
  as: readonly Asker[],
  evidence: Evidence,
): Possibilities {
  const memory = snapshot.context as AnyMemory;
  const known = snapshot.hasTag('ended') ? new Set<string>() : eventsKnownAt(snapshot);
  const askable = Object.entries(workflow.events).filter(
    ([event, { hidden }]) =>
      known.has(event) && !hidden && mayAsk(permissionFor(event, memory.edition), as),
  );
  const weighed = askable.map(([event, { label }]) => ({
    event,
    label,
    missing: missing(event, { memory, asked: { type: event }, evidence }, 'case'),
  }));
  return {
    offered: weighed
      .filter(({ missing: lacking }) => lacking.length === 0)
      .map(({ event, label }) => ({ event, label })),
    blocked: weighed.filter(({ missing: lacking }) => lacking.length > 0),
  };
}

/** Everything that any event now known to the chart would consult. */
export function consultedAt(
  workflow: Workflow,
  snapshot: AnyMachineSnapshot,
): ReadonlySet<Consulted> {
  const { edition } = snapshot.context as AnyMemory;
  const known = [...eventsKnownAt(snapshot)].filter((event) => event in workflow.events);
  return new Set(known.flatMap((event) => [...consulted(event, edition)]));
}
