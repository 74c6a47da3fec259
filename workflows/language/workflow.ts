import type { AnyStateMachine } from 'xstate';
import type { WorkflowKind } from './kinds';
import type { EventCatalogue } from './events';

/** What every state says of itself. */
export interface StateMeta {
  /** A short name for lists and pictures: 'Awaiting the KCSP Chair'. */
  readonly label: string;
  /** One sentence for a person who opens the case. */
  readonly sentence?: string;
  /** Who it is waiting for: 'the Core Panel'. */
  readonly waitsFor?: string;
}

/** resting: may sleep for years and wake. ended: nothing more is ever recorded. */
export type StateTag = 'resting' | 'ended' | 'open';

/** One chart with everything the engine and the pages need to know about it. */
export interface Workflow {
  readonly kind: WorkflowKind;
  readonly version: number;
  /** What a person calls one of them: 'Agency review'. */
  readonly label: string;
  readonly plural: string;
  readonly machine: AnyStateMachine;
  /** The region that says what stage it is at; null where the chart has no parallel regions. */
  readonly lifecycle: string | null;
  readonly events: EventCatalogue;
  /** The events that may begin a new one, from the first state. */
  readonly opensWith: readonly string[];
}
