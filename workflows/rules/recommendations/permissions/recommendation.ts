import type { Role } from '../../../language/roles';
import { permit } from '../../permit';

const administrator: readonly Role[] = ['kcst-administrator'];
const team: readonly Role[] = ['kcst-administrator', 'kcst-case-officer'];

/** A member's own agency is told from others by the rules: a role alone does not say whose it is. */
const agency: readonly Role[] = [...team, 'steering-group-member'];
const forSteeringGroup: readonly Role[] = [...administrator, 'steering-group-chair'];

/** Who may ask what of a recommendation (DOMAIN 3.10, 4.9). */
export const recommendationPermissions = [
  permit(
    'recommendation.propose',
    [...team, 'independent-chair'],
    'The independent chair makes recommendations; KCST may record them',
  ),
  permit(
    'recommendation.adopt',
    [...administrator, 'system'],
    'Earlier plans are read in by the KCST administrator',
  ),
  permit(
    'recommendation.reword',
    [...team, 'independent-chair', 'steering-group-chair'],
    'The independent chair or the Steering Group words it; KCST may record it',
  ),
  permit(
    'recommendation.plan',
    [...agency, 'independent-chair'],
    'The agency, or the panel before it, writes the action; KCST may record it',
  ),
  permit('recommendation.assign', team, 'KCST records which agency leads'),
  permit(
    'recommendation.nameAddressee',
    team,
    'KCST says which organisation printed words mean, and the record shows who said so',
  ),
  permit('recommendation.accept', agency, 'The agency accepts; KCST may record it'),
  permit('recommendation.acceptInPart', agency, 'The agency accepts in part; KCST may record it'),
  permit('recommendation.reject', agency, 'The agency rejects; KCST may record it'),
  permit(
    'recommendation.upholdRejection',
    forSteeringGroup,
    'The Steering Group upholds a rejection; KCST may record it',
  ),
  permit(
    'recommendation.askAgain',
    forSteeringGroup,
    'The Steering Group asks again; KCST may record it',
  ),
  permit('recommendation.update', agency, 'The agency says how far it has come; KCST may log it'),
  permit(
    'recommendation.comment',
    [...agency, 'steering-group-chair', 'independent-chair'],
    'Whoever sits in the Steering Group, invited or not, may comment',
  ),
  permit('recommendation.block', agency, 'The agency says what it waits for; KCST may log it'),
  permit('recommendation.unblock', agency, 'The agency says that it can go on; KCST may log it'),
  permit(
    'recommendation.changeDate',
    forSteeringGroup,
    'The Steering Group Chair, or KCST, records a new date',
  ),
  permit('recommendation.setDate', team, 'KCST sets the date that printed words mean'),
  permit(
    'recommendation.claimComplete',
    agency,
    'The agency says that it is complete; KCST may log it',
  ),
  permit(
    'recommendation.verify',
    forSteeringGroup,
    'The Steering Group Chair, or KCST, records who verified it',
  ),
  permit(
    'recommendation.rejectEvidence',
    forSteeringGroup,
    'The Steering Group Chair, or KCST, sends evidence back',
  ),
  permit(
    'recommendation.supersede',
    forSteeringGroup,
    'The Steering Group agrees what takes its place; KCST may record it',
  ),
  permit('recommendation.reassign', team, 'KCST records that another agency leads'),
  permit('recommendation.sendNational', team, 'KCST records what was sent to a national body'),
  permit('recommendation.recordResponse', team, 'KCST records what a national body answered'),
  permit(
    'recommendation.closeWithoutResponse',
    forSteeringGroup,
    'The Steering Group no longer waits for an answer; KCST may record it',
  ),
  permit(
    'recommendation.stopPursuing',
    forSteeringGroup,
    'The Steering Group and the KCSP agree not to pursue it; KCST may record it',
  ),
  permit(
    'recommendation.escalate',
    forSteeringGroup,
    'The Steering Group takes it to the KCSP; KCST may record it',
  ),
  permit(
    'recommendation.recordImpact',
    forSteeringGroup,
    'The Steering Group Chair, or KCST, records whether it made a difference',
  ),
  permit('recommendation.link', team, 'KCST links it to other plans'),
  permit('recommendation.reopen', administrator, 'The KCST administrator opens it again'),
  permit('recommendation.addNote', team, 'KCST may add notes'),
];
