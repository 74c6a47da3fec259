import type { RibStanding } from '../../../../language/evidence';
import { requirementsFor } from '../../../requirement';
import type { Situation } from '../../../rows';
import { reviewAt, ribAt } from '../../../situations';
import { localPractice } from '../../sources';
import { isAmong, isSaid } from './words';
import { signatoryNotConflicted } from './deciding';

const planStandsFirm = ['agreed', 'active', 'awaitingAudit', 'awaitingConclusion', 'concluded'];

/** Whoever writes the report: the author named, else the chair in post. */
const authorsOf = ({ evidence }: Situation<'review-case'>): readonly string[] =>
  (evidence.ribs?.['chair-tenure'] ?? [])
    .filter(({ state }) => state === 'active')
    .map(({ memory }) => memory.author ?? memory.candidate)
    .filter((name) => name !== null);

const chair = (name: string, author: string | null = null): RibStanding<'chair-tenure'> =>
  ribAt<'chair-tenure'>('active', { candidate: name, author });

/** The items of the last letter that nobody has answered, by number and in the letter's words. */
const itemsUnanswered = ({ evidence }: Situation<'review-case'>): readonly string[] => {
  const letter = (evidence.ribs?.['quality-assurance'] ?? []).findLast(
    ({ memory }) => memory.outcome !== null,
  );
  return (letter?.memory.items ?? [])
    .map((text, index) => ({ number: index + 1, text }))
    .filter(({ number }) => !letter?.memory.answered.includes(number))
    .map(({ number, text }) => `${number}. ${text}`);
};

const letter = (items: readonly string[], answered: readonly number[]) =>
  ribAt<'quality-assurance'>('returnedForResubmission', { outcome: 'C', items, answered });

/** What must be true before sign-off and around the Home Office (DOMAIN 2.11-2.15, 3.6, 3.7). */
export const signingOffRequirements = requirementsFor('review-case')([
  {
    id: 'report.signOff/action-plan-quality-assured',
    gate: 'report.signOff',
    says: 'The Steering Group is satisfied with the quality of the action plan',
    citation: {
      instrument: 'Terms of reference of the Kent and Medway DHR Steering Group, July 2019',
      status: 'as published',
    },
    force: 'local practice',
    about: 'case',
    consults: ['review'],
    curedBy: ['steering-group-chair'],
    met: ({ evidence }) => planStandsFirm.includes(evidence.review?.states.actionPlan ?? 'none'),
    examples: [
      {
        given: {
          evidence: {
            review: reviewAt('signingOff.awaitingCspSignOff', {}, { actionPlan: 'agreed' }),
          },
        },
        met: true,
      },
      {
        given: {
          evidence: {
            review: reviewAt('signingOff.awaitingCspSignOff', {}, { actionPlan: 'active' }),
          },
        },
        met: true,
        why: 'a plan may come into effect before the report is signed',
      },
      {
        given: {
          evidence: {
            review: reviewAt('signingOff.awaitingCspSignOff', {}, { actionPlan: 'drafting' }),
          },
        },
        met: false,
      },
    ],
  },
  {
    id: 'report.signOff/anonymisation-checked-by-another',
    gate: 'report.signOff',
    says: 'Somebody other than the author of the report checked that nobody can be identified',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'anonymisationCheckedBy',
    consults: ['chair-tenure'],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: (situation) =>
      isSaid(situation.asked.anonymisationCheckedBy) &&
      !isAmong(situation.asked.anonymisationCheckedBy, authorsOf(situation)),
    examples: [
      {
        given: {
          asked: { anonymisationCheckedBy: 'KCST case officer' },
          evidence: { ribs: { 'chair-tenure': [chair('Independent chair')] } },
        },
        met: true,
      },
      {
        given: {
          asked: { anonymisationCheckedBy: 'independent chair' },
          evidence: { ribs: { 'chair-tenure': [chair('Independent chair')] } },
        },
        met: false,
        why: 'the chair wrote the report',
      },
      {
        given: {
          asked: { anonymisationCheckedBy: 'Independent chair' },
          evidence: { ribs: { 'chair-tenure': [chair('Independent chair', 'Report author')] } },
        },
        met: true,
        why: 'somebody else wrote it',
      },
    ],
  },
  signatoryNotConflicted(
    'report.signOff',
    'signatory-conflicted',
    'signedOffBy',
    'Whoever signs the report off has declared no conflict of interest',
  ),
  {
    id: 'report.submit/change-log-on-resubmission',
    gate: 'report.submit',
    says: 'A report that goes back to the Home Office comes with a log of what was changed',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: ['documents'],
    curedBy: ['independent-chair', 'kcst-administrator'],
    met: ({ memory, evidence }) =>
      memory.qualityRound === 0 || (evidence.documents?.includes('change-log') ?? false),
    examples: [
      { given: { memory: { qualityRound: 0 } }, met: true },
      {
        given: { memory: { qualityRound: 1 }, evidence: { documents: ['change-log'] } },
        met: true,
      },
      { given: { memory: { qualityRound: 1 }, evidence: { documents: [] } }, met: false },
    ],
  },
  {
    id: 'report.readyToResubmit/resubmission-asked-for',
    gate: 'report.readyToResubmit',
    says: 'The Home Office asked to see the report again; after outcome B it is cleared once its changes are complete',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['Home Office'],
    met: ({ memory }) => memory.qualityOutcome !== 'B',
    examples: [
      { given: { memory: { qualityOutcome: 'C' } }, met: true },
      { given: { memory: { qualityOutcome: 'B' } }, met: false },
      {
        given: { memory: { adopted: true, qualityOutcome: null } },
        met: true,
        why: 'what a letter said before the case was entered here may not be known',
      },
    ],
  },
  {
    id: 'report.readyToResubmit/letter-items-answered',
    gate: 'report.readyToResubmit',
    says: 'Every item of the letter is answered, by a change or by a reason; not yet',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: ['quality-assurance'],
    curedBy: ['independent-chair'],
    met: (situation) => itemsUnanswered(situation).length === 0,
    names: itemsUnanswered,
    examples: [
      {
        given: {
          evidence: {
            ribs: { 'quality-assurance': [letter(['Add a tribute', 'Analysis'], [1, 2])] },
          },
        },
        met: true,
      },
      {
        given: {
          evidence: { ribs: { 'quality-assurance': [letter(['Add a tribute', 'Analysis'], [1])] } },
        },
        met: false,
      },
      {
        given: { evidence: {} },
        met: true,
        why: 'of a letter received before the case was entered here, no items are known',
      },
    ],
  },
]);
