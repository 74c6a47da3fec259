import { journey } from '../support/journey';
import { untilChairInPost, untilPanelSits } from '../support/passages';
import { begin, member, on, review } from '../support/stories';

const successor = 'Second Kent Police representative';
const ofKentPolice = { agency: 'Kent Police', dutyBody: true, specialist: false };

describe('the review panel', () => {
  journey('replaces a member by a successor of the same agency', [
    ...untilPanelSits('2024-01-08'),
    on(
      '2024-04-08',
      member(1)('panelMember.missMeeting'),
      member(1)('panelMember.raiseAbsence').refusedFor('TWO_IN_A_ROW'),
    ),
    on(
      '2024-05-13',
      member(1)('panelMember.missMeeting'),
      member(1)('panelMember.raiseAbsence'),
      member(1)('panelMember.replace', { successor }).refusedFor('SUCCESSOR_FROM_SAME_AGENCY'),
      begin('panel-member', 'panelMember.invite', ofKentPolice),
      member(3)('panelMember.confirm', { name: successor, senior: false }).refusedFor(
        'SENIOR_ENOUGH',
      ),
      member(3)('panelMember.confirm', { name: successor }),
      member(1)('panelMember.replace', { successor }).reaching('Replaced'),
      member(3)('panelMember.signConfidentiality').reaching('Sits on the panel'),
      member(3)('panelMember.attend'),
      member(2)('panelMember.findConflict').reaching('Left over a conflict'),
    ),
  ]);

  journey('begins with gaps where an agency will not sit', [
    ...untilChairInPost('2024-01-08'),
    on(
      '2024-03-18',
      review('panel.invite').by('independent-chair'),
      begin('panel-member', 'panelMember.invite', ofKentPolice),
      member(1)('panelMember.escalate').refusedFor('AGENCY_REFUSED'),
      member(1)('panelMember.recordRefusal'),
      member(1)('panelMember.escalate', { level: 'independentChair' }),
      review('panel.constitute')
        .by('independent-chair')
        .refusedFor('DUTY_BODIES_SEATED', 'SPECIALIST_SEATED'),
      review('panel.constituteWithGaps').by('independent-chair').refusedToThisRole(),
      review('panel.constituteWithGaps').reaching('Review panel constituted'),
    ),
    on('2024-04-15', review('panel.closeGaps').reaching('Review panel constituted')),
  ]);
});
