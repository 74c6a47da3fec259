import { missing } from '../rules/evaluate';
import type { AskedWith } from './events';
import type { AnyMemory } from './memory';

/** The one guard of every transition: the rules of its gate are all met. */
export const nothingIsMissing = (
  memory: AnyMemory,
  event: AskedWith & { readonly type: string },
): boolean =>
  missing(event.type, { memory, asked: { ...event }, evidence: event.evidence }).length === 0;

/**
 * A transition that is taken when nothing is missing, remembers what later rules ask about,
 * and records one fact. Without a target the state stays as it is.
 */
export const accept = <const Target extends string | undefined = undefined>(target?: Target) =>
  ({ guard: 'nothingIsMissing', target, actions: ['remember', 'record'] }) as const;
