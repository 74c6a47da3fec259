import { permit } from '../../permit';
import { administrator } from './administrator';

/** Who may ask what of an organisation on the register. */
export const organisationPermissions = [
  permit(
    'organisation.register',
    [...administrator, 'system'],
    'The KCST administrator adds an organisation; a list that is read in may add some',
  ),
  permit('organisation.rename', administrator, 'The KCST administrator records a new name'),
  permit(
    'organisation.countAs',
    administrator,
    'The KCST administrator changes what an organisation counts as in a quorum',
  ),
  permit(
    'organisation.changeStanding',
    administrator,
    'The KCST administrator records a change of its duties',
  ),
  permit(
    'organisation.signAgreement',
    administrator,
    'The KCST administrator records who signed the information sharing agreement',
  ),
  permit(
    'organisation.end',
    administrator,
    'The KCST administrator records that an organisation has ended',
  ),
  permit(
    'organisation.correctEnd',
    administrator,
    'The KCST administrator corrects the record of its end',
  ),
  permit('organisation.addNote', administrator, 'The KCST administrator may add notes'),
];
