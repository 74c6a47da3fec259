import { KCST, type Role } from '../../../language/roles';

/** The independent chair on the chair's own review, or KCST, who may record it for the chair. */
export const chairAndTeam: readonly Role[] = [...KCST, 'independent-chair'];
