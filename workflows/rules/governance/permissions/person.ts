import { permit } from '../../permit';
import { administrator } from './administrator';

/** Who may ask what of a person on the register. */
export const personPermissions = [
  permit(
    'person.register',
    [...administrator, 'system'],
    'The KCST administrator adds a person; a list that is read in may add some',
  ),
  permit('person.rename', administrator, 'The KCST administrator corrects or changes a name'),
  permit(
    'person.setSecureAddress',
    administrator,
    'The KCST administrator records where OFFICIAL-SENSITIVE papers may be sent',
  ),
  permit(
    'person.isSameAs',
    administrator,
    'The KCST administrator records that two entries are one person',
  ),
];
