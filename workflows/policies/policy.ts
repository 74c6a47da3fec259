import type { RibStanding } from '../language/evidence';
import type { RibKind, WorkflowKind } from '../language/kinds';

/** A recorded fact as a policy sees it. */
export interface FactSeen {
  readonly type: string;
  readonly of: WorkflowKind;
  readonly number: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What a policy asks next, in the same transaction; the chart asked may still refuse it. */
export type NextStep =
  | {
      readonly kind: 'ask';
      readonly of: WorkflowKind;
      /** Which one of its kind; the review itself is always number 1. */
      readonly number: number;
      readonly event: string;
      readonly answers: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'open';
      readonly of: RibKind;
      readonly event: string;
      readonly answers: Readonly<Record<string, unknown>>;
    };

/** Joins the review and its ribs: one recorded fact, what is asked because of it, and why. */
export interface Policy {
  readonly id: string;
  readonly says: string;
  readonly on: readonly string[];
  readonly then: (
    fact: FactSeen,
    ribs: { readonly [K in RibKind]?: readonly RibStanding<K>[] },
  ) => readonly NextStep[];
}

/** Asks the review itself, of which a case has one. */
export const askReview = (event: string, answers: NextStep['answers'] = {}): NextStep => ({
  kind: 'ask',
  of: 'review-case',
  number: 1,
  event,
  answers,
});

/** Hands on the reason that was given, if one was. */
export const reasonOf = ({ answers: { reason } }: FactSeen): NextStep['answers'] =>
  reason === undefined ? {} : { reason };
