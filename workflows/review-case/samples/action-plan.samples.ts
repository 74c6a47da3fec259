import { ask, type Samples } from '../../proof/scenario';

export const actionPlanSamples: Samples = {
  'actionPlan.draft': [
    ask('actionPlan.draft', { recommendations: 4, leadAgencies: [] }),
    ask('actionPlan.draft', { recommendations: 4, leadAgencies: ['Kent Police'] }),
  ],
  'actionPlan.recordAgreement': [
    ask('actionPlan.recordAgreement', {
      agency: 'Kent Police',
      seniorPerson: 'Assistant Chief Constable',
    }),
  ],
  'actionPlan.passQualityAssurance': [
    ask('actionPlan.passQualityAssurance', { smart: true, where: 'Meeting of 2 March 2026' }),
  ],
  'actionPlan.activate': [ask('actionPlan.activate')],
  'actionPlan.review': [
    ask('actionPlan.review', {
      heldOn: '2026-03-02',
      quorate: true,
      decided: 'The target date of 3.2 was moved',
    }),
  ],
  'actionPlan.escalate': [
    ask('actionPlan.escalate', { recommendation: '3.2', reasons: 'Two quarters late' }),
  ],
  'actionPlan.addRecommendation': [
    ask('actionPlan.addRecommendation', {
      source: 'homeOfficeLetter',
      text: 'Staff are told what the law calls controlling behaviour',
    }),
  ],
  'actionPlan.confirmAllResolved': [ask('actionPlan.confirmAllResolved')],
  'actionPlan.recordAudit': [
    ask(
      'actionPlan.recordAudit',
      {
        auditor: 'Performance officer',
        auditorAgency: 'Kent Fire and Rescue Service',
        sampled: true,
        findings: 'Evidence held for every action looked at',
      },
      { evidence: { documents: ['audit-note'] } },
    ),
  ],
  'actionPlan.failAudit': [
    ask('actionPlan.failAudit', {
      recommendations: ['3.2'],
      findings: 'The training has not been repeated',
    }),
  ],
  'actionPlan.adopt': [
    ask('actionPlan.adopt', { stands: 'active' }),
    ask('actionPlan.adopt', { stands: 'drafting' }),
  ],
};
