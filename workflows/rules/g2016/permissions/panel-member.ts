import { KCST } from '../../../language/roles';
import { permit } from '../../permit';
import { chairAndTeam } from './chair-and-team';

/** Who may ask what of a seat on the review panel (DOMAIN 4.9). The panel is the chair's. */
export const panelMemberPermissions = [
  permit('panelMember.invite', chairAndTeam, 'The chair, or KCST, invites agencies to the panel'),
  permit('panelMember.recordRefusal', chairAndTeam, 'The chair, or KCST, records a refusal to sit'),
  permit('panelMember.escalate', chairAndTeam, 'The chair, or KCST, escalates a refusal to sit'),
  permit('panelMember.confirm', chairAndTeam, 'The chair, or KCST, records whom an agency sends'),
  permit(
    'panelMember.signConfidentiality',
    chairAndTeam,
    'The chair, or KCST, records signed confidentiality agreements',
  ),
  permit('panelMember.attend', chairAndTeam, 'The chair, or KCST, records attendance'),
  permit('panelMember.missMeeting', chairAndTeam, 'The chair, or KCST, records absence'),
  permit('panelMember.raiseAbsence', chairAndTeam, 'The chair, or KCST, raises repeated absence'),
  permit('panelMember.nameDeputy', chairAndTeam, 'The chair, or KCST, records a deputy'),
  permit('panelMember.renameAgency', KCST, 'KCST records that an agency was renamed or succeeded'),
  permit('panelMember.replace', chairAndTeam, 'The chair, or KCST, records a successor'),
  permit('panelMember.withdraw', chairAndTeam, 'The chair, or KCST, records that a seat is empty'),
  permit('panelMember.findConflict', chairAndTeam, 'The chair, or KCST, records a conflict'),
  permit('panelMember.addNote', chairAndTeam, 'The chair and KCST may add notes'),
  permit('panelMember.correctDate', KCST, 'KCST corrects dates'),
];
