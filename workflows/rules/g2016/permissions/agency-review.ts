import { KCST } from '../../../language/roles';
import { permit } from '../../permit';
import { chairAndTeam } from './chair-and-team';

/** Who may ask what of an agency's own review (DOMAIN 4.9). Its author hands it in, no more. */
export const agencyReviewPermissions = [
  permit('agencyReview.require', chairAndTeam, 'The chair, or KCST, asks agencies for reviews'),
  permit(
    'agencyReview.acknowledge',
    chairAndTeam,
    "The chair, or KCST, records an agency's author",
  ),
  permit('agencyReview.nameAuthor', chairAndTeam, 'The chair, or KCST, records another author'),
  permit('agencyReview.restrict', chairAndTeam, "The chair, or KCST, records the officer's limits"),
  permit(
    'agencyReview.clearRestriction',
    chairAndTeam,
    "The chair, or KCST, records that the officer's limits are lifted",
  ),
  permit(
    'agencyReview.recordInterview',
    [...chairAndTeam, 'agency-review-author'],
    'The author, the chair or KCST records an interview with staff',
  ),
  permit('agencyReview.returnNil', chairAndTeam, 'The chair, or KCST, records a nil return'),
  permit(
    'agencyReview.decline',
    chairAndTeam,
    'The chair, or KCST, records that an agency declines',
  ),
  permit('agencyReview.escalate', chairAndTeam, 'The chair, or KCST, escalates'),
  permit('agencyReview.resume', chairAndTeam, 'The chair, or KCST, records a change of mind'),
  permit(
    'agencyReview.waive',
    ['kcst-administrator', 'independent-chair'],
    'The chair does without a review for the panel; the KCST administrator may record it',
  ),
  permit(
    'agencyReview.submit',
    [...KCST, 'agency-review-author'],
    'The author submits the review of their agency; KCST may record it',
  ),
  permit('agencyReview.present', chairAndTeam, 'The chair, or KCST, records a presentation'),
  permit(
    'agencyReview.return',
    ['kcst-administrator', 'independent-chair'],
    'The chair returns a review with comments; the KCST administrator may record it',
  ),
  permit(
    'agencyReview.accept',
    ['kcst-administrator', 'independent-chair'],
    'The chair accepts a review for the panel; the KCST administrator may record it',
  ),
  permit(
    'agencyReview.reopen',
    ['kcst-administrator', 'independent-chair'],
    'The chair reopens a review; the KCST administrator may record it',
  ),
  permit('agencyReview.extend', chairAndTeam, 'The chair, or KCST, records a later date'),
  permit('agencyReview.renameAgency', KCST, 'KCST records that an agency was renamed or succeeded'),
  permit('agencyReview.addNote', chairAndTeam, 'The chair and KCST may add notes'),
  permit('agencyReview.correctDate', KCST, 'KCST corrects dates'),
];
