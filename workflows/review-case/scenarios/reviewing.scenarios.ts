import { story, type Scenario } from '../../proof/scenario';
import {
  agencyReviewOf,
  chairInPost,
  onThePanel,
  relative,
  withFullPanel,
} from '../samples/evidence.factory';
import {
  asking,
  checkingFacts,
  commissioned,
  decided,
  drafting,
  finalDraft,
  formingPanel,
  gatheringInformation,
  panelConstituted,
  scoping,
  withFamily,
  withPanel,
} from './roads.factory';

const noChair = { evidence: { ribs: { 'chair-tenure': [] } } };

const policeHadContact = [
  ...scoping,
  asking('scoping.recordReturn', { agency: 'Kent Police', contact: true, dutyBody: true }),
  ...formingPanel.slice(scoping.length),
];

const charged = [
  asking('criminal.recordStatus', { status: 'investigating' }),
  asking('criminal.charge'),
];

/** What the panel does at any time once it sits. */
const panelSitsAt = {
  'reviewing.panelConstituted': panelConstituted,
  'reviewing.gatheringInformation': gatheringInformation,
  'reviewing.drafting': drafting,
  'reviewing.withPanel': withPanel,
  'reviewing.withFamily': withFamily,
  'reviewing.checkingFacts': checkingFacts,
  'reviewing.finalDraft': finalDraft,
};

const meetings = Object.entries(panelSitsAt).flatMap(([state, road]) => [
  story(`the panel meets at ${state}`, road).when(asking('panel.meet')).thenStage(state),
  story(`a gap in the panel is closed at ${state}`, road)
    .when(asking('panel.closeGaps'))
    .thenStage(state),
]);

const revisions = Object.entries(panelSitsAt)
  .filter(([state]) => state !== 'reviewing.panelConstituted')
  .map(([state, road]) =>
    story(`the terms of reference are revised at ${state}`, road)
      .when(asking('terms.revise'))
      .thenStage(state),
  );

const disputed = [
  ...checkingFacts,
  asking('report.confirmFacts', { agency: 'Medway Council', correct: false }),
];

export const reviewingScenarios: readonly Scenario[] = [
  story('the independent chair invites agencies to the panel', commissioned)
    .when(asking('panel.invite', {}, { as: ['independent-chair'] }))
    .thenStage('reviewing.formingPanel'),
  story('without a chair nobody is invited to the panel', commissioned)
    .when(asking('panel.invite', {}, noChair))
    .thenRefuses('panel.invite/chair-in-post'),
  story('the team may invite while no chair is in post', commissioned)
    .when(asking('panel.invite', { interim: true }, noChair))
    .thenStage('reviewing.formingPanel'),
  story('no panel is formed before the Home Office is informed', decided())
    .when(asking('panel.invite'))
    .thenRefusesAs('not-at-this-stage'),
  story('more agencies may be invited', formingPanel)
    .when(asking('panel.invite', { agencies: ['NHS Kent and Medway'] }))
    .thenStage('reviewing.formingPanel'),

  story('a panel with its chair, duty bodies and a specialist is complete', policeHadContact)
    .when(asking('panel.constitute'))
    .thenStage('reviewing.panelConstituted'),
  story('a panel is not complete without its chair', formingPanel)
    .when(
      asking(
        'panel.constitute',
        {},
        { evidence: { ribs: { ...withFullPanel.ribs, 'chair-tenure': [] } } },
      ),
    )
    .thenRefuses('panel.constitute/chair-in-post'),
  story('a duty body that had contact sits on the panel', policeHadContact)
    .when(
      asking(
        'panel.constitute',
        {},
        {
          evidence: {
            ribs: {
              'chair-tenure': [chairInPost],
              'panel-member': [onThePanel('A specialist service', { specialist: true })],
            },
          },
        },
      ),
    )
    .thenRefuses('panel.constitute/duty-bodies-seated'),
  story('a specialist domestic abuse organisation sits on the panel', formingPanel)
    .when(
      asking(
        'panel.constitute',
        {},
        {
          evidence: {
            ribs: {
              'chair-tenure': [chairInPost],
              'panel-member': [onThePanel('Kent Police', { dutyBody: true })],
            },
          },
        },
      ),
    )
    .thenRefuses('panel.constitute/specialist-seated'),
  story('every member signs the confidentiality agreement', formingPanel)
    .when(
      asking(
        'panel.constitute',
        {},
        {
          evidence: {
            ribs: {
              'chair-tenure': [chairInPost],
              'panel-member': [
                onThePanel('A specialist service', {
                  specialist: true,
                  confidentialitySigned: false,
                }),
              ],
            },
          },
        },
      ),
    )
    .thenRefuses('panel.constitute/confidentiality-signed'),
  story('the lead of the team may let a panel begin with gaps', formingPanel)
    .when(asking('panel.constituteWithGaps'))
    .thenStage('reviewing.panelConstituted'),
  story('the independent chair alone does not', formingPanel)
    .when(asking('panel.constituteWithGaps', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),

  ...meetings,
  story('a panel meets under its chair', panelConstituted)
    .when(asking('panel.meet', { chairPresent: false }))
    .thenRefuses('panel.meet/chair-present'),
  story('a panel meets with the quorum it has set itself', panelConstituted)
    .when(asking('panel.meet', { quorate: false }))
    .thenRefuses('panel.meet/quorate'),
  story('a panel does not meet before it is constituted', formingPanel)
    .when(asking('panel.meet'))
    .thenRefusesAs('not-at-this-stage'),

  story('the terms of reference are agreed', panelConstituted)
    .when(asking('terms.agree', { officerConsulted: undefined }))
    .thenStage('reviewing.gatheringInformation'),
  story('the partnership agrees the terms of reference', panelConstituted)
    .when(asking('terms.agree', { cspAgreed: false }))
    .thenRefuses('terms.agree/partnership-agrees'),
  story('the family is offered the terms of reference', panelConstituted)
    .when(asking('terms.agree', { familyOffered: false }))
    .thenRefuses('terms.agree/family-offered'),
  story('while a charge stands the investigating officer is consulted', [
    ...panelConstituted,
    ...charged,
  ])
    .when(asking('terms.agree', { officerConsulted: false }))
    .thenRefuses('terms.agree/officer-consulted'),
  story('the terms of reference are on the register', panelConstituted)
    .when(asking('terms.agree', {}, { evidence: { documents: [] } }))
    .thenRefuses('terms.agree/terms-on-register'),
  ...revisions,

  story('the draft is begun once the terms are agreed', gatheringInformation)
    .when(asking('report.startDraft'))
    .thenStage('reviewing.drafting'),
  story('no report is drafted without a chair', gatheringInformation)
    .when(asking('report.startDraft', {}, noChair))
    .thenRefuses('report.startDraft/chair-in-post'),
  story('no report is drafted before the terms are agreed', panelConstituted)
    .when(asking('report.startDraft'))
    .thenRefusesAs('not-at-this-stage'),
  story('a pause for the trial stops nobody from drafting', [
    ...gatheringInformation,
    asking('hold.pause'),
  ])
    .when(asking('report.startDraft'))
    .thenStage('reviewing.drafting'),

  story('a draft goes to the panel', drafting)
    .when(asking('report.circulateDraft'))
    .thenStage('reviewing.withPanel'),
  story('a draft waits for a chair when the last one has left', drafting)
    .when(asking('report.circulateDraft', {}, noChair))
    .thenRefuses('report.circulateDraft/chair-in-post'),
  story('a draft is anonymised', drafting)
    .when(asking('report.circulateDraft', { anonymised: false }))
    .thenRefuses('report.circulateDraft/anonymised'),
  story('a draft is marked', drafting)
    .when(asking('report.circulateDraft', { marked: false }))
    .thenRefuses('report.circulateDraft/marked'),
  story('no draft goes out while the investigating officer has put the review on hold', [
    ...drafting,
    asking('disclosure.consult', { advice: 'hold' }),
  ])
    .when(asking('report.circulateDraft'))
    .thenRefuses('report.circulateDraft/not-on-hold'),

  story('without changes the draft goes to the family', withPanel)
    .when(asking('report.closeComments', { changesNeeded: false }))
    .thenStage('reviewing.withFamily'),
  story('with changes the draft goes back to its author', withPanel)
    .when(asking('report.closeComments', { changesNeeded: true }))
    .thenStage('reviewing.drafting'),
  story('after the family, agencies check the facts', withFamily)
    .when(
      asking(
        'report.closeFamilyReading',
        {},
        {
          evidence: {
            ribs: {
              'family-strand': [
                relative('Mother', 'engaged', { draftRead: true }),
                relative('Brother', 'declined'),
              ],
            },
          },
        },
      ),
    )
    .thenStage('reviewing.checkingFacts'),
  story('what the family says may change the draft', withFamily)
    .when(asking('report.closeFamilyReading', { changesNeeded: true }))
    .thenStage('reviewing.drafting'),
  story('the family has its time to read', withFamily)
    .when(
      asking(
        'report.closeFamilyReading',
        {},
        { evidence: { ribs: { 'family-strand': [relative('Mother', 'engaged')] } } },
      ),
    )
    .thenRefuses('report.closeFamilyReading/family-resolved'),

  story('an agency confirms the facts', checkingFacts)
    .when(asking('report.confirmFacts'))
    .thenStage('reviewing.checkingFacts'),
  story('comments are settled while facts are checked', disputed)
    .when(asking('report.settleComments'))
    .thenStage('reviewing.checkingFacts'),
  story('the check of the facts may send the report back', disputed)
    .when(asking('report.rework'))
    .thenStage('reviewing.drafting'),
  story('once every contributor has checked, the draft is final', [
    ...checkingFacts,
    asking('report.confirmFacts', { agency: 'Kent Police' }),
  ])
    .when(
      asking(
        'report.finishFactCheck',
        {},
        { evidence: { ribs: { 'agency-review': [agencyReviewOf('Kent Police', 'accepted')] } } },
      ),
    )
    .thenStage('reviewing.finalDraft'),
  story('a contributor who has not checked is waited for', checkingFacts)
    .when(
      asking(
        'report.finishFactCheck',
        {},
        { evidence: { ribs: { 'agency-review': [agencyReviewOf('Kent Police', 'accepted')] } } },
      ),
    )
    .thenRefuses('report.finishFactCheck/facts-confirmed'),
  story('but not beyond the day that was set', [
    ...withFamily,
    asking('report.closeFamilyReading', { factsDueBy: '2026-03-20' }),
  ])
    .when(
      asking(
        'report.finishFactCheck',
        {},
        {
          on: '2026-03-21',
          evidence: { ribs: { 'agency-review': [agencyReviewOf('Kent Police', 'accepted')] } },
        },
      ),
    )
    .thenStage('reviewing.finalDraft'),

  story('the panel agrees the final draft', finalDraft)
    .when(asking('report.agreeFinalDraft', {}, { as: ['independent-chair'] }))
    .thenStage('signingOff.awaitingCspSignOff'),
  story('the panel agrees a final draft under its chair', finalDraft)
    .when(asking('report.agreeFinalDraft', {}, noChair))
    .thenRefuses('report.agreeFinalDraft/chair-in-post'),
  story('T16: an agency that declines, and is not waived, holds the final draft up', finalDraft)
    .when(
      asking(
        'report.agreeFinalDraft',
        {},
        {
          evidence: {
            ribs: {
              'chair-tenure': [chairInPost],
              'agency-review': [agencyReviewOf('Medway Council', 'declined')],
            },
          },
        },
      ),
    )
    .thenRefuses('report.agreeFinalDraft/agency-reviews-considered'),
  story('T16: once the panel does without it, the final draft is agreed', finalDraft)
    .when(
      asking(
        'report.agreeFinalDraft',
        {},
        {
          evidence: {
            ribs: {
              'chair-tenure': [chairInPost],
              'agency-review': [agencyReviewOf('Medway Council', 'waived')],
            },
          },
        },
      ),
    )
    .thenStage('signingOff.awaitingCspSignOff'),
  story('somebody of the family who comes forward late is heard', finalDraft)
    .when(
      asking(
        'report.agreeFinalDraft',
        {},
        {
          evidence: {
            ribs: {
              'chair-tenure': [chairInPost],
              'family-strand': [relative('Cousin', 'engaged')],
            },
          },
        },
      ),
    )
    .thenRefuses('report.agreeFinalDraft/family-step-done'),
  story('a comment left open holds the final draft up', [
    ...disputed,
    asking('report.finishFactCheck'),
  ])
    .when(asking('report.agreeFinalDraft'))
    .thenRefuses('report.agreeFinalDraft/comments-settled'),
  story('a comment may be settled at the last', [...disputed, asking('report.finishFactCheck')])
    .when(asking('report.settleComments'))
    .thenStage('reviewing.finalDraft'),
  story('the final draft follows the templates', finalDraft)
    .when(asking('report.agreeFinalDraft', { templatesFollowed: false }))
    .thenRefuses('report.agreeFinalDraft/templates-followed'),
  story('every recommendation has an owner, an action and a date', finalDraft)
    .when(asking('report.agreeFinalDraft', { recommendationsComplete: false }))
    .thenRefuses('report.agreeFinalDraft/recommendations-complete'),
  story('the final draft may go back into drafting', finalDraft)
    .when(asking('report.rework'))
    .thenStage('reviewing.drafting'),
];
