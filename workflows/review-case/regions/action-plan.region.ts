import { accept } from '../../language/chart';
import { acceptWhen, chart, moveAlong } from '../review-case.chart';

const toBeCarriedOut = { 'actionPlan.addRecommendation': accept('active') } as const;

/** The action plan as a whole; it may come into effect before the report is published. */
export const actionPlan = chart.createStateConfig({
  meta: { label: 'Action plan' },
  initial: 'none',
  states: {
    none: {
      meta: { label: 'No action plan yet' },
      on: {
        'actionPlan.draft': accept('drafting'),
        'actionPlan.adopt': [acceptWhen('thePlanIsInEffect', 'active'), accept('drafting')],
      },
    },
    drafting: {
      meta: { label: 'Being drafted', waitsFor: 'the agencies that lead the actions' },
      on: {
        'actionPlan.recordAgreement': accept(),
        'actionPlan.passQualityAssurance': accept('agreed'),
      },
    },
    agreed: {
      meta: { label: 'Agreed', waitsFor: 'the Kent Community Safety Team' },
      on: { 'actionPlan.activate': accept('active') },
    },
    active: {
      meta: { label: 'Being carried out', waitsFor: 'the agencies that lead the actions' },
      on: {
        'actionPlan.review': accept(),
        'actionPlan.escalate': accept(),
        'actionPlan.addRecommendation': accept(),
        'actionPlan.confirmAllResolved': accept('awaitingAudit'),
      },
    },
    awaitingAudit: {
      meta: { label: 'Awaiting its audit', waitsFor: 'the auditor' },
      on: {
        ...toBeCarriedOut,
        'actionPlan.recordAudit': accept('awaitingConclusion'),
        'actionPlan.failAudit': accept('active'),
      },
    },
    awaitingConclusion: {
      meta: { label: 'Carried out and audited', waitsFor: 'the KCSP' },
      on: {
        ...toBeCarriedOut,
        'case.conclude': moveAlong('concluded'),
      },
    },
    concluded: {
      meta: { label: 'Concluded' },
      on: { 'case.reopen': moveAlong('active') },
    },
  },
});
