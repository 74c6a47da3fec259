import { story, type Scenario } from '../../proof/scenario';
import {
  amending,
  asking,
  concluded,
  embargoed,
  preparing,
  published,
  readyToConclude,
  scheduled,
  signedOff,
  takenDown,
  told,
  withheld,
} from './roads.factory';

/** Entered from earlier records while its publication was being prepared. */
const adoptedPreparing = (lastOutcome: 'A' | 'B' | 'C') => [
  asking('case.adopt', { stage: 'preparingPublication', lastOutcome }),
  asking('publication.tellFamily'),
  asking('publication.tellAgencies'),
  asking('publication.schedule'),
];

const clearanceLost = [
  ...published,
  asking('report.loseClearance'),
  asking('publication.takeDown'),
];

const adoptedConcluded = [asking('case.adopt', { stage: 'concluded' })];

export const publishingScenarios: readonly Scenario[] = [
  story('the family is told of the publication', preparing)
    .when(asking('publication.tellFamily'))
    .thenStage('publishing.preparing'),
  story('the agencies are told of the publication', preparing)
    .when(asking('publication.tellAgencies'))
    .thenStage('publishing.preparing'),
  story('with family and agencies told, a day is set', told)
    .when(asking('publication.schedule'))
    .thenStage('publishing.scheduled'),
  story('the family does not learn of it from the press', [
    ...preparing,
    asking('publication.tellAgencies'),
  ])
    .when(asking('publication.schedule'))
    .thenRefuses('publication.schedule/family-told'),
  story('nor do the agencies', [...preparing, asking('publication.tellFamily')])
    .when(asking('publication.schedule'))
    .thenRefuses('publication.schedule/agencies-told'),
  story('while a criminal case is open the investigating officer knows of it', [
    ...told,
    asking('criminal.recordStatus', { status: 'investigating' }),
  ])
    .when(asking('publication.schedule', { officerTold: undefined }))
    .thenRefuses('publication.schedule/officer-told-while-live'),
  story('the day of publication is planned', told)
    .when(asking('publication.schedule', {}, { evidence: { documents: ['anonymisation-check'] } }))
    .thenRefuses('publication.schedule/communications-planned'),
  story('the day may be moved', scheduled)
    .when(asking('publication.schedule', { scheduledFor: '2026-03-09' }))
    .thenStage('publishing.scheduled'),
  story('the day may be taken back', scheduled)
    .when(asking('publication.unschedule'))
    .thenStage('publishing.preparing'),

  story('publication is held back for the inquest', preparing)
    .when(asking('publication.embargo'))
    .thenStage('publishing.embargoed'),
  story('even when its day is set', scheduled)
    .when(asking('publication.embargo', { because: 'anniversary' }))
    .thenStage('publishing.embargoed'),
  story('what is held back is looked at again', preparing)
    .when(asking('publication.embargo', { embargoReviewOn: '2026-03-02' }))
    .thenRefuses('publication.embargo/review-day-ahead'),
  story('it may be held back longer', embargoed)
    .when(asking('publication.reviewEmbargo'))
    .thenStage('publishing.embargoed'),
  story('with another day to look at it', embargoed)
    .when(asking('publication.reviewEmbargo', { embargoReviewOn: '2026-01-05' }))
    .thenRefuses('publication.reviewEmbargo/review-day-ahead'),
  story('when nothing stands in the way, it goes ahead', embargoed)
    .when(asking('publication.liftEmbargo'))
    .thenStage('publishing.preparing'),
  story('nothing is published while it is held back', embargoed)
    .when(asking('publication.publish'))
    .thenRefusesAs('not-at-this-stage'),

  story('a cleared report is published', scheduled)
    .when(asking('publication.publish'))
    .thenStage('monitoring.published'),
  story('T17: a report with outcome C is not published', adoptedPreparing('C'))
    .when(asking('publication.publish'))
    .thenRefuses('publication.publish/not-cleared'),
  story('T17: while it is being amended there is no day to publish on', amending('C'))
    .when(asking('publication.publish'))
    .thenRefusesAs('not-at-this-stage'),
  story('a report that was cleared before it was entered here is published', adoptedPreparing('A'))
    .when(asking('publication.publish'))
    .thenStage('monitoring.published'),
  story('a report is not published before its day', [
    ...told,
    asking('publication.schedule', { scheduledFor: '2026-03-09' }),
  ])
    .when(asking('publication.publish'))
    .thenRefuses('publication.publish/day-has-come'),
  story('a day that was corrected counts as corrected', [
    ...told,
    asking('publication.schedule', { scheduledFor: '2026-03-09' }),
    asking('date.correct', { field: 'scheduledFor', from: '2026-03-09', to: '2026-03-02' }),
  ])
    .when(asking('publication.publish'))
    .thenStage('monitoring.published'),
  story('the letter from the Home Office is published with the report', scheduled)
    .when(asking('publication.publish', {}, { evidence: { documents: [] } }))
    .thenRefuses('publication.publish/letter-annexed'),
  story('a case officer does not publish', scheduled)
    .when(asking('publication.publish', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  story('the partnership may record why it publishes without clearance', signedOff)
    .when(asking('publication.recordException'))
    .thenStage('publishing.preparing'),
  story('also while publication is being prepared', preparing)
    .when(asking('publication.recordException'))
    .thenStage('publishing.preparing'),
  story('with the exception recorded, it is published without a letter', [
    ...signedOff,
    asking('publication.recordException'),
    ...scheduled.slice(preparing.length),
  ])
    .when(asking('publication.publish', {}, { evidence: { documents: [] } }))
    .thenStage('monitoring.published'),
  story('a report may be taken back for clearance before it is published', preparing)
    .when(asking('report.seekClearance'))
    .thenStage('signingOff.signedOff'),

  story('for the welfare of children a report is not published', preparing)
    .when(asking('publication.withhold'))
    .thenStage('monitoring.withheld'),
  story('a report is not withheld to spare anybody’s blushes', preparing)
    .when(asking('publication.withhold', { welfareGround: 'none' }))
    .thenRefuses('publication.withhold/compelling-welfare-reason'),
  story('not to publish is decided by the partnership', preparing)
    .when(asking('publication.withhold', { decidedByPartnership: false }))
    .thenRefuses('publication.withhold/decided-by-partnership'),
  story('the QA Panel hears why a report is not published', preparing)
    .when(asking('publication.withhold', { qualityPanelTold: false }))
    .thenRefuses('publication.withhold/quality-panel-told'),
  story('a report that was withheld may be published after all', withheld)
    .when(asking('publication.reconsider'))
    .thenStage('publishing.preparing'),

  story('a published report may be corrected', published)
    .when(asking('publication.correct'))
    .thenStage('monitoring.published'),
  story('passages may be removed from it', published)
    .when(asking('publication.redact'))
    .thenStage('monitoring.published'),
  story('it may be taken down', published)
    .when(asking('publication.takeDown'))
    .thenStage('monitoring.takenDown'),
  story('and be published again', takenDown)
    .when(asking('publication.republish'))
    .thenStage('monitoring.published'),
  story('but not while its clearance is lost', clearanceLost)
    .when(asking('publication.republish'))
    .thenRefuses('publication.republish/not-cleared'),
  story('then it is taken back for clearance', clearanceLost)
    .when(asking('report.seekClearance'))
    .thenStage('signingOff.signedOff'),
  story('after publication the panel is stood down', published)
    .when(asking('panel.standDown'))
    .thenStage('monitoring.published'),
  story('so it is where nothing is published', withheld)
    .when(asking('panel.standDown'))
    .thenStage('monitoring.withheld'),
  story('so it is where the report was taken down', takenDown)
    .when(asking('panel.standDown'))
    .thenStage('monitoring.takenDown'),

  story('with its plan carried out and audited, the review is concluded', [
    ...published,
    ...readyToConclude,
  ])
    .when(asking('case.conclude'))
    .thenStage('concluded'),
  story('and its action plan with it', [...published, ...readyToConclude])
    .when(asking('case.conclude'))
    .thenIn('actionPlan', 'concluded'),
  story('T22: a review is concluded although its report is withheld', [
    ...withheld,
    ...readyToConclude,
  ])
    .when(asking('case.conclude'))
    .thenStage('concluded'),
  story('or although it was taken down', [...takenDown, ...readyToConclude])
    .when(asking('case.conclude'))
    .thenStage('concluded'),
  story('a review is not concluded before its publication is settled', [
    ...preparing,
    ...readyToConclude,
  ])
    .when(asking('case.conclude'))
    .thenRefuses('case.conclude/published-or-withheld'),
  story('a review is not concluded before its plan is audited', [
    ...published,
    asking('kcsp.report', { about: 'conclusion' }),
  ])
    .when(asking('case.conclude'))
    .thenRefuses('case.conclude/plan-audited'),
  story('T21: a review is not concluded while a recommendation is blocked', [
    ...published,
    ...readyToConclude,
  ])
    .when(
      asking(
        'case.conclude',
        {},
        { evidence: { openRecommendations: ['3.2 (blocked: waits for another policy)'] } },
      ),
    )
    .thenRefuses('case.conclude/no-open-recommendation'),
  story('the KCSP hears of a conclusion before it is drawn', [
    ...published,
    asking('actionPlan.confirmAllResolved'),
    asking('actionPlan.recordAudit'),
    asking('kcsp.report', { about: 'update' }),
  ])
    .when(asking('case.conclude'))
    .thenRefuses('case.conclude/kcsp-told'),
  story('the record of the conclusion is on the register', [...published, ...readyToConclude])
    .when(asking('case.conclude', {}, { evidence: { documents: [] } }))
    .thenRefuses('case.conclude/closure-on-register'),
  story('the independent chair does not conclude the review', [...published, ...readyToConclude])
    .when(asking('case.conclude', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),

  story('a concluded review is opened again where its publication stood', concluded)
    .when(asking('case.reopen'))
    .thenStage('monitoring.published'),
  story('and its action plan with it, when it is reopened', concluded)
    .when(asking('case.reopen'))
    .thenIn('actionPlan', 'active'),
  story('a review concluded with its report withheld is opened again there', [
    ...withheld,
    ...readyToConclude,
    asking('case.conclude'),
  ])
    .when(asking('case.reopen'))
    .thenStage('monitoring.withheld'),
  story('a review concluded with its report taken down is opened again there', [
    ...takenDown,
    ...readyToConclude,
    asking('case.conclude'),
  ])
    .when(asking('case.reopen'))
    .thenStage('monitoring.takenDown'),
  story('where nobody knows what became of publication, that is settled first', adoptedConcluded)
    .when(asking('case.reopen'))
    .thenStage('publishing.preparing'),
  story('if the report itself is opened again, the panel meets again', concluded)
    .when(asking('case.reopen', { what: 'report' }))
    .thenStage('reviewing.gatheringInformation'),
  story('a report opened again has to be cleared again', [
    ...concluded,
    asking('case.reopen', { what: 'report' }),
  ])
    .when(asking('publication.publish'))
    .thenRefusesAs('not-at-this-stage'),
  story('a review that is not concluded is not reopened', published)
    .when(asking('case.reopen'))
    .thenRefusesAs('not-at-this-stage'),
  story('a direction reaches a concluded review and is recorded', concluded)
    .when(asking('direction.receive', { kind: 'participate' }))
    .thenStage('concluded'),
];
