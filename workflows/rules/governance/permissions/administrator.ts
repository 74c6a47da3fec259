import type { Role } from '../../../language/roles';

/** Records of the partnership are kept by the KCST administrator; no case officer is given them. */
export const administrator: readonly Role[] = ['kcst-administrator'];
