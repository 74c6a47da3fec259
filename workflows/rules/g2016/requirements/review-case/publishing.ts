import { plainDate, sayDate } from '../../../../language/dates';
import { requirementsFor } from '../../../requirement';
import type { RequirementRow, Situation } from '../../../rows';
import { reviewAt } from '../../../situations';
import { g2016, localPractice } from '../../sources';
import { answeredYes } from '../answered-yes';
import { proceedingsAreLive } from './reviewing';
import { isLaterThan } from './words';

/** A day on which something that waits is looked at again lies after the day it was decided. */
export const reviewDayAhead = (gate: string, field: string): RequirementRow<'review-case'> => ({
  id: `${gate}/review-day-ahead`,
  gate,
  says: 'What waits is looked at again on a day after this one',
  citation: localPractice,
  force: 'design',
  about: 'answer',
  field,
  consults: [],
  curedBy: ['kcst-administrator', 'kcst-case-officer'],
  met: ({ asked }) => isLaterThan(asked[field], asked.effectiveOn),
  examples: [
    { given: { asked: { [field]: '2026-09-01', effectiveOn: '2026-03-02' } }, met: true },
    { given: { asked: { [field]: '2026-03-02', effectiveOn: '2026-03-02' } }, met: false },
    { given: { asked: { [field]: '2025-12-01', effectiveOn: '2026-03-02' } }, met: false },
  ],
});

const clearedOrException = (gate: string): RequirementRow<'review-case'> => ({
  id: `${gate}/not-cleared`,
  gate,
  says: 'The Home Office has cleared the report for publication, or an exception is recorded',
  citation: g2016('8'),
  force: 'must',
  about: 'case',
  consults: [],
  curedBy: ['Home Office', 'kcsp-chair'],
  met: ({ memory }) => memory.cleared || memory.clearanceException,
  examples: [
    { given: { memory: { cleared: true, qualityOutcome: 'A' } }, met: true },
    { given: { memory: { clearanceException: true } }, met: true },
    {
      given: { memory: { qualityOutcome: 'C' } },
      met: false,
      why: 'outcome C: amend and submit again',
    },
    { given: { memory: { cleared: false } }, met: false },
  ],
});

const openRecommendations = ({ evidence }: Situation<'review-case'>): readonly string[] =>
  evidence.openRecommendations ?? [];

/** The plan cannot be called carried out while a recommendation is open. */
export const noOpenRecommendation = (
  gate: string,
  says: string,
): RequirementRow<'review-case'> => ({
  id: `${gate}/no-open-recommendation`,
  gate,
  says,
  citation: g2016('7'),
  force: 'must',
  about: 'case',
  consults: ['openRecommendations'],
  curedBy: ['The agencies that lead the actions', 'steering-group-chair'],
  met: (situation) => openRecommendations(situation).length === 0,
  names: openRecommendations,
  examples: [
    { given: { evidence: { openRecommendations: [] } }, met: true },
    {
      given: { evidence: { openRecommendations: ['3.2 (blocked)', '4'] } },
      met: false,
      why: 'a recommendation that is blocked is still open',
    },
  ],
});

/** What must be true before publication, and before conclusion (DOMAIN 2.16-2.19, 3.8, 3.9). */
export const publishingRequirements = requirementsFor('review-case')([
  reviewDayAhead('publication.embargo', 'embargoReviewOn'),
  reviewDayAhead('publication.reviewEmbargo', 'embargoReviewOn'),
  {
    id: 'publication.schedule/family-told',
    gate: 'publication.schedule',
    says: 'The family knows of the publication before a day is set, or it is recorded why nobody could be told',
    citation: g2016('6'),
    force: 'should',
    about: 'case',
    consults: [],
    curedBy: ['independent-chair', 'kcst-administrator'],
    met: ({ memory }) => memory.familyToldOfPublication,
    examples: [
      { given: { memory: { familyToldOfPublication: true } }, met: true },
      { given: { memory: { familyToldOfPublication: false } }, met: false },
    ],
  },
  {
    id: 'publication.schedule/agencies-told',
    gate: 'publication.schedule',
    says: 'The agencies know of the publication before a day is set',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ memory }) => memory.agenciesToldOfPublication,
    examples: [
      { given: { memory: { agenciesToldOfPublication: true } }, met: true },
      { given: { memory: { agenciesToldOfPublication: false } }, met: false },
    ],
  },
  {
    id: 'publication.schedule/officer-told-while-live',
    gate: 'publication.schedule',
    says: 'While criminal proceedings are live, the investigating officer or the CPS knows of the publication',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'officerTold',
    consults: ['review'],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: (situation) => !proceedingsAreLive(situation) || situation.asked.officerTold === true,
    examples: [
      {
        given: {
          evidence: { review: reviewAt('publishing.preparing', {}, { criminal: 'concluded' }) },
        },
        met: true,
      },
      {
        given: {
          evidence: { review: reviewAt('publishing.preparing', {}, { criminal: 'appeal' }) },
        },
        met: false,
        why: 'an appeal is live: look first whether publication should wait',
      },
      {
        given: {
          asked: { officerTold: true },
          evidence: { review: reviewAt('publishing.preparing', {}, { criminal: 'appeal' }) },
        },
        met: true,
      },
    ],
  },
  clearedOrException('publication.publish'),
  {
    id: 'publication.publish/day-has-come',
    gate: 'publication.publish',
    says: 'The day set for publication has come',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['Time', 'kcst-administrator'],
    met: ({ memory, evidence }) =>
      memory.scheduledFor === null || evidence.today >= memory.scheduledFor,
    names: ({ memory }) => (memory.scheduledFor === null ? [] : [sayDate(memory.scheduledFor)]),
    examples: [
      {
        given: {
          memory: { scheduledFor: plainDate('2026-03-02') },
          evidence: { today: plainDate('2026-03-02') },
        },
        met: true,
      },
      {
        given: {
          memory: { scheduledFor: plainDate('2026-03-03') },
          evidence: { today: plainDate('2026-03-02') },
        },
        met: false,
      },
    ],
  },
  {
    id: 'publication.publish/letter-annexed',
    gate: 'publication.publish',
    says: 'The letter from the Home Office is on the register, to be published with the report',
    citation: localPractice,
    force: 'local practice',
    about: 'case',
    consults: ['documents'],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ memory, evidence }) =>
      !memory.cleared || (evidence.documents?.includes('quality-assurance-letter') ?? false),
    examples: [
      {
        given: { memory: { cleared: true }, evidence: { documents: ['quality-assurance-letter'] } },
        met: true,
      },
      { given: { memory: { cleared: true }, evidence: { documents: [] } }, met: false },
      {
        given: { memory: { cleared: false, clearanceException: true } },
        met: true,
        why: 'published by exception: there is no letter to annex',
      },
    ],
  },
  clearedOrException('publication.republish'),
  {
    id: 'publication.withhold/compelling-welfare-reason',
    gate: 'publication.withhold',
    says: 'A report is withheld only where the welfare of children or of others directly concerned compels it',
    citation: g2016('8'),
    force: 'must',
    about: 'answer',
    field: 'welfareGround',
    consults: [],
    curedBy: ['kcsp-chair'],
    met: ({ asked }) => asked.welfareGround === 'children' || asked.welfareGround === 'others',
    examples: [
      { given: { asked: { welfareGround: 'children' } }, met: true },
      {
        given: { asked: { welfareGround: 'none' } },
        met: false,
        why: 'embarrassment and cost are no reasons',
      },
      { given: { asked: {} }, met: false },
    ],
  },
  answeredYes({
    id: 'publication.withhold/decided-by-partnership',
    says: 'Not to publish is a decision of the partnership',
    citation: g2016('8'),
    force: 'must',
    field: 'decidedByPartnership',
    curedBy: ['kcsp-chair'],
  }),
  answeredYes({
    id: 'publication.withhold/quality-panel-told',
    says: 'The reasons for not publishing are given to the QA Panel',
    citation: g2016('8'),
    force: 'must',
    field: 'qualityPanelTold',
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
  }),
  {
    id: 'case.conclude/published-or-withheld',
    gate: 'case.conclude',
    says: 'The report is published, or it is decided that it is not to be',
    citation: g2016('7'),
    force: 'must',
    about: 'case',
    consults: ['review'],
    curedBy: ['kcst-administrator', 'kcsp-chair'],
    met: ({ evidence }) => evidence.review?.states.lifecycle?.startsWith('monitoring') ?? false,
    examples: [
      { given: { evidence: { review: reviewAt('monitoring.published') } }, met: true },
      { given: { evidence: { review: reviewAt('monitoring.withheld') } }, met: true },
      { given: { evidence: { review: reviewAt('publishing.embargoed') } }, met: false },
    ],
  },
  {
    id: 'case.conclude/plan-audited',
    gate: 'case.conclude',
    says: 'The action plan has been carried out and its audit passed',
    citation: g2016('7'),
    force: 'must',
    about: 'case',
    consults: ['review'],
    curedBy: ['steering-group-chair', 'The agencies that lead the actions'],
    met: ({ evidence }) => evidence.review?.states.actionPlan === 'awaitingConclusion',
    examples: [
      {
        given: {
          evidence: {
            review: reviewAt('monitoring.published', {}, { actionPlan: 'awaitingConclusion' }),
          },
        },
        met: true,
      },
      {
        given: {
          evidence: { review: reviewAt('monitoring.published', {}, { actionPlan: 'active' }) },
        },
        met: false,
      },
    ],
  },
  noOpenRecommendation(
    'case.conclude',
    'A review is concluded once no recommendation is open; still open',
  ),
  {
    id: 'case.conclude/kcsp-told',
    gate: 'case.conclude',
    says: 'The KCSP has been told that the review is about to be concluded',
    citation: localPractice,
    force: 'local practice',
    about: 'case',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ memory }) => memory.kcspTold,
    examples: [
      { given: { memory: { kcspTold: true } }, met: true },
      { given: { memory: { kcspTold: false } }, met: false },
    ],
  },
]);
