import { catalogue } from '../../language/events';
import { day, line, lines, oneOf, wholeNumber, words, yesNo } from '../../language/fields';
import { decision } from '../../language/standing-on';

/** The action plan as a whole; its recommendations are kept one by one elsewhere. */
export const actionPlanEvents = catalogue({
  'actionPlan.draft': {
    label: 'Start the action plan',
    records: 'actionPlan.drafted',
    says: 'The drafting of the action plan began',
    fields: {
      recommendations: wholeNumber('How many recommendations', 0, 500),
      noneIntended: yesNo('Does the review mean to make none?', {
        optional: true,
        hint: 'Needed only when there are none',
      }),
      leadAgencies: lines('Agencies that lead an action', {
        optional: true,
        hint: 'One on each line',
      }),
    },
  },
  'actionPlan.recordAgreement': {
    label: "Record an agency's agreement to its actions",
    records: 'actionPlan.agencyAgreed',
    says: 'An agency agreed to its actions',
    fields: {
      agency: line('Agency'),
      seniorPerson: line('Who agreed for it, and in what position'),
    },
  },
  'actionPlan.passQualityAssurance': {
    label: "Record the Steering Group's agreement to the plan",
    records: 'actionPlan.qualityAssured',
    says: 'The Steering Group was satisfied with the quality of the action plan',
    fields: {
      smart: yesNo('Is every action specific, measurable, achievable, relevant and timed?'),
      where: line('Meeting, or written procedure, in which it was agreed'),
      decision,
    },
    tells: ['Agencies', 'KCSP Chair'],
  },
  'actionPlan.activate': {
    label: 'Put the action plan into effect',
    records: 'actionPlan.activated',
    says: 'The action plan came into effect',
    fields: {},
    tells: ['Agencies', 'DHR Steering Group'],
  },
  'actionPlan.review': {
    label: "Record the Steering Group's look at the plan",
    records: 'actionPlan.reviewed',
    says: 'The Steering Group looked at the action plan',
    happenedOn: 'heldOn',
    fields: {
      heldOn: day('Day of the meeting'),
      quorate: yesNo('Was the meeting quorate?', {
        optional: true,
        hint: 'Asked only of a meeting that is not kept here',
      }),
      noted: words('What was noted', { optional: true }),
      decided: words('What was decided', { optional: true }),
      nextReviewOn: day('Next look', { mayBeInFuture: true, optional: true }),
      decision,
    },
  },
  'actionPlan.escalate': {
    label: 'Take a recommendation to the KCSP',
    records: 'actionPlan.escalated',
    says: 'A recommendation was taken to the KCSP',
    fields: {
      recommendation: line('Recommendation, by its label'),
      reasons: words('Why: overdue, or rejected'),
      decision,
    },
    tells: ['KCSP'],
  },
  'actionPlan.addRecommendation': {
    label: 'Add a recommendation to the plan',
    records: 'actionPlan.recommendationAdded',
    says: 'A recommendation was added to the action plan',
    fields: {
      source: oneOf('Where it comes from', {
        homeOfficeLetter: 'The letter from the Home Office',
        inquest: 'The inquest, or a report to prevent future deaths',
        reopening: 'The reopening of the review',
        other: 'Somewhere else',
      }),
      text: words('The recommendation'),
      leadAgency: line('Agency that leads', { optional: true }),
    },
    tells: ['DHR Steering Group'],
  },
  'actionPlan.confirmAllResolved': {
    label: 'Confirm that every recommendation is resolved',
    records: 'actionPlan.allResolved',
    says: 'Every recommendation was resolved',
    fields: {},
    tells: ['DHR Steering Group'],
  },
  'actionPlan.recordAudit': {
    label: 'Record that the audit was passed',
    records: 'actionPlan.audited',
    says: 'The action plan was audited',
    fields: {
      auditor: line('Who carried out the audit'),
      auditorAgency: line('Agency of the auditor'),
      sampled: yesNo('Was at least a sample of the evidence looked at?'),
      findings: words('Findings'),
    },
    tells: ['DHR Steering Group', 'KCSP Chair'],
  },
  'actionPlan.failAudit': {
    label: 'Record that the audit was not passed',
    records: 'actionPlan.auditFailed',
    says: 'The audit found recommendations that are not in fact resolved',
    fields: {
      recommendations: lines('Recommendations to be opened again', { hint: 'One on each line' }),
      findings: words('Findings'),
    },
    tells: ['DHR Steering Group', 'Agencies'],
  },
  'actionPlan.adopt': {
    label: 'Enter how far the action plan has come',
    records: 'actionPlan.adopted',
    says: 'An action plan already under way was entered from earlier records',
    hidden: true,
    fields: {
      stands: oneOf('How far the earlier records show it has come', {
        drafting: 'Being drafted',
        active: 'Being carried out',
      }),
      asPrinted: lines('What the earlier record says, word for word', {
        optional: true,
        restricted: 'earlier',
      }),
    },
  },
});
