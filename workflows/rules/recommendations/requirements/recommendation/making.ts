import { plainDate } from '../../../../language/dates';
import type { Evidence } from '../../../../language/evidence';
import type { RequirementRow } from '../../../rows';
import { reviewAt } from '../../../situations';
import { localPractice } from '../../sources';
import { isNotBehind } from '../days';
import { notForAnotherAgency } from './speaking';

type Row = RequirementRow<'recommendation'>;

const ours = {
  citation: localPractice,
  force: 'design',
  about: 'answer',
  curedBy: ['kcst-administrator'],
} as const;

const stagesOfTheFinalText = [
  'reviewing.finalDraft',
  'signingOff',
  'assuring',
  'publishing',
  'monitoring',
  'concluded',
];

const hasFinalDraft = ({ review }: Evidence): boolean =>
  stagesOfTheFinalText.some((stage) => review?.states.lifecycle?.startsWith(stage));

const wording = ['label', 'text', 'level', 'scope', 'theme', 'finding', 'learningPoint'] as const;

const asWorded = {
  label: '3.2',
  text: 'Ask every adult about abuse when they are seen alone',
} as const;

/** What must be true before a recommendation is worded, planned and given to an agency. */
export const makingRequirements: readonly Row[] = [
  {
    ...ours,
    id: 'recommendation.reword/chair-agrees',
    gate: 'recommendation.reword',
    says: 'Once there is a final draft of the report, the independent chair agrees to every change of the wording',
    field: 'agreedBy',
    consults: ['review'],
    curedBy: ['independent-chair'],
    met: ({ asked, evidence }) => !hasFinalDraft(evidence) || Boolean(asked.agreedBy),
    examples: [
      {
        given: { asked: asWorded, evidence: { review: reviewAt('reviewing.drafting') } },
        met: true,
      },
      { given: { asked: asWorded }, met: true, why: 'it does not come from a review' },
      {
        given: {
          asked: { ...asWorded, agreedBy: 'Independent chair' },
          evidence: { review: reviewAt('monitoring.published') },
        },
        met: true,
      },
      {
        given: { asked: asWorded, evidence: { review: reviewAt('reviewing.finalDraft') } },
        met: false,
      },
      {
        given: { asked: asWorded, evidence: { review: reviewAt('assuring.amending') } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'recommendation.reword/something-changes',
    gate: 'recommendation.reword',
    says: 'The new wording differs from the one on record',
    field: 'text',
    consults: [],
    met: ({ memory, asked }) => wording.some((name) => (asked[name] ?? null) !== memory[name]),
    examples: [
      { given: { memory: asWorded, asked: { ...asWorded, text: 'Ask every adult' } }, met: true },
      { given: { memory: asWorded, asked: { ...asWorded, theme: 'Asking' } }, met: true },
      { given: { memory: asWorded, asked: asWorded }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.plan/something-said',
    gate: 'recommendation.plan',
    says: 'An action, a measure or a milestone is written',
    field: 'action',
    consults: [],
    met: ({ asked: { action, measure, milestones } }) =>
      [action, measure, milestones].some((written) => Boolean(written)),
    examples: [
      { given: { asked: { measure: 'A yearly audit of 50 records' } }, met: true },
      { given: { asked: {} }, met: false },
    ],
  },
  notForAnotherAgency('recommendation.plan'),
  {
    ...ours,
    id: 'recommendation.assign/target-ahead',
    gate: 'recommendation.assign',
    says: 'The target date does not lie before the day on which it is assigned',
    field: 'target',
    consults: [],
    met: (situation) => isNotBehind(situation, 'target'),
    examples: [
      { given: { asked: { effectiveOn: '2026-03-02', target: '2026-09-01' } }, met: true },
      {
        given: { asked: { effectiveOn: '2019-06-01', target: '2019-12-01' } },
        met: true,
        why: 'it was assigned long ago and is entered now',
      },
      { given: { asked: { effectiveOn: '2026-03-02', target: '2026-03-01' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.assign/agencies-differ',
    gate: 'recommendation.assign',
    says: 'The lead agency is not named again among the others',
    field: 'support',
    consults: [],
    met: ({ asked }) => !(Array.isArray(asked.support) && asked.support.includes(asked.lead)),
    examples: [
      { given: { asked: { lead: 'O-0003', support: ['O-0005'] } }, met: true },
      { given: { asked: { lead: 'O-0003' } }, met: true },
      { given: { asked: { lead: 'O-0003', support: ['O-0003'] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.setDate/no-date-yet',
    gate: 'recommendation.setDate',
    about: 'case',
    says: 'It has no target date yet; a date that is set is changed by agreeing a new one, so that each move is counted',
    consults: [],
    met: ({ memory }) => memory.target === null,
    examples: [
      { given: { memory: { targetPrinted: 'Ongoing' } }, met: true },
      { given: { memory: { target: plainDate('2026-09-01') } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.link/not-linked-already',
    gate: 'recommendation.link',
    says: 'It is not linked to this commitment already',
    field: 'commitment',
    consults: [],
    met: ({ memory, asked }) => !memory.commitments.includes(String(asked.commitment)),
    examples: [
      { given: { asked: { commitment: 'das-2019/1.5' } }, met: true },
      {
        given: { memory: { commitments: ['das-2019/1.5'] }, asked: { commitment: 'das-2019/1.5' } },
        met: false,
      },
    ],
  },
];
