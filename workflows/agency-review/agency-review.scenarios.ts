import type { Evidence } from '../language/evidence';
import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { reviewAt, ribAt } from '../rules/situations';
import { agencyReviewSamples } from './agency-review.samples';

const asking = sampled(agencyReviewSamples);

const requested = [asking('agencyReview.require')];
const inProgress = [...requested, asking('agencyReview.acknowledge')];
const submitted = [...inProgress, asking('agencyReview.submit')];
const presented = [...submitted, asking('agencyReview.present')];
const accepted = [...presented, asking('agencyReview.accept')];
const declined = [...requested, asking('agencyReview.decline')];
const waived = [...declined, asking('agencyReview.waive')];
const limited = [...inProgress, asking('agencyReview.restrict')];

type Roads = readonly (readonly [string, string, readonly Ask[]])[];

/** Where an agency review is still owed, in words, and the road there. */
const owed: Roads = [
  ['requested', 'it is asked for', requested],
  ['inProgress', 'it is being written', inProgress],
  ['declined', 'the agency declines', declined],
];
const everywhere: Roads = [
  ...owed,
  ['submitted', 'it is with the review panel', submitted],
  ['accepted', 'it is accepted', accepted],
  ['waived', 'it is done without', waived],
];

const noChair: Partial<Evidence> = { ribs: { 'chair-tenure': [ribAt('ended')] } };

export const agencyReviewScenarios: readonly Scenario[] = [
  story('an agency is asked once the terms of reference are agreed')
    .when(asking('agencyReview.require'))
    .thenStage('requested'),
  story('no agency is asked before the terms of reference are agreed')
    .when(
      asking(
        'agencyReview.require',
        {},
        { evidence: { review: reviewAt('reviewing.panelConstituted') } },
      ),
    )
    .thenRefuses('agencyReview.require/terms-agreed'),
  story('an agency is asked in a review taken over while it was being drafted')
    .when(
      asking(
        'agencyReview.require',
        {},
        { evidence: { review: reviewAt('reviewing.drafting', { adopted: true }) } },
      ),
    )
    .thenStage('requested'),
  story('an agency is not asked twice for the same thing')
    .when(
      asking(
        'agencyReview.require',
        {},
        {
          evidence: {
            ribs: {
              'agency-review': [ribAt('declined', { agency: 'Kent Police', asked: 'imr' })],
            },
          },
        },
      ),
    )
    .thenRefuses('agencyReview.require/not-asked-already'),
  story('an agency has until after the day of the request')
    .when(asking('agencyReview.require', { dueOn: '2026-03-01' }))
    .thenRefuses('agencyReview.require/due-after-request'),
  story('an agency may be asked without a date')
    .when(asking('agencyReview.require', { dueOn: undefined }))
    .thenStage('requested'),
  story('the author of an agency review does not ask for one')
    .when(asking('agencyReview.require', {}, { as: ['agency-review-author'] }))
    .thenRefusesAs('not-permitted'),

  story('an agency begins by naming an independent author', requested)
    .when(asking('agencyReview.acknowledge'))
    .thenStage('inProgress'),
  story('nobody who was involved writes the review', requested)
    .when(asking('agencyReview.acknowledge', { authorIndependent: false }))
    .thenRefuses('agencyReview.acknowledge/author-independent'),
  story('another author takes over', inProgress)
    .when(asking('agencyReview.nameAuthor'))
    .thenStage('inProgress'),
  story('nobody who was involved takes the review over', inProgress)
    .when(asking('agencyReview.nameAuthor', { authorIndependent: false }))
    .thenRefuses('agencyReview.nameAuthor/author-independent'),

  story('an agency without contact returns nil', requested)
    .when(asking('agencyReview.returnNil'))
    .thenStage('accepted'),
  story('an agency that began may still return nil', inProgress)
    .when(asking('agencyReview.returnNil'))
    .thenStage('accepted'),
  story('a senior manager stands behind a nil return', requested)
    .when(asking('agencyReview.returnNil', { senior: false }))
    .thenRefuses('agencyReview.returnNil/senior-manager'),
  story('a nil return follows a search of the records', requested)
    .when(asking('agencyReview.returnNil', { recordsSearched: false }))
    .thenRefuses('agencyReview.returnNil/records-searched'),

  story('an agency declines at once', requested)
    .when(asking('agencyReview.decline'))
    .thenStage('declined'),
  story('an agency declines after it began', inProgress)
    .when(asking('agencyReview.decline'))
    .thenStage('declined'),
  story('an agency that declined contributes after all', declined)
    .when(asking('agencyReview.resume'))
    .thenStage('requested'),
  story('an escalation goes up the ladder', [...declined, asking('agencyReview.escalate')])
    .when(asking('agencyReview.escalate', { level: 'homeOffice' }))
    .thenStage('declined'),
  story('an escalation does not go down again', [
    ...declined,
    asking('agencyReview.escalate', { level: 'kcspChair' }),
  ])
    .when(asking('agencyReview.escalate', { level: 'kcspChair' }))
    .thenRefuses('agencyReview.escalate/further-up'),
  story('the ladder begins again after the agency had agreed', [
    ...declined,
    asking('agencyReview.escalate', { level: 'kcspChair' }),
    asking('agencyReview.resume'),
  ])
    .when(asking('agencyReview.escalate'))
    .thenStage('requested'),

  story('the senior investigating officer limits interviews', inProgress)
    .when(asking('agencyReview.restrict'))
    .thenStage('inProgress'),
  story("limits follow from the officer's advice on the review", inProgress)
    .when(
      asking(
        'agencyReview.restrict',
        {},
        { evidence: { review: reviewAt('reviewing.gatheringInformation') } },
      ),
    )
    .thenRefuses('agencyReview.restrict/officer-consulted'),
  story('the officer lifts the limits', limited)
    .when(asking('agencyReview.clearRestriction'))
    .thenStage('inProgress'),
  story('no limits are lifted where none were set', inProgress)
    .when(asking('agencyReview.clearRestriction'))
    .thenRefuses('agencyReview.clearRestriction/limits-in-place'),
  story('staff are interviewed without asking anybody where no limits are set', inProgress)
    .when(asking('agencyReview.recordInterview', { officerAgreed: undefined }))
    .thenStage('inProgress'),
  story('while limits are in place the officer agrees to an interview', limited)
    .when(asking('agencyReview.recordInterview'))
    .thenStage('inProgress'),
  story('while limits are in place nobody is interviewed without the officer', limited)
    .when(asking('agencyReview.recordInterview', { officerAgreed: false }))
    .thenRefuses('agencyReview.recordInterview/officer-agreed'),
  story('interviews are free again once the limits are lifted', [
    ...limited,
    asking('agencyReview.clearRestriction'),
  ])
    .when(asking('agencyReview.recordInterview', { officerAgreed: false }))
    .thenStage('inProgress'),

  story('an agency review is submitted under the signature of a senior manager', inProgress)
    .when(asking('agencyReview.submit'))
    .thenStage('submitted'),
  story('the author submits their own agency review', inProgress)
    .when(asking('agencyReview.submit', {}, { as: ['agency-review-author'] }))
    .thenStage('submitted'),
  story('the author does not sign the agency review as the senior manager', inProgress)
    .when(asking('agencyReview.submit', { signedBy: 'Kent Police Author' }))
    .thenRefuses('agencyReview.submit/signed-by-somebody-else'),
  story('limits do not stop a review from the records alone', limited)
    .when(asking('agencyReview.submit'))
    .thenStage('submitted'),
  story('a review reopened after a nil return needs an author first', [
    ...requested,
    asking('agencyReview.returnNil'),
    asking('agencyReview.reopen'),
  ])
    .when(asking('agencyReview.submit'))
    .thenRefuses('agencyReview.submit/author-named'),
  story('a review reopened after a nil return is submitted once it has an author', [
    ...requested,
    asking('agencyReview.returnNil'),
    asking('agencyReview.reopen'),
    asking('agencyReview.nameAuthor'),
  ])
    .when(asking('agencyReview.submit'))
    .thenStage('submitted'),
  story('nothing is submitted before an author is named', requested)
    .when(asking('agencyReview.submit'))
    .thenRefusesAs('not-at-this-stage'),

  story('an agency review is presented to the review panel', submitted)
    .when(asking('agencyReview.present'))
    .thenStage('submitted'),
  story('the review panel accepts what was presented to it', presented)
    .when(asking('agencyReview.accept'))
    .thenStage('accepted'),
  story('the review panel accepts nothing that was not presented', submitted)
    .when(asking('agencyReview.accept'))
    .thenRefuses('agencyReview.accept/presented'),
  story('nothing is accepted while there is no chair', presented)
    .when(asking('agencyReview.accept', {}, { evidence: noChair }))
    .thenRefuses('agencyReview.accept/chair-in-post'),
  story('an author does not accept an agency review', presented)
    .when(asking('agencyReview.accept', {}, { as: ['agency-review-author'] }))
    .thenRefusesAs('not-permitted'),
  story('an agency review is returned with comments', presented)
    .when(asking('agencyReview.return'))
    .thenStage('inProgress'),
  story('what was returned is presented again before it is accepted', [
    ...presented,
    asking('agencyReview.return'),
    asking('agencyReview.submit', { document: 'IMR, version 2' }),
  ])
    .when(asking('agencyReview.accept'))
    .thenRefuses('agencyReview.accept/presented'),
  story('a second round is accepted', [
    ...presented,
    asking('agencyReview.return'),
    asking('agencyReview.submit', { document: 'IMR, version 2' }),
    asking('agencyReview.present'),
  ])
    .when(asking('agencyReview.accept'))
    .thenStage('accepted'),
  story('new information reopens an accepted agency review', accepted)
    .when(asking('agencyReview.reopen'))
    .thenStage('inProgress'),
  story('an agency review that is reopened has until after that day', accepted)
    .when(asking('agencyReview.reopen', { dueOn: '2026-03-02' }))
    .thenRefuses('agencyReview.reopen/due-after-request'),
  story('an agency review that was done without is asked for after all', waived)
    .when(asking('agencyReview.reopen'))
    .thenStage('requested'),

  story('a later date is later than the one before', requested)
    .when(asking('agencyReview.extend', { newDate: '2026-04-27' }))
    .thenRefuses('agencyReview.extend/later-than-before'),
  story('a second extension is measured from the first', [
    ...requested,
    asking('agencyReview.extend'),
  ])
    .when(asking('agencyReview.extend'))
    .thenRefuses('agencyReview.extend/later-than-before'),
  story('a date that was corrected is the one that counts', [
    ...requested,
    asking('agencyReview.correctDate', { from: '2026-04-27', to: '2026-06-01' }),
  ])
    .when(asking('agencyReview.extend', { newDate: '2026-05-25' }))
    .thenRefuses('agencyReview.extend/later-than-before'),
  story('a review that was reopened has a date of its own', [
    ...accepted,
    asking('agencyReview.reopen', { dueOn: '2026-06-01' }),
  ])
    .when(asking('agencyReview.extend', { newDate: '2026-05-25' }))
    .thenRefuses('agencyReview.extend/later-than-before'),
  story('the panel may give itself more time to consider', submitted)
    .when(asking('agencyReview.extend'))
    .thenStage('submitted'),
  story('nothing is done without while there is no chair', declined)
    .when(asking('agencyReview.waive', {}, { evidence: noChair }))
    .thenRefuses('agencyReview.waive/chair-in-post'),
  story('a case officer does not decide to do without an agency', declined)
    .when(asking('agencyReview.waive', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  ...owed.flatMap(([state, words, given]) => [
    story(`a later date is agreed while ${words}`, given)
      .when(asking('agencyReview.extend'))
      .thenStage(state),
    story(`the contribution is escalated while ${words}`, given)
      .when(asking('agencyReview.escalate'))
      .thenStage(state),
    story(`the review panel does without it while ${words}`, given)
      .when(asking('agencyReview.waive'))
      .thenStage('waived'),
  ]),

  ...everywhere.flatMap(([state, words, given]) => [
    story(`an agency is renamed while ${words}`, given)
      .when(asking('agencyReview.renameAgency'))
      .thenStage(state),
    story(`a note is added while ${words}`, given)
      .when(asking('agencyReview.addNote'))
      .thenStage(state),
    story(`a date is corrected while ${words}`, given)
      .when(asking('agencyReview.correctDate'))
      .thenStage(state),
  ]),
  story('a correction of a date changes the date', requested)
    .when(asking('agencyReview.correctDate', { to: '2026-04-27' }))
    .thenRefuses('agencyReview.correctDate/date-really-changes'),
];
