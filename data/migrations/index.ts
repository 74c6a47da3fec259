import { Kernel1795305600001 } from './0001-kernel.migration';
import { Identity1795305600002 } from './0002-identity.migration';

/** Every migration, oldest first; they run on SQLite and on PostgreSQL alike. */
export const migrations = [Kernel1795305600001, Identity1795305600002];
