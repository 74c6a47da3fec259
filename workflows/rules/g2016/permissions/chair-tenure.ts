import { KCST } from '../../../language/roles';
import { permit } from '../../permit';
import { chairAndTeam } from './chair-and-team';

/** Who may ask what of a chair's tenure (DOMAIN 4.9). KCST records what the partnership decides. */
export const chairTenurePermissions = [
  permit('chair.openSourcing', KCST, 'KCST looks for a chair'),
  permit('chair.adopt', KCST, 'KCST enters a chair already in post'),
  permit('chair.findNoCandidates', KCST, 'KCST records that nobody has come forward'),
  permit('chair.propose', KCST, 'KCST proposes a candidate'),
  permit('chair.withdrawCandidate', KCST, 'KCST records that a candidate is not going forward'),
  permit('chair.submitDeclarations', KCST, "KCST records the candidate's declarations"),
  permit('chair.findConflict', KCST, 'KCST records a conflict of interest'),
  permit('chair.passChecks', KCST, 'KCST records that the checks were passed'),
  permit(
    'chair.appoint',
    ['kcst-administrator', 'kcsp-chair', 'kcsp-vice-chair'],
    'The partnership appoints the chair; the KCST administrator may record it',
  ),
  permit(
    'chair.nameAuthor',
    chairAndTeam,
    'The chair, or KCST, names a separate author of the report',
  ),
  permit(
    'chair.releaseAuthor',
    chairAndTeam,
    'The chair, or KCST, records that the separate author has left',
  ),
  permit(
    'chair.end',
    ['kcst-administrator', 'kcsp-chair', 'kcsp-vice-chair'],
    "The partnership ends a chair's tenure; the KCST administrator may record it",
  ),
  permit('chair.stopSearch', ['kcst-administrator'], 'The KCST administrator stops a search'),
  permit(
    'chair.complete',
    ['kcst-administrator', 'system'],
    "The KCST administrator closes a chair's work; the conclusion of the review does so by itself",
  ),
  permit('chair.addNote', chairAndTeam, 'KCST and the chair may add notes'),
  permit('chair.correctDate', KCST, 'KCST corrects dates'),
];
