import type { Role } from '../../../language/roles';
import { permit } from '../../permit';

const administrator: readonly Role[] = ['kcst-administrator'];

/** Sources, rounds and learning events are the partnership's; no case officer is given them. */
export const monitoringPermissions = [
  permit(
    'source.register',
    [...administrator, 'system'],
    'The KCST administrator adds a source; a list that is read in may add some',
  ),
  permit('source.close', administrator, 'The KCST administrator closes a source'),
  permit('source.reopen', administrator, 'The KCST administrator opens a source again'),
  permit('source.addNote', administrator, 'The KCST administrator may add notes'),
  permit('round.open', administrator, 'The KCST administrator asks members for updates'),
  permit('round.remind', administrator, 'The KCST administrator reminds members'),
  permit('round.close', administrator, 'The KCST administrator closes the round'),
  permit('round.addNote', administrator, 'The KCST administrator may add notes'),
  permit('learning.record', administrator, 'The KCST administrator records learning events'),
  permit('learning.addFeedback', administrator, 'The KCST administrator adds what people said'),
  permit('learning.addNote', administrator, 'The KCST administrator may add notes'),
];
