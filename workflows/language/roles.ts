/** The parts people play. One person may hold several; conflicts of interest are per case. */
export const roles = {
  'kcst-administrator': 'KCST administrator',
  'kcst-case-officer': 'KCST case officer',
  'steering-group-member': 'Steering Group member',
  'steering-group-chair': 'Steering Group Chair',
  'core-panel-member': 'Core Panel member',
  'kcsp-chair': 'KCSP Chair',
  'kcsp-vice-chair': 'KCSP Vice-Chair',
  'independent-chair': 'Independent chair',
  'agency-review-author': 'Agency review author',
  auditor: 'Auditor',
} as const;

export type Role = keyof typeof roles;

/** `system` asks what a policy asks next; no person may hold it. */
export type Asker = Role | 'system';

/** Held case by case: the role alone opens no file, and counts on no case that was not given. */
export const heldCaseByCase = [
  'kcst-case-officer',
  'core-panel-member',
  'independent-chair',
  'agency-review-author',
] as const satisfies readonly Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

export const KCST: readonly Role[] = ['kcst-administrator', 'kcst-case-officer'];
