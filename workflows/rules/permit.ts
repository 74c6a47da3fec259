import type { Asker } from '../language/roles';
import type { PermissionRow } from './rows';

/** One permission row; who does what is the partnership's own practice (DOMAIN 4.9). */
export const permit = (ask: string, roles: readonly Asker[], says: string): PermissionRow => ({
  id: `permission/${ask}`,
  ask,
  roles,
  says,
  citation: {
    instrument: 'Roles and least privilege, Kent and Medway practice as configured here',
    status: 'local practice',
  },
  force: 'local practice',
});
