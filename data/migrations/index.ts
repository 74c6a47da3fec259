import { Kernel1795305600001 } from './0001-kernel.migration';
import { Identity1795305600002 } from './0002-identity.migration';
import { Plans1795305600003 } from './0003-plans.migration';
import { Drafts1795305600004 } from './0004-drafts.migration';
import { Documents1795305600005 } from './0005-documents.migration';
import { Post1795305600006 } from './0006-post.migration';
import { Search1795305600007 } from './0007-search.migration';
import { Morning1795305600008 } from './0008-morning.migration';
import { ProblemReports1795305600009 } from './0009-problem-reports.migration';
import { Supporters1795305600010 } from './0010-supporters.migration';
import { Pictures1795305600011 } from './0011-pictures.migration';
import { Reading1795305600012 } from './0012-reading.migration';
import { Listing1795305600013 } from './0013-listing.migration';
import { PeopleOfAccounts1795305600014 } from './0014-people-of-accounts.migration';
import { WrittenWords1795305600015 } from './0015-written-words.migration';

/** Every migration, oldest first; they run on SQLite and on PostgreSQL alike. */
export const migrations = [
  Kernel1795305600001,
  Identity1795305600002,
  Plans1795305600003,
  Drafts1795305600004,
  Documents1795305600005,
  Post1795305600006,
  Search1795305600007,
  Morning1795305600008,
  ProblemReports1795305600009,
  Supporters1795305600010,
  Pictures1795305600011,
  Reading1795305600012,
  Listing1795305600013,
  PeopleOfAccounts1795305600014,
  WrittenWords1795305600015,
];
