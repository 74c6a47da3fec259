import type { PlainDate } from '../../workflows/language/dates';
import type { Role } from '../../workflows/language/roles';

/** Roles that are held case by case: the role alone opens no file. */
export const capacities = [
  'kcst-case-officer',
  'core-panel-member',
  'independent-chair',
  'agency-review-author',
] as const satisfies readonly Role[];

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
