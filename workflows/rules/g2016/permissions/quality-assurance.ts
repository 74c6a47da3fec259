import { KCST } from '../../../language/roles';
import { permit } from '../../permit';
import { chairAndTeam } from './chair-and-team';

/** Who may ask what of a round of quality assurance (DOMAIN 4.9). The Home Office tells KCST. */
export const qualityAssurancePermissions = [
  permit('qualityAssurance.open', ['system'], 'A submission opens its round by itself'),
  permit(
    'qualityAssurance.adopt',
    ['kcst-administrator', 'system'],
    'The KCST administrator enters rounds already under way',
  ),
  permit('qualityAssurance.acknowledge', KCST, 'KCST records an acknowledgement'),
  permit('qualityAssurance.reportPackIncomplete', KCST, 'KCST records that papers are lacking'),
  permit('qualityAssurance.completePack', KCST, 'KCST sends the lacking papers'),
  permit('qualityAssurance.chase', KCST, 'KCST reminds the Home Office'),
  permit('qualityAssurance.setPanelDate', KCST, 'KCST records the date of the QA Panel'),
  permit('qualityAssurance.recordConsideration', KCST, 'KCST records that the QA Panel has met'),
  permit('qualityAssurance.receiveLetter', KCST, "KCST records the Home Office's letter"),
  permit('qualityAssurance.listItems', chairAndTeam, 'The chair, or KCST, lists the items'),
  permit('qualityAssurance.answerItem', chairAndTeam, 'The chair, or KCST, answers the items'),
  permit('qualityAssurance.dispute', chairAndTeam, 'The chair, or KCST, disputes an item'),
  permit(
    'qualityAssurance.completeChanges',
    ['kcst-administrator'],
    'The KCST administrator confirms for the partnership that the changes are complete',
  ),
  permit(
    'qualityAssurance.requestNonPublication',
    ['kcst-administrator', 'kcsp-chair', 'kcsp-vice-chair'],
    'The KCSP Chair asks for non-publication; the KCST administrator may record it',
  ),
  permit('qualityAssurance.recordOpinion', KCST, "KCST records the Home Office's opinion"),
  permit(
    'qualityAssurance.withdrawClearance',
    ['kcst-administrator'],
    'The KCST administrator records that clearance is withdrawn',
  ),
  permit(
    'qualityAssurance.withdrawSubmission',
    ['kcst-administrator', 'kcsp-chair', 'kcsp-vice-chair'],
    'The KCSP Chair withdraws a submission; the KCST administrator may record it',
  ),
  permit('qualityAssurance.addNote', chairAndTeam, 'The chair and KCST may add notes'),
  permit('qualityAssurance.correctDate', KCST, 'KCST corrects dates'),
];
