import { plainDate } from '../../language/dates';
import { story, type Scenario } from '../../proof/scenario';
import {
  asking,
  deliberating,
  drafting,
  planActive,
  planAgreed,
  planAudited,
  published,
} from './roads.factory';

const draftedWithLead = [
  ...drafting,
  asking('actionPlan.draft', { leadAgencies: ['Kent Police'] }),
];
const agreed = [...drafting, ...planAgreed];
const active = [...drafting, ...planActive];
const awaitingAudit = [...active, asking('actionPlan.confirmAllResolved')];
const audited = [...drafting, ...planAudited];
const ledByPolice = [
  ...draftedWithLead,
  asking('actionPlan.recordAgreement'),
  asking('actionPlan.passQualityAssurance'),
  asking('actionPlan.activate'),
  asking('actionPlan.confirmAllResolved'),
];

export const actionPlanScenarios: readonly Scenario[] = [
  story('the plan is drafted with the report', drafting)
    .when(asking('actionPlan.draft'))
    .thenIn('actionPlan', 'drafting'),
  story('nobody plans actions before a review is decided on', deliberating)
    .when(asking('actionPlan.draft'))
    .thenRefuses('actionPlan.draft/review-held'),
  story('a plan without recommendations says so', drafting)
    .when(asking('actionPlan.draft', { recommendations: 0 }))
    .thenRefuses('actionPlan.draft/recommendations-or-none'),
  story('a review that means to make none may say so', drafting)
    .when(asking('actionPlan.draft', { recommendations: 0, noneIntended: true }))
    .thenIn('actionPlan', 'drafting'),
  story('a plan already under way is entered from earlier records', [
    asking('case.adopt', { stage: 'published' }),
  ])
    .when(asking('actionPlan.adopt', { stands: 'active' }))
    .thenIn('actionPlan', 'active'),
  story('a plan still being drafted is entered from earlier records', [
    asking('case.adopt', { stage: 'drafting' }),
  ])
    .when(asking('actionPlan.adopt', { stands: 'drafting' }))
    .thenIn('actionPlan', 'drafting'),

  story('an agency agrees to its actions', draftedWithLead)
    .when(asking('actionPlan.recordAgreement'))
    .thenIn('actionPlan', 'drafting'),
  story('the Steering Group passes the plan', [
    ...draftedWithLead,
    asking('actionPlan.recordAgreement'),
  ])
    .when(asking('actionPlan.passQualityAssurance', {}, { as: ['steering-group-chair'] }))
    .thenIn('actionPlan', 'agreed'),
  story('a plan whose lead agency has not agreed does not pass', draftedWithLead)
    .when(asking('actionPlan.passQualityAssurance'))
    .thenRefuses('actionPlan.passQualityAssurance/lead-agencies-agreed'),
  story('a plan of wishes does not pass', [...drafting, asking('actionPlan.draft')])
    .when(asking('actionPlan.passQualityAssurance', { smart: false }))
    .thenRefuses('actionPlan.passQualityAssurance/smart'),
  story('a plan may come into effect before the report is published', agreed)
    .when(asking('actionPlan.activate'))
    .thenIn('actionPlan', 'active'),

  story('the Steering Group looks at the plan', active)
    .when(asking('actionPlan.review'))
    .thenIn('actionPlan', 'active'),
  story('without a quorum it notes and does not decide', active)
    .when(asking('actionPlan.review', { quorate: false }))
    .thenRefuses('actionPlan.review/decisions-need-a-quorum'),
  story('a look that only notes stands on no decision, though the meetings are kept here', active)
    .when(
      asking(
        'actionPlan.review',
        { quorate: undefined, decided: undefined, noted: 'Progress was noted' },
        { evidence: { bodiesKept: { 'steering-group': plainDate('2026-01-01') } } },
      ),
    )
    .thenIn('actionPlan', 'active'),
  story('a recommendation that stands still goes to the KCSP', active)
    .when(asking('actionPlan.escalate'))
    .thenIn('actionPlan', 'active'),
  story('a recommendation may be added', active)
    .when(asking('actionPlan.addRecommendation'))
    .thenIn('actionPlan', 'active'),
  story('with every recommendation resolved the plan awaits its audit', active)
    .when(asking('actionPlan.confirmAllResolved', {}, { evidence: { openRecommendations: [] } }))
    .thenIn('actionPlan', 'awaitingAudit'),
  story('an open recommendation keeps the plan open, and is named', active)
    .when(
      asking('actionPlan.confirmAllResolved', {}, { evidence: { openRecommendations: ['3.2'] } }),
    )
    .thenRefuses('actionPlan.confirmAllResolved/no-open-recommendation'),

  story('the plan passes its audit', awaitingAudit)
    .when(asking('actionPlan.recordAudit'))
    .thenIn('actionPlan', 'awaitingConclusion'),
  story('no agency audits its own actions', ledByPolice)
    .when(asking('actionPlan.recordAudit', { auditorAgency: 'Kent Police' }))
    .thenRefuses('actionPlan.recordAudit/auditor-independent'),
  story('an audit looks at evidence', awaitingAudit)
    .when(asking('actionPlan.recordAudit', { sampled: false }))
    .thenRefuses('actionPlan.recordAudit/evidence-sampled'),
  story('the note of the audit is on the register', awaitingAudit)
    .when(asking('actionPlan.recordAudit', {}, { evidence: { documents: [] } }))
    .thenRefuses('actionPlan.recordAudit/audit-on-register'),
  story('a failed audit opens the plan again', awaitingAudit)
    .when(asking('actionPlan.failAudit'))
    .thenIn('actionPlan', 'active'),
  story('a recommendation added before the audit opens the plan again', awaitingAudit)
    .when(asking('actionPlan.addRecommendation', { source: 'inquest' }))
    .thenIn('actionPlan', 'active'),
  story('so does one added after it', audited)
    .when(asking('actionPlan.addRecommendation', { source: 'inquest' }))
    .thenIn('actionPlan', 'active'),
  story('an agency does not record its own agreement', draftedWithLead)
    .when(asking('actionPlan.recordAgreement', {}, { as: ['agency-review-author'] }))
    .thenRefusesAs('not-permitted'),
  story('a plan in effect is not drafted anew', published)
    .when(asking('actionPlan.draft'))
    .thenRefusesAs('not-at-this-stage'),
];
