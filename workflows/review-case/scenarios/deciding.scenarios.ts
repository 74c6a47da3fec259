import { story, type Scenario } from '../../proof/scenario';
import {
  asking,
  awaitingCorePanel,
  closed,
  commissioned,
  contributing,
  convened,
  decided,
  deferred,
  deliberating,
  directed,
  drafting,
  formingPanel,
  panelConstituted,
  reconsidering,
  received,
  recommended,
  scrutinised,
} from './roads.factory';

const suicide = [asking('case.notify', { deathKind: 'suicide' }), ...deliberating.slice(1)];
const partnerAgreed = [...decided('joint'), asking('partner.agree')];
const chairConflicted = [...recommended(), asking('conflict.declare', { office: 'kcspChair' })];

export const decidingScenarios: readonly Scenario[] = [
  story('the Core Panel is called together', awaitingCorePanel)
    .when(asking('corePanel.convene'))
    .thenStage('deciding.corePanelConvened'),
  story('the Core Panel may be called for another day', convened)
    .when(asking('corePanel.convene', { meetingOn: '2026-03-18' }))
    .thenStage('deciding.corePanelConvened'),
  story('a meeting of the Core Panel later than the month is still a meeting', awaitingCorePanel)
    .when(asking('corePanel.convene', { meetingOn: '2026-06-01', lateReason: 'Nobody was free' }))
    .thenStage('deciding.corePanelConvened'),
  story('the Core Panel meets and considers', convened)
    .when(asking('corePanel.meet'))
    .thenStage('deciding.deliberating'),
  story('a member with a conflict of interest takes no part', convened)
    .when(asking('corePanel.meet', { conflicted: ['Kent Police representative'] }))
    .thenRefuses('corePanel.meet/conflicted-members-out'),
  story('the Core Panel may meet again', deliberating)
    .when(asking('corePanel.meet'))
    .thenStage('deciding.deliberating'),

  story('the Core Panel recommends a review', deliberating)
    .when(asking('corePanel.recommend', {}, { as: ['core-panel-member'] }))
    .thenStage('deciding.recommended'),
  story('a recommendation gives its reasons on age', deliberating)
    .when(asking('corePanel.recommend', { reasonsOnAge: ' ' }))
    .thenRefuses('corePanel.recommend/reasons-on-age'),
  story('a recommendation gives its reasons on the cause of death', deliberating)
    .when(asking('corePanel.recommend', { reasonsOnCause: ' ' }))
    .thenRefuses('corePanel.recommend/reasons-on-cause'),
  story('a recommendation gives its reasons on the link', deliberating)
    .when(asking('corePanel.recommend', { reasonsOnConnection: ' ' }))
    .thenRefuses('corePanel.recommend/reasons-on-connection'),
  story('T24: after a suicide the question of coercive control is answered', suicide)
    .when(asking('corePanel.recommend', { coerciveControl: undefined }))
    .thenRefuses('corePanel.recommend/coercive-control-answered'),
  story('T24: with that answer, and no suspect named, a review is recommended', suicide)
    .when(asking('corePanel.recommend'))
    .thenStage('deciding.recommended'),
  story('T24: an alleged perpetrator may have no name, and need not be there at all', suicide)
    .when(asking('allegedPerpetrator.add', { link: undefined }))
    .thenStage('deciding.deliberating'),
  story('the independent chair does not recommend whether there is a review', deliberating)
    .when(asking('corePanel.recommend', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),

  story('the Core Panel may defer for information it names', deliberating)
    .when(asking('corePanel.defer'))
    .thenStage('deciding.deferred'),
  story('a deferral ends on a later day', deliberating)
    .when(asking('corePanel.defer', { deferredUntil: '2026-03-02' }))
    .thenRefuses('corePanel.defer/until-a-later-day'),
  story('with the information the Core Panel goes on', deferred)
    .when(asking('corePanel.receiveAwaited'))
    .thenStage('deciding.deliberating'),
  story('when its day comes a deferral ends without the information', deferred)
    .when(asking('corePanel.endDeferral'))
    .thenStage('deciding.deliberating'),
  story('a deferral does not end before its day', deferred)
    .when(asking('corePanel.endDeferral', {}, { on: '2026-03-19' }))
    .thenRefuses('corePanel.endDeferral/day-has-come'),
  story('a deferral follows a day that was corrected', [
    ...deferred,
    asking('date.correct', { field: 'deferredUntil', from: '2026-03-20', to: '2026-03-10' }),
  ])
    .when(asking('corePanel.endDeferral', {}, { on: '2026-03-10' }))
    .thenStage('deciding.deliberating'),

  story('the KCSP Chair ratifies a review', recommended())
    .when(asking('decision.ratify', {}, { as: ['kcsp-chair'] }))
    .thenStage('deciding.decided.toReview'),
  story('the KCSP Chair ratifies a joint review', recommended('joint'))
    .when(asking('decision.ratify'))
    .thenStage('deciding.decided.jointly'),
  story('the KCSP Chair ratifies that another review leads', recommended('otherLeads'))
    .when(asking('decision.ratify'))
    .thenStage('deciding.decided.otherReviewLeads'),
  story('the KCSP Chair ratifies that there is no review', recommended('noReview'))
    .when(asking('decision.ratify'))
    .thenStage('deciding.decided.notToReview'),
  story('T14: a Chair who declared a conflict does not ratify', chairConflicted)
    .when(asking('decision.ratify'))
    .thenRefuses('decision.ratify/ratifier-conflicted'),
  story('T14: nor does anybody who declared one and records it', recommended())
    .when(asking('decision.ratify', {}, { evidence: { conflicted: true } }))
    .thenRefuses('decision.ratify/ratifier-conflicted'),
  story('where the Chair has a conflict, the Vice-Chair ratifies', chairConflicted)
    .when(asking('decision.ratify', { ratifiedBy: 'kcspViceChair' }, { as: ['kcsp-vice-chair'] }))
    .thenStage('deciding.decided.toReview'),
  story('the Vice-Chair does not ratify without need', recommended())
    .when(asking('decision.ratify', { ratifiedBy: 'kcspViceChair' }))
    .thenRefuses('decision.ratify/vice-chair-stands-in'),
  story('what is ratified is written down', recommended())
    .when(asking('decision.ratify', {}, { evidence: { documents: ['core-panel-minute'] } }))
    .thenRefuses('decision.ratify/decision-papers'),
  story('a member of the Core Panel does not ratify', recommended())
    .when(asking('decision.ratify', {}, { as: ['core-panel-member'] }))
    .thenRefusesAs('not-permitted'),
  story('nothing is ratified before it is recommended', deliberating)
    .when(asking('decision.ratify'))
    .thenRefusesAs('not-at-this-stage'),
  story('the KCSP Chair may refer a recommendation back', recommended())
    .when(asking('decision.referBack'))
    .thenStage('deciding.deliberating'),

  story('once the Home Office is informed, the review is commissioned', decided())
    .when(asking('homeOffice.inform', { reasons: undefined, whyFamilyNotTold: undefined }))
    .thenStage('reviewing.commissioned'),
  story('the Home Office is informed in writing', decided())
    .when(asking('homeOffice.inform', {}, { evidence: { documents: [] } }))
    .thenRefuses('homeOffice.inform/letter-on-register'),
  story('a joint review waits for the other body', decided('joint'))
    .when(asking('homeOffice.inform'))
    .thenRefuses('homeOffice.inform/partner-agreed'),
  story('the other body agrees to a joint review', decided('joint'))
    .when(asking('partner.agree'))
    .thenStage('deciding.decided.jointly'),
  story('a joint review meets the duties of both bodies', decided('joint'))
    .when(asking('partner.agree', { coversBoth: false }))
    .thenRefuses('partner.agree/covers-both-duties'),
  story('with both agreed, a joint review is commissioned', partnerAgreed)
    .when(asking('homeOffice.inform'))
    .thenStage('reviewing.commissioned'),
  story('where another review leads, we contribute to it', decided('otherLeads'))
    .when(asking('homeOffice.inform'))
    .thenStage('reviewing.contributing'),
  story('another review leads only if it covers what ours must cover', decided('otherLeads'))
    .when(asking('homeOffice.inform', { contentSecured: false }))
    .thenRefuses('homeOffice.inform/content-secured'),
  story('the Home Office looks at every decision not to review', decided('noReview'))
    .when(asking('homeOffice.inform'))
    .thenStage('deciding.noReview.awaitingHomeOfficeScrutiny'),
  story('a decision not to review goes to the Home Office with reasons', decided('noReview'))
    .when(asking('homeOffice.inform', { reasons: undefined }))
    .thenRefuses('homeOffice.inform/reasons-given'),
  story('the family hears of a decision not to review, or it is said why not', decided('noReview'))
    .when(asking('homeOffice.inform', { whyFamilyNotTold: undefined }))
    .thenRefuses('homeOffice.inform/family-told-or-reason'),
  story('a family that was told needs no excuse', [...decided('noReview'), asking('family.inform')])
    .when(asking('homeOffice.inform', { whyFamilyNotTold: undefined }))
    .thenStage('deciding.noReview.awaitingHomeOfficeScrutiny'),

  story('when the Home Office is content, the case rests', scrutinised)
    .when(asking('homeOffice.agreeNoReview'))
    .thenStage('deciding.noReview.closed'),
  story('the Home Office may ask for second thoughts', scrutinised)
    .when(asking('homeOffice.askReconsider'))
    .thenStage('deciding.reconsidering'),
  story('the Core Panel meets on its second thoughts', reconsidering)
    .when(asking('corePanel.meet'))
    .thenStage('deciding.reconsidering'),
  story('after second thoughts there is a fresh recommendation', reconsidering)
    .when(asking('corePanel.recommend'))
    .thenStage('deciding.recommended'),
  story('new information wakes a case closed without a review', closed)
    .when(asking('newInformation.receive', { kind: 'familyChallenge' }))
    .thenStage('deciding.deliberating'),

  story('T12: a direction years later wakes a case closed without a review', closed)
    .when(asking('direction.receive', { directedOn: '2029-01-10' }, { on: '2029-01-10' }))
    .thenStage('deciding.decided.directed'),
  story('a direction comes with the paper it is written on', closed)
    .when(asking('direction.receive', {}, { evidence: { documents: [] } }))
    .thenRefuses('direction.receive/direction-held'),
  story('a direction while the Home Office looks settles it', scrutinised)
    .when(asking('direction.receive'))
    .thenStage('deciding.decided.directed'),
  story('a direction during second thoughts settles it', reconsidering)
    .when(asking('direction.receive'))
    .thenStage('deciding.decided.directed'),
  story('a direction before anything is decided settles it', received)
    .when(asking('direction.receive'))
    .thenStage('deciding.decided.directed'),
  story('T13: a direction while a review is decided on changes nothing', decided())
    .when(asking('direction.receive'))
    .thenStage('deciding.decided.toReview'),
  story('T13: nor while a joint review is decided on', decided('joint'))
    .when(asking('direction.receive'))
    .thenStage('deciding.decided.jointly'),
  story('T13: nor while the report is being written', drafting)
    .when(asking('direction.receive'))
    .thenStage('reviewing.drafting'),
  story('a second direction changes nothing', directed)
    .when(asking('direction.receive', { kind: 'participate' }))
    .thenStage('deciding.decided.directed'),
  story('a directed review is commissioned', directed)
    .when(asking('homeOffice.inform'))
    .thenStage('reviewing.commissioned'),
  story('a directed review waits for the court that looks at the direction', directed)
    .when(asking('hold.pause', { reason: 'judicialReview', scope: 'full' }))
    .thenIn('hold', 'paused'),

  story('a decision to review may be taken back', decided())
    .when(asking('decision.rescind'))
    .thenStage('deciding.decided.notToReview'),
  story('so may a joint one', decided('joint'))
    .when(asking('decision.rescind'))
    .thenStage('deciding.decided.notToReview'),
  story('so may one whose review is commissioned', commissioned)
    .when(asking('decision.rescind'))
    .thenStage('deciding.decided.notToReview'),
  story('so may one whose panel is being formed', formingPanel)
    .when(asking('decision.rescind'))
    .thenStage('deciding.decided.notToReview'),
  story('so may one whose panel has not agreed its terms', panelConstituted)
    .when(asking('decision.rescind'))
    .thenStage('deciding.decided.notToReview'),
  story('once the terms are agreed, the decision stands', drafting)
    .when(asking('decision.rescind'))
    .thenRefusesAs('not-at-this-stage'),
  story('a decision is not taken back behind the back of the Home Office', decided())
    .when(asking('decision.rescind', { homeOfficeTold: false }))
    .thenRefuses('decision.rescind/home-office-told'),
  story('a directed review is not taken back', [...directed, asking('homeOffice.inform')])
    .when(asking('decision.rescind'))
    .thenRefuses('decision.rescind/not-directed'),
  story('a decision taken back goes to the Home Office as any decision not to review', [
    ...commissioned,
    asking('decision.rescind'),
  ])
    .when(asking('homeOffice.inform'))
    .thenStage('deciding.noReview.awaitingHomeOfficeScrutiny'),
  story('and needs its reasons as any other', [...commissioned, asking('decision.rescind')])
    .when(asking('homeOffice.inform', { reasons: undefined }))
    .thenRefuses('homeOffice.inform/reasons-given'),

  story('the Home Office may see a review led by others as none', contributing)
    .when(asking('homeOffice.treatAsNoReview'))
    .thenStage('deciding.noReview.awaitingHomeOfficeScrutiny'),
  story('a direction overrides that another review leads', contributing)
    .when(asking('direction.receive'))
    .thenStage('deciding.decided.directed'),
  story('when the other review is complete, the case rests', contributing)
    .when(asking('otherReview.conclude'))
    .thenStage('deciding.noReview.closed'),
  story('the other review is complete only with what ours had to cover', contributing)
    .when(asking('otherReview.conclude', { contentCovered: false }))
    .thenRefuses('otherReview.conclude/content-covered'),
  story('if the other review falls through, ours goes ahead', contributing)
    .when(asking('otherReview.handBack'))
    .thenStage('reviewing.commissioned'),
  story('and may be given more time as any review', [
    ...contributing,
    asking('otherReview.handBack'),
  ])
    .when(asking('timescale.agreeExtension'))
    .thenIn('timescale', 'extended'),
];
