import { roles, type Role } from '../../workflows/language/roles';

const everybody = Object.keys(roles) as Role[];

const ofTheTeam = ['kcst-administrator', 'kcst-case-officer'] as const;

/** Those who may open the file of a review, if it is one that they may see. */
const readers = [
  ...ofTheTeam,
  'kcsp-chair',
  'kcsp-vice-chair',
  'core-panel-member',
  'independent-chair',
  'agency-review-author',
  'auditor',
] as const;

const recorders = readers.filter((role) => role !== 'auditor');

/** Those with a part in the partnership's own bodies and their meetings. */
const ofThePartnership = [
  'kcst-administrator',
  'steering-group-member',
  'steering-group-chair',
  'kcsp-chair',
  'kcsp-vice-chair',
] as const;

/**
 * May this role ever? Asked of every route; whether it may see this review, and do this now, is
 * asked later. Steering Group members see the list and the stage of every review, and no file.
 */
export const permissions = {
  'reviews.list': everybody,
  'reviews.open': readers,
  'reviews.record': recorders,
  'reviews.notify': ofTheTeam,
  'reviews.adopt': ['kcst-administrator'],
  'governance.read': [...ofThePartnership, 'auditor'],
  'governance.record': ofThePartnership,
  'plans.read': [...ofThePartnership, 'auditor', 'independent-chair', 'kcst-case-officer'],
  'plans.record': [...ofThePartnership, 'independent-chair', 'kcst-case-officer'],
  'documents.open': everybody,
  'documents.add': everybody.filter((role) => role !== 'auditor'),
  'post.tell': ofTheTeam,
  'links.make': ofTheTeam,
  'rules.read': everybody,
  administration: ['kcst-administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

export const mayEver = (held: readonly Role[], permission: Permission): boolean => {
  const allowed: readonly Role[] = permissions[permission];
  return held.some((role) => allowed.includes(role));
};

export const isPermission = (text: string): text is Permission => Object.hasOwn(permissions, text);
