import {
  isGovernanceKind,
  isMonitoringKind,
  isPlannedKind,
  type PlannedKind,
  type RibKind,
} from '../../workflows/language/kinds';
import { isSameName } from '../../workflows/language/names';
import { heldCaseByCase, type Asker, type Role } from '../../workflows/language/roles';

/**
 * What an actor may see: every case, every case's stage but nothing more, or these cases only.
 * What a person may not see does not exist for them.
 */
export type Sight =
  | { readonly of: 'all' }
  | { readonly of: 'stages' }
  | { readonly of: 'own'; readonly caseIds: ReadonlySet<string> };

/** Somebody without an account is let in for one event on one record, once, and for nothing else. */
export interface OnePurpose {
  readonly instanceId: string;
  readonly event: string;
}

/** Somebody who asks: a person with an account, a guest with one purpose, or the system itself. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Asker[];
  readonly sight: Sight;
  /** Case id -> the roles held on that case, of those that are held case by case. */
  readonly given: ReadonlyMap<string, ReadonlySet<Role>>;
  readonly organisation: string | null;
  /** Who of the register of people this is: 'P-0003'; null or left out where that is not known. */
  readonly person?: string | null;
  readonly onlyFor?: OnePurpose;
}

export const theSystem: Actor = {
  id: 'system',
  name: 'The system',
  roles: ['system'],
  sight: { of: 'all' },
  given: new Map(),
  organisation: null,
};

export const maySee = ({ sight }: Actor, caseId: string): boolean =>
  sight.of !== 'own' || sight.caseIds.has(caseId);

/** The roles an actor has on a case: being the chair of one review is no part in another. */
export const rolesOn = ({ roles, given }: Actor, caseId: string): readonly Asker[] =>
  roles.filter(
    (role) =>
      role === 'system' ||
      !heldCaseByCase.some((held) => held === role) ||
      given.get(caseId)?.has(role),
  );

/** The stage and nothing more: Steering Group members, and agencies' authors on the review itself. */
export const seesStageOnly = (actor: Actor, caseId: string): boolean =>
  actor.sight.of === 'stages' || isOnlyAuthor(actor, caseId);

/** The partnership's own records are open to whoever has a part in it, not to those of one case. */
const partOfThePartnership: readonly Asker[] = [
  'kcst-administrator',
  'steering-group-member',
  'steering-group-chair',
  'kcsp-chair',
  'kcsp-vice-chair',
  'auditor',
  'system',
];

/** Whether a record may be opened: an agency's author opens that agency's review, and no other. */
export function mayOpen(
  actor: Actor,
  record: {
    readonly id?: string;
    readonly caseId: string;
    readonly kind: string;
    readonly title: string;
  },
): boolean {
  if (actor.onlyFor) return record.id === actor.onlyFor.instanceId;
  const hasPart = actor.roles.some((role) => partOfThePartnership.includes(role));
  if (isGovernanceKind(record.kind) || isMonitoringKind(record.kind)) return hasPart;
  // Whoever watches over plans sees every recommendation; others those of their own reviews.
  if (isPlannedKind(record.kind) && hasPart) return true;
  if (!maySee(actor, record.caseId)) return false;
  if (record.kind === 'review-case' || !seesStageOnly(actor, record.caseId)) return true;
  return (
    actor.sight.of !== 'stages' &&
    record.kind === 'agency-review' &&
    isSameName(record.title, actor.organisation)
  );
}

/** Whoever watches over all plans: somebody who may open one that is nobody's own. */
export const opensEveryPlan = (actor: Actor): boolean =>
  mayOpen(actor, { caseId: 'a plan that nobody was given', kind: 'recommendation', title: '' });

/** Beside a review, whoever sees it; in a plan, whoever may open what it is made of. */
export const mayBeginBeside = (
  actor: Actor,
  plan: { readonly id: string; readonly caseId: string; readonly title: string },
  kind: RibKind | PlannedKind,
): boolean =>
  isPlannedKind(kind) ? mayOpen(actor, { ...plan, kind }) : maySee(actor, plan.caseId);

const isOnlyAuthor = (actor: Actor, caseId: string): boolean =>
  actor.sight.of === 'own' &&
  rolesOn(actor, caseId).every((role) => role === 'agency-review-author');
