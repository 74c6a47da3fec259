import type { RequirementRow } from '../../rows';
import { requirementsFor } from '../../requirement';
import { localPractice } from '../sources';
import { dateReallyChanges } from './date-correction';

type Row = RequirementRow<'parallel-review'>;

const stated = (gate: string, mode: string, name: string, field: string, says: string): Row => ({
  id: `${gate}/${name}`,
  gate,
  says,
  citation: localPractice,
  force: 'local practice',
  about: 'answer',
  field,
  consults: [],
  curedBy: ['kcst-administrator', 'The other body'],
  met: ({ asked }) => asked.mode !== mode || Boolean(asked[field]),
  examples: [
    { given: { asked: { mode, [field]: 'Kent Community Safety Partnership' } }, met: true },
    { given: { asked: { mode: 'separate' } }, met: true },
    { given: { asked: { mode } }, met: false },
  ],
});

/** What a joint review needs, when it is agreed and whenever the mode changes (DOMAIN 3.14). */
const howTheyRun = (gate: string): readonly Row[] => [
  {
    id: `${gate}/agreed-in-writing`,
    gate,
    says: 'Both bodies have agreed in writing to a joint review',
    citation: localPractice,
    force: 'local practice',
    about: 'answer',
    field: 'agreedInWriting',
    consults: [],
    curedBy: ['kcsp-chair', 'The other body'],
    met: ({ asked }) =>
      asked.mode !== 'joint' ||
      (Array.isArray(asked.agreedInWriting) &&
        ['partnership', 'partner'].every((body) =>
          (asked.agreedInWriting as readonly unknown[]).includes(body),
        )),
    examples: [
      {
        given: { asked: { mode: 'joint', agreedInWriting: ['partnership', 'partner'] } },
        met: true,
      },
      { given: { asked: { mode: 'coordinated' } }, met: true },
      { given: { asked: { mode: 'joint', agreedInWriting: ['partnership'] } }, met: false },
      { given: { asked: { mode: 'joint' } }, met: false },
    ],
  },
  stated(gate, 'joint', 'single-lead', 'lead', 'A joint review has one lead, who is named'),
  stated(gate, 'joint', 'template', 'template', 'A joint review says whose template is used'),
  stated(gate, 'joint', 'sign-off', 'signOff', 'A joint review says who signs the report off'),
  stated(
    gate,
    'joint',
    'published-by-both',
    'bothPublish',
    'A joint review is published by both bodies',
  ),
  stated(gate, 'otherLeads', 'leader-named', 'lead', 'When the other process leads, it is named'),
];

/** What must be true before each step with a review of another body (DOMAIN 3.14). */
export const parallelReviewRequirements = requirementsFor('parallel-review')([
  ...howTheyRun('parallelReview.agree'),
  ...howTheyRun('parallelReview.changeMode'),
  {
    id: 'parallelReview.conclude/publication-decided',
    gate: 'parallelReview.conclude',
    says: 'Both bodies have published the joint report, or decided not to',
    citation: localPractice,
    force: 'local practice',
    about: 'answer',
    field: 'bothDecidedOnPublication',
    consults: [],
    curedBy: ['kcsp-chair', 'The other body'],
    met: ({ memory, asked }) => memory.mode !== 'joint' || asked.bothDecidedOnPublication === true,
    examples: [
      {
        given: { memory: { mode: 'joint' }, asked: { bothDecidedOnPublication: true } },
        met: true,
      },
      { given: { memory: { mode: 'separate' } }, met: true },
      { given: { memory: { mode: 'joint' }, asked: {} }, met: false },
    ],
  },
  dateReallyChanges('parallelReview.correctDate'),
]);
