import { story, type Scenario } from '../../proof/scenario';
import { chairInPost, letterWithItems } from '../samples/evidence.factory';
import {
  amending,
  asking,
  awaitingCspSignOff,
  finalDraft,
  preparing,
  published,
  signedOff,
  withHomeOffice,
} from './roads.factory';

const resubmission = [...amending('C'), asking('report.readyToResubmit')];
const pack = ['overview-report', 'executive-summary', 'action-plan', 'data-form'];

export const signingOffScenarios: readonly Scenario[] = [
  story('the KCSP Chair signs the report off', awaitingCspSignOff)
    .when(asking('report.signOff', {}, { as: ['kcsp-chair'] }))
    .thenStage('signingOff.signedOff'),
  story('a report is not signed off before the Steering Group has passed its plan', [
    ...finalDraft,
    asking('report.agreeFinalDraft'),
    asking('actionPlan.draft'),
  ])
    .when(asking('report.signOff'))
    .thenRefuses('report.signOff/action-plan-quality-assured'),
  story('the author of a report does not check its anonymity', awaitingCspSignOff)
    .when(asking('report.signOff', { anonymisationCheckedBy: 'Independent chair' }))
    .thenRefuses('report.signOff/anonymisation-checked-by-another'),
  story('a chair who did not write the report may check its anonymity', awaitingCspSignOff)
    .when(
      asking(
        'report.signOff',
        { anonymisationCheckedBy: 'Independent chair' },
        {
          evidence: {
            ribs: {
              'chair-tenure': [
                { ...chairInPost, memory: { ...chairInPost.memory, author: 'Report author' } },
              ],
            },
          },
        },
      ),
    )
    .thenStage('signingOff.signedOff'),
  story('a signatory with a conflict of interest does not sign', [
    ...awaitingCspSignOff,
    asking('conflict.declare', { office: 'kcspChair' }),
  ])
    .when(asking('report.signOff'))
    .thenRefuses('report.signOff/signatory-conflicted'),
  story('what is signed is on the register', awaitingCspSignOff)
    .when(asking('report.signOff', {}, { evidence: { documents: ['overview-report'] } }))
    .thenRefuses('report.signOff/papers-to-sign'),
  story('the independent chair does not sign for the partnership', awaitingCspSignOff)
    .when(asking('report.signOff', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),
  story('the partnership may return the report to the panel', awaitingCspSignOff)
    .when(asking('report.returnToPanel'))
    .thenStage('reviewing.drafting'),
  story('even after it has signed', signedOff)
    .when(asking('report.returnToPanel'))
    .thenStage('reviewing.drafting'),
  story('the panel may be called together again before the signature', awaitingCspSignOff)
    .when(asking('panel.reconvene', { because: 'partnership' }))
    .thenStage('reviewing.gatheringInformation'),

  story('the report is submitted to the Home Office', signedOff)
    .when(asking('report.submit'))
    .thenStage('assuring.withHomeOffice'),
  story('the pack for the Home Office is complete', signedOff)
    .when(asking('report.submit', {}, { evidence: { documents: ['overview-report'] } }))
    .thenRefuses('report.submit/pack'),
  story('a report that goes back comes with a log of its changes', resubmission)
    .when(asking('report.submit', {}, { evidence: { documents: pack } }))
    .thenRefuses('report.submit/change-log-on-resubmission'),
  story('a report goes back to the Home Office', resubmission)
    .when(asking('report.submit'))
    .thenStage('assuring.withHomeOffice'),
  story('a report is not submitted before it is signed off', awaitingCspSignOff)
    .when(asking('report.submit'))
    .thenRefusesAs('not-at-this-stage'),

  story('outcome A: the report is cleared', withHomeOffice)
    .when(asking('report.clear'))
    .thenStage('publishing.preparing'),
  story('nobody clears a report by hand', withHomeOffice)
    .when(asking('report.clear', {}, { as: ['kcst-administrator'] }))
    .thenRefusesAs('not-permitted'),
  story('outcome B or C: the report is amended', withHomeOffice)
    .when(asking('report.startAmending', { outcome: 'B' }))
    .thenStage('assuring.amending'),
  story('outcome B: once its changes are complete it is cleared', amending('B'))
    .when(asking('report.clear'))
    .thenStage('publishing.preparing'),
  story('outcome B: it need not go back', amending('B'))
    .when(asking('report.readyToResubmit'))
    .thenRefuses('report.readyToResubmit/resubmission-asked-for'),
  story('outcome C: with every item answered it is ready to go back', amending('C'))
    .when(asking('report.readyToResubmit'))
    .thenStage('signingOff.signedOff'),
  story('outcome C: an item left unanswered holds it up', amending('C'))
    .when(
      asking(
        'report.readyToResubmit',
        {},
        {
          evidence: {
            ribs: { 'quality-assurance': [letterWithItems(['Add a tribute', 'Equality'], [1])] },
          },
        },
      ),
    )
    .thenRefuses('report.readyToResubmit/letter-items-answered'),
  story('the panel meets on the letter', amending('C'))
    .when(asking('panel.meet'))
    .thenStage('assuring.amending'),
  story('the letter may call the panel back to its work', amending('C'))
    .when(asking('panel.reconvene'))
    .thenStage('reviewing.gatheringInformation'),
  story('a submission may be withdrawn', withHomeOffice)
    .when(asking('report.withdrawFromHomeOffice'))
    .thenStage('signingOff.signedOff'),

  story('a clearance lost before publication takes the report back', preparing)
    .when(asking('report.loseClearance'))
    .thenStage('signingOff.signedOff'),
  story('a clearance lost while changes are made takes the report back', amending('B'))
    .when(asking('report.loseClearance'))
    .thenStage('signingOff.signedOff'),
  story('a clearance lost after publication takes nothing down by itself', published)
    .when(asking('report.loseClearance'))
    .thenStage('monitoring.published'),
];
