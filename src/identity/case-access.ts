import type { PlainDate } from '../../workflows/language/dates';
import { heldCaseByCase, type Role } from '../../workflows/language/roles';

/** The capacities in which a case is given. */
export const capacities = heldCaseByCase;

export type Capacity = (typeof capacities)[number];

export const isCapacity = (text: string): text is Capacity =>
  capacities.some((capacity) => capacity === text);

/** One case given to one person, in one capacity, for a time. */
export interface CaseAccess {
  readonly caseId: string;
  readonly capacity: Capacity;
  readonly fromOn: PlainDate;
  /** The last day; null while no end is set. */
  readonly untilOn: PlainDate | null;
}

const seeEveryCase: readonly Role[] = [
  'kcst-administrator',
  'kcsp-chair',
  'kcsp-vice-chair',
  'auditor',
];

const seeEveryStage: readonly Role[] = ['steering-group-member', 'steering-group-chair'];

/**
 * What a person may see (DOMAIN 4.9). `opens`: the files. `lists`: what the list of reviews shows,
 * with no more than reference, stage and since for a review that may not be opened.
 */
export interface Visibility {
  readonly opens: 'all' | ReadonlySet<string>;
  readonly lists: 'all' | 'opened';
}

/** A case given in a capacity counts only while the person still holds the role of that name. */
export function visibilityOf(roles: readonly Role[], given: readonly CaseAccess[]): Visibility {
  if (roles.some((role) => seeEveryCase.includes(role))) return { opens: 'all', lists: 'all' };
  const own = given.filter(({ capacity }) => roles.includes(capacity));
  return {
    opens: new Set(own.map(({ caseId }) => caseId)),
    lists: roles.some((role) => seeEveryStage.includes(role)) ? 'all' : 'opened',
  };
}

/** Case id -> the capacities in which it was given to somebody who still holds those roles. */
export function givenByCase(
  roles: readonly Role[],
  given: readonly CaseAccess[],
): ReadonlyMap<string, ReadonlySet<Role>> {
  const byCase = new Map<string, Set<Role>>();
  for (const { caseId, capacity } of given.filter(({ capacity: held }) => roles.includes(held))) {
    byCase.set(caseId, (byCase.get(caseId) ?? new Set<Role>()).add(capacity));
  }
  return byCase;
}
