import type { Role } from '../../../language/roles';
import { permit } from '../../permit';
import { administrator } from './administrator';

const withSteeringGroupChair: readonly Role[] = [...administrator, 'steering-group-chair'];

/** Who may ask what of a body. */
export const bodyPermissions = [
  permit('body.establish', administrator, 'The KCST administrator sets up a body'),
  permit(
    'body.draftTerms',
    administrator,
    'The KCST administrator records the terms that a body has agreed',
  ),
  permit(
    'body.approveTerms',
    [...administrator, 'kcsp-chair', 'kcsp-vice-chair'],
    'The KCSP approves terms of reference; the KCST administrator may record it',
  ),
  permit(
    'body.reviewTerms',
    withSteeringGroupChair,
    'The Steering Group Chair, or KCST, records that the terms were reviewed',
  ),
  permit(
    'body.addSeat',
    [...administrator, 'system'],
    'The KCST administrator keeps the list; a list that is read in adds its rows',
  ),
  permit('body.endSeat', administrator, 'The KCST administrator keeps the list'),
  permit(
    'body.appoint',
    [...administrator, 'system'],
    'The KCST administrator records appointments; a list that is read in adds its own',
  ),
  permit('body.endAppointment', administrator, 'The KCST administrator ends appointments'),
  permit('body.correctAppointment', administrator, 'The KCST administrator corrects appointments'),
  permit(
    'body.reviewChair',
    administrator,
    'The KCST administrator records that a chair was reviewed',
  ),
  permit(
    'body.removeChair',
    administrator,
    'The KCST administrator records the vote that removed a chair',
  ),
  permit(
    'body.agreeCycle',
    withSteeringGroupChair,
    "The Steering Group Chair, or KCST, records the year's cycle of meetings",
  ),
  permit(
    'body.issueAgreement',
    administrator,
    'The KCST administrator records a new version of the agreement',
  ),
  permit(
    'body.keepMeetings',
    administrator,
    'The KCST administrator says from when the meetings of a body are kept here',
  ),
  permit('body.dissolve', administrator, 'The KCST administrator records the end of a body'),
  permit('body.addNote', administrator, 'The KCST administrator may add notes'),
];
