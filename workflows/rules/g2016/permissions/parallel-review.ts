import { KCST } from '../../../language/roles';
import { permit } from '../../permit';
import { chairAndTeam } from './chair-and-team';

/** Who may ask what of a parallel review (DOMAIN 4.9). How reviews run together is KCST's to agree. */
export const parallelReviewPermissions = [
  permit(
    'parallelReview.identify',
    [...chairAndTeam, 'system'],
    'The chair, or KCST, records another review; the agreement to a joint review does so by itself',
  ),
  permit('parallelReview.consult', chairAndTeam, 'The chair, or KCST, consults the other body'),
  permit(
    'parallelReview.agree',
    ['kcst-administrator'],
    'The KCST administrator records what the partnership has agreed',
  ),
  permit(
    'parallelReview.changeMode',
    ['kcst-administrator'],
    'The KCST administrator records what the partnership has agreed',
  ),
  permit('parallelReview.declinePartnership', KCST, "KCST records the other body's answer"),
  permit('parallelReview.start', chairAndTeam, 'The chair, or KCST, records that it has begun'),
  permit('parallelReview.receiveFindings', chairAndTeam, 'The chair, or KCST, records findings'),
  permit('parallelReview.recordNotHeld', KCST, 'KCST records that it is not held'),
  permit('parallelReview.conclude', chairAndTeam, 'The chair, or KCST, records its conclusion'),
  permit('parallelReview.reopen', chairAndTeam, 'The chair, or KCST, records that it is reopened'),
  permit('parallelReview.addNote', chairAndTeam, 'The chair and KCST may add notes'),
  permit('parallelReview.correctDate', KCST, 'KCST corrects dates'),
];
