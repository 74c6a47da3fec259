import { requirementsFor } from '../../../requirement';
import type { RequirementRow } from '../../../rows';
import { g2016, localPractice } from '../../sources';
import { answeredYes } from '../answered-yes';
import { reviewDayAhead } from './publishing';
import { isLaterThan, isSaid } from './words';

const reviewDecided = (gate: string): RequirementRow<'review-case'> => ({
  id: `${gate}/review-decided`,
  gate,
  says: 'More time can be agreed once a review has been decided on; for the decision itself there is none',
  citation: g2016('5'),
  force: 'must',
  // Not asked before the form is opened: it would be shown as missing on every new case.
  about: 'answer',
  consults: [],
  curedBy: ['kcsp-chair'],
  met: ({ memory }) => memory.decision === 'review' || memory.decision === 'joint',
  examples: [
    { given: { memory: { decision: 'review' } }, met: true },
    { given: { memory: { decision: 'joint' } }, met: true },
    { given: { memory: { decision: null } }, met: false },
    { given: { memory: { decision: 'noReview' } }, met: false },
  ],
});

/** What must be true before a step of the side regions (DOMAIN 2.0, 3.11-3.13, 3.16). */
export const regionRequirements = requirementsFor('review-case')([
  reviewDayAhead('hold.pause', 'holdReviewOn'),
  reviewDayAhead('hold.review', 'holdReviewOn'),
  {
    id: 'disclosure.consult/review-day-set',
    gate: 'disclosure.consult',
    says: 'Where the review is limited or on hold, a later day is set on which the officer is asked again',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'disclosureReviewOn',
    consults: [],
    curedBy: ['kcst-administrator', 'independent-chair'],
    met: ({ asked }) =>
      asked.advice === 'unrestricted' || isLaterThan(asked.disclosureReviewOn, asked.effectiveOn),
    examples: [
      { given: { asked: { advice: 'unrestricted', effectiveOn: '2026-03-02' } }, met: true },
      {
        given: {
          asked: { advice: 'hold', disclosureReviewOn: '2026-06-02', effectiveOn: '2026-03-02' },
        },
        met: true,
      },
      { given: { asked: { advice: 'hold', effectiveOn: '2026-03-02' } }, met: false },
    ],
  },
  reviewDayAhead('disclosure.askAgain', 'disclosureReviewOn'),
  answeredYes({
    id: 'disclosure.answerRequest/legal-advice-taken',
    says: 'Papers of a review are given out only after legal advice',
    citation: localPractice,
    force: 'design',
    field: 'legalAdvice',
    curedBy: ['kcst-administrator'],
  }),
  reviewDecided('timescale.requestExtension'),
  reviewDecided('timescale.agreeExtension'),
  {
    id: 'timescale.agreeExtension/panel-agreement',
    gate: 'timescale.agreeExtension',
    says: 'The review panel has formally agreed the new date, and the day it did so is given',
    citation: g2016('5'),
    force: 'must',
    about: 'answer',
    field: 'panelAgreedOn',
    consults: [],
    curedBy: ['independent-chair'],
    met: ({ asked }) => isSaid(asked.panelAgreedOn),
    examples: [
      { given: { asked: { panelAgreedOn: '2024-08-01' } }, met: true },
      { given: { asked: { cspAgreedOn: '2024-08-05' } }, met: false },
    ],
  },
  {
    id: 'timescale.agreeExtension/csp-agreement',
    gate: 'timescale.agreeExtension',
    says: 'The partnership has agreed the new date; who did so is given, and on which day',
    citation: g2016('5'),
    force: 'must',
    about: 'answer',
    field: 'cspAgreedOn',
    consults: [],
    curedBy: ['kcsp-chair'],
    met: ({ asked }) => isSaid(asked.cspAgreedOn) && isSaid(asked.cspAgreedBy),
    examples: [
      { given: { asked: { cspAgreedOn: '2024-08-05', cspAgreedBy: 'KCSP Chair' } }, met: true },
      {
        given: { asked: { panelAgreedOn: '2024-08-01' } },
        met: false,
        why: 'the panel alone cannot give itself more time',
      },
      { given: { asked: { cspAgreedOn: '2024-08-05' } }, met: false },
    ],
  },
]);
