import { Kernel1795305600001 } from './0001-kernel.migration';
import { Identity1795305600002 } from './0002-identity.migration';
import { Plans1795305600003 } from './0003-plans.migration';
import { Drafts1795305600004 } from './0004-drafts.migration';

/** Every migration, oldest first; they run on SQLite and on PostgreSQL alike. */
export const migrations = [
  Kernel1795305600001,
  Identity1795305600002,
  Plans1795305600003,
  Drafts1795305600004,
];
