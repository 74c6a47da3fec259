import type { Evidence } from '../language/evidence';
import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { reviewAt, ribAt } from '../rules/situations';
import { panelMemberSamples } from './panel-member.samples';

const asking = sampled(panelMemberSamples);

const invited = [asking('panelMember.invite')];
const refused = [...invited, asking('panelMember.recordRefusal')];
const confirmed = [...invited, asking('panelMember.confirm')];
const active = [...confirmed, asking('panelMember.signConfidentiality')];
const missed = asking('panelMember.missMeeting');

/** Where a seat is held open or taken, in words, and the road there. */
const alive: readonly (readonly [string, string, readonly Ask[]])[] = [
  ['invited', 'an agency is invited', invited],
  ['confirmed', 'a member is confirmed', confirmed],
  ['active', 'a member sits on the panel', active],
];

const successor = (agency: string, name: string): Partial<Evidence> => ({
  ribs: { 'panel-member': [ribAt('confirmed', { agency, name })] },
});

export const panelMemberScenarios: readonly Scenario[] = [
  story('an agency is invited once the chair is in post')
    .when(asking('panelMember.invite'))
    .thenStage('invited'),
  story('no agency is invited before the review is commissioned')
    .when(
      asking('panelMember.invite', {}, { evidence: { review: reviewAt('deciding.recommended') } }),
    )
    .thenRefuses('panelMember.invite/review-commissioned'),
  story('no agency is invited without a chair, unless it is said why')
    .when(asking('panelMember.invite', {}, { evidence: { ribs: {} } }))
    .thenRefuses('panelMember.invite/chair-in-post'),
  story('KCST invites before the chair is in post, and says why')
    .when(
      asking(
        'panelMember.invite',
        { interimReason: 'The first meeting must fall before the trial' },
        { evidence: { ribs: { 'chair-tenure': [ribAt('sourcing')] } } },
      ),
    )
    .thenStage('invited'),
  story('the independent chair invites agencies to the panel')
    .when(asking('panelMember.invite', {}, { as: ['independent-chair'] }))
    .thenStage('invited'),
  story('the author of an agency review invites nobody')
    .when(asking('panelMember.invite', {}, { as: ['agency-review-author'] }))
    .thenRefusesAs('not-permitted'),

  story('an invitation stands although the agency refuses', invited)
    .when(asking('panelMember.recordRefusal'))
    .thenStage('invited'),
  story('a refusal is escalated', refused)
    .when(asking('panelMember.escalate'))
    .thenStage('invited'),
  story('nothing is escalated before the agency has refused', invited)
    .when(asking('panelMember.escalate'))
    .thenRefuses('panelMember.escalate/agency-refused'),
  story('an escalation may leave rungs out', [...refused, asking('panelMember.escalate')])
    .when(asking('panelMember.escalate', { level: 'kcspChair' }))
    .thenStage('invited'),
  story('an escalation does not go down again', [
    ...refused,
    asking('panelMember.escalate', { level: 'kcspChair' }),
  ])
    .when(asking('panelMember.escalate', { level: 'steeringGroupMember' }))
    .thenRefuses('panelMember.escalate/further-up'),
  story('an agency that refused may change its mind', refused)
    .when(asking('panelMember.confirm'))
    .thenStage('confirmed'),

  story('an agency names its member', invited)
    .when(asking('panelMember.confirm'))
    .thenStage('confirmed'),
  story('nobody from the line management of the case sits on the panel', invited)
    .when(asking('panelMember.confirm', { independentOfLineManagement: false }))
    .thenRefuses('panelMember.confirm/outside-line-management'),
  story('a member can commit the agency', invited)
    .when(asking('panelMember.confirm', { senior: false }))
    .thenRefuses('panelMember.confirm/senior-enough'),
  story('a member who was not confirmed does not attend', invited)
    .when(asking('panelMember.attend'))
    .thenRefusesAs('not-at-this-stage'),
  story('a member sits on the panel once confidentiality is signed', confirmed)
    .when(asking('panelMember.signConfidentiality'))
    .thenStage('active'),
  story('a deputy is named before the first meeting', confirmed)
    .when(asking('panelMember.nameDeputy'))
    .thenStage('confirmed'),
  story('a deputy is named later', active)
    .when(asking('panelMember.nameDeputy'))
    .thenStage('active'),

  story('attendance is recorded', active).when(asking('panelMember.attend')).thenStage('active'),
  story('a deputy stands in', active)
    .when(asking('panelMember.attend', { who: 'deputy' }))
    .thenStage('active'),
  story('nobody attends without signing for that meeting', active)
    .when(asking('panelMember.attend', { confidentialitySigned: false }))
    .thenRefuses('panelMember.attend/signed-for-this-meeting'),
  story('absence is recorded', active).when(missed).thenStage('active'),
  story('two absences in a row are raised with the agency', [...active, missed, missed])
    .when(asking('panelMember.raiseAbsence'))
    .thenStage('active'),
  story('one absence is not raised', [...active, missed])
    .when(asking('panelMember.raiseAbsence'))
    .thenRefuses('panelMember.raiseAbsence/two-in-a-row'),
  story('attendance between two absences breaks the row', [
    ...active,
    missed,
    asking('panelMember.attend'),
    missed,
  ])
    .when(asking('panelMember.raiseAbsence'))
    .thenRefuses('panelMember.raiseAbsence/two-in-a-row'),

  story('a successor from the same agency takes the seat', active)
    .when(asking('panelMember.replace'))
    .thenStage('replaced'),
  story('a member is replaced before the first meeting', confirmed)
    .when(asking('panelMember.replace'))
    .thenStage('replaced'),
  story('a seat does not pass to another agency', active)
    .when(
      asking(
        'panelMember.replace',
        { successor: 'Medway Council representative' },
        { evidence: successor('Medway Council', 'Medway Council representative') },
      ),
    )
    .thenRefuses('panelMember.replace/successor-from-same-agency'),
  story('a successor is confirmed first', active)
    .when(asking('panelMember.replace', {}, { evidence: { ribs: {} } }))
    .thenRefuses('panelMember.replace/successor-from-same-agency'),
  story('a body that took over the duty sends the successor', [
    asking('panelMember.invite', { agency: 'Kent and Medway Clinical Commissioning Group' }),
    asking('panelMember.confirm', { name: 'Commissioning group representative' }),
    asking('panelMember.renameAgency', {
      newAgency: 'NHS Kent and Medway Integrated Care Board',
      reason: 'Clinical commissioning groups were abolished on 1 July 2022',
    }),
  ])
    .when(
      asking(
        'panelMember.replace',
        { successor: 'Integrated care board representative' },
        {
          evidence: successor(
            'NHS Kent and Medway Integrated Care Board',
            'Integrated care board representative',
          ),
        },
      ),
    )
    .thenStage('replaced'),

  ...alive.flatMap(([state, words, given]) => [
    story(`the seat is given up while ${words}`, given)
      .when(asking('panelMember.withdraw'))
      .thenStage('withdrawn'),
    story(`a conflict ends the seat while ${words}`, given)
      .when(asking('panelMember.findConflict'))
      .thenStage('conflicted'),
    story(`an agency is renamed while ${words}`, given)
      .when(asking('panelMember.renameAgency'))
      .thenStage(state),
    story(`a note is added while ${words}`, given)
      .when(asking('panelMember.addNote'))
      .thenStage(state),
    story(`a date is corrected while ${words}`, given)
      .when(asking('panelMember.correctDate'))
      .thenStage(state),
  ]),
  story('a correction of a date changes the date', active)
    .when(asking('panelMember.correctDate', { to: '2026-03-02' }))
    .thenRefuses('panelMember.correctDate/date-really-changes'),
  story('the chair does not correct dates', active)
    .when(asking('panelMember.correctDate', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),
  story('a member who was replaced attends no more', [...active, asking('panelMember.replace')])
    .when(asking('panelMember.attend'))
    .thenRefusesAs('not-at-this-stage'),
  story('nothing is added to a seat that was given up', [...active, asking('panelMember.withdraw')])
    .when(asking('panelMember.addNote'))
    .thenRefusesAs('not-at-this-stage'),
  story('nothing is corrected in a seat left over a conflict', [
    ...active,
    asking('panelMember.findConflict'),
  ])
    .when(asking('panelMember.correctDate'))
    .thenRefusesAs('not-at-this-stage'),
];
