import type { RefusalCode } from '../../workflows/language/explain';
import type { Missing } from '../../workflows/language/missing';

/** Expected answers are returned; bugs and broken invariants are thrown. */
export type Outcome = Accepted | Refused;

export interface Accepted {
  readonly ok: true;
  readonly caseId: string;
  readonly instanceId: string;
  readonly reference: string;
  readonly revision: number;
  /** The label of the stage it stands at now. */
  readonly stage: string;
  /** Types of the facts recorded, the policies' included, in order. */
  readonly facts: readonly string[];
  /** What other records answered that were asked together with this one. */
  readonly beside?: readonly Accepted[];
}

export interface Refused {
  readonly ok: false;
  readonly code: RefusalCode | 'not-found' | 'changed-meanwhile' | 'command-reused';
  readonly says: string;
  readonly missing: readonly Missing[];
}

export const refused = (
  code: Refused['code'],
  says: string,
  missing: readonly Missing[] = [],
): Refused => ({ ok: false, code, says, missing });

export const notFound = (): Refused =>
  refused('not-found', 'There is no such record, or it is not one that you may see.');

export const changedMeanwhile = (): Refused =>
  refused(
    'changed-meanwhile',
    'The record has changed since you opened it. Look at what changed, then ask again.',
  );
