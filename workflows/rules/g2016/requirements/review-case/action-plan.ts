import { requirementsFor } from '../../../requirement';
import type { Situation } from '../../../rows';
import { reviewAt } from '../../../situations';
import { g2016, localPractice } from '../../sources';
import { answeredYes } from '../answered-yes';
import { isCommissioned } from '../standing';
import { noOpenRecommendation } from './publishing';
import { isAmong, isSaid } from './words';

const leadsNotAgreed = ({ memory }: Situation<'review-case'>): readonly string[] =>
  memory.planLeads.filter((agency) => !isAmong(agency, memory.planAgreedBy));

/** What must be true before each step of the action plan as a whole (DOMAIN 2.18, 2.19, 3.9). */
export const actionPlanRequirements = requirementsFor('review-case')([
  {
    id: 'actionPlan.draft/review-held',
    gate: 'actionPlan.draft',
    says: 'A plan is drafted for a review that is being held, or has been',
    citation: localPractice,
    force: 'design',
    // Not asked before the form is opened: it would be shown as missing on every new case.
    about: 'answer',
    consults: ['review'],
    curedBy: ['kcsp-chair'],
    met: ({ evidence }) => isCommissioned(evidence),
    examples: [
      { given: { evidence: { review: reviewAt('reviewing.drafting') } }, met: true },
      { given: { evidence: { review: reviewAt('monitoring.published') } }, met: true },
      { given: { evidence: { review: reviewAt('deciding.deliberating') } }, met: false },
    ],
  },
  {
    id: 'actionPlan.draft/recommendations-or-none',
    gate: 'actionPlan.draft',
    says: 'The review makes at least one recommendation, or says plainly that it makes none',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'noneIntended',
    consults: [],
    curedBy: ['independent-chair'],
    met: ({ asked }) => Number(asked.recommendations) > 0 || asked.noneIntended === true,
    examples: [
      { given: { asked: { recommendations: 4 } }, met: true },
      { given: { asked: { recommendations: 0, noneIntended: true } }, met: true },
      { given: { asked: { recommendations: 0 } }, met: false },
    ],
  },
  answeredYes({
    id: 'actionPlan.passQualityAssurance/smart',
    says: 'Every action is specific, measurable, achievable, relevant and timed',
    citation: g2016('7'),
    force: 'should',
    field: 'smart',
    curedBy: ['independent-chair', 'The agencies that lead the actions'],
  }),
  {
    id: 'actionPlan.passQualityAssurance/lead-agencies-agreed',
    gate: 'actionPlan.passQualityAssurance',
    says: 'Every agency that leads an action has agreed to it at senior level; not yet',
    citation: g2016('7'),
    force: 'must',
    about: 'case',
    consults: [],
    curedBy: ['The agencies that lead the actions'],
    met: (situation) => leadsNotAgreed(situation).length === 0,
    names: leadsNotAgreed,
    examples: [
      {
        given: { memory: { planLeads: ['Kent Police'], planAgreedBy: ['kent police'] } },
        met: true,
      },
      { given: { memory: { planLeads: ['Kent Police'], planAgreedBy: [] } }, met: false },
    ],
  },
  {
    id: 'actionPlan.review/decisions-need-a-quorum',
    gate: 'actionPlan.review',
    says: 'A meeting without a quorum notes and does not decide',
    citation: {
      instrument: 'Terms of reference of the Kent and Medway DHR Steering Group, July 2019',
      status: 'as published',
    },
    force: 'must',
    about: 'answer',
    field: 'decided',
    consults: [],
    curedBy: ['steering-group-chair'],
    met: ({ asked }) => asked.quorate === true || isSaid(asked.decision) || !isSaid(asked.decided),
    examples: [
      { given: { asked: { quorate: true, decided: 'Two dates were moved' } }, met: true },
      {
        given: { asked: { decided: 'Two dates were moved', decision: 'M-0007/3' } },
        met: true,
        why: 'the meeting kept here tells whether it was quorate',
      },
      { given: { asked: { decided: 'Two dates were moved' } }, met: false },
      { given: { asked: { quorate: false, noted: 'Progress was noted' } }, met: true },
      { given: { asked: { quorate: false, decided: 'Two dates were moved' } }, met: false },
    ],
  },
  noOpenRecommendation(
    'actionPlan.confirmAllResolved',
    'The plan is carried out once no recommendation is open; still open',
  ),
  {
    id: 'actionPlan.recordAudit/auditor-independent',
    gate: 'actionPlan.recordAudit',
    says: 'The auditor comes from an agency that leads no action of the plan',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'auditorAgency',
    consults: [],
    curedBy: ['steering-group-chair'],
    met: ({ asked, memory }) =>
      isSaid(asked.auditorAgency) && !isAmong(asked.auditorAgency, memory.planLeads),
    examples: [
      {
        given: {
          memory: { planLeads: ['Kent Police'] },
          asked: { auditorAgency: 'Medway Council' },
        },
        met: true,
      },
      {
        given: { memory: { planLeads: ['Kent Police'] }, asked: { auditorAgency: 'kent police' } },
        met: false,
      },
    ],
  },
  answeredYes({
    id: 'actionPlan.recordAudit/evidence-sampled',
    says: 'An audit looks at a sample of the evidence at least',
    citation: g2016('7'),
    force: 'should',
    field: 'sampled',
    curedBy: ['The auditor'],
  }),
]);
