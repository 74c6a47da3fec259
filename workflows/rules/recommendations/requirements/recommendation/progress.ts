import { isPlainDate, plainDate } from '../../../../language/dates';
import { addCalendarMonths } from '../../../calendar';
import { decidingOnRecommendations } from '../../../governance/deciding-bodies';
import { decisionIsNamed, decisionStands } from '../../../governance/requirements/decisions';
import type { RequirementRow, Situation } from '../../../rows';
import { monthsMovedWithoutAsking } from '../../settings';
import { localPractice, steeringGroupMonitors } from '../../sources';
import { isAhead } from '../days';
import { thoseWhoCarryItOutSpeak } from './speaking';

type Row = RequirementRow<'recommendation'>;

const ours = {
  citation: localPractice,
  force: 'design',
  about: 'answer',
  curedBy: ['The lead agency'],
} as const;

const aFile = 'D-00000000000000000000000000000001';

const isSomething = (lines: unknown): boolean =>
  Array.isArray(lines) && lines.some((line) => String(line).trim() !== '');

const liesAhead = (gate: string, field: string, says: string): Row => ({
  ...ours,
  id: `${gate}/day-ahead`,
  gate,
  says,
  field,
  consults: [],
  met: (situation) => situation.asked[field] === undefined || isAhead(situation, field),
  examples: [
    { given: { asked: { effectiveOn: '2026-03-02', [field]: '2026-06-01' } }, met: true },
    { given: { asked: { effectiveOn: '2026-03-02', [field]: '2026-03-02' } }, met: false },
  ],
});

/** A second change of the date, or a long one, is the Steering Group's to agree. */
function needsSteeringGroup({ memory, asked }: Situation<'recommendation'>): boolean {
  const { target, slips } = memory;
  const { newDate } = asked;
  if (target === null || !isPlainDate(newDate) || newDate <= target) return false;
  return slips > 0 || newDate > addCalendarMonths(target, monthsMovedWithoutAsking);
}

const june = { target: plainDate('2026-06-01') };
const movedFar = { memory: june, asked: { newDate: '2026-12-01' } };

const onDates = decidingOnRecommendations.filter(
  ({ gate }) => gate === 'recommendation.changeDate',
);

/** What must be true before an agency says how far it has come, and before its date is moved. */
export const progressRequirements: readonly Row[] = [
  thoseWhoCarryItOutSpeak('recommendation.update'),
  {
    ...ours,
    id: 'recommendation.update/evidence-or-why-none',
    gate: 'recommendation.update',
    says: 'Evidence is named or attached, or it is said why there is none; where nothing has changed neither is asked for',
    field: 'evidenceHeld',
    consults: [],
    met: ({ asked }) =>
      asked.status === 'nothingChanged' ||
      isSomething(asked.evidenceHeld) ||
      isSomething(asked.evidenceFiles) ||
      Boolean(asked.whyNoEvidence),
    examples: [
      {
        given: { asked: { status: 'inProgress', evidenceHeld: ['Training log, with the agency'] } },
        met: true,
      },
      { given: { asked: { status: 'inProgress', evidenceFiles: [aFile] } }, met: true },
      {
        given: { asked: { status: 'inProgress', whyNoEvidence: 'The audit is in May' } },
        met: true,
      },
      { given: { asked: { status: 'nothingChanged' } }, met: true },
      { given: { asked: { status: 'inProgress' } }, met: false },
      { given: { asked: { status: 'inProgress', evidenceHeld: [' '] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.update/new-date-has-reason',
    gate: 'recommendation.update',
    says: 'Whoever asks for a new date says why it is needed',
    field: 'newDateReason',
    consults: [],
    met: ({ asked }) => asked.newDateAsked === undefined || Boolean(asked.newDateReason),
    examples: [
      { given: { asked: {} }, met: true },
      {
        given: { asked: { newDateAsked: '2026-09-01', newDateReason: 'The policy is late' } },
        met: true,
      },
      { given: { asked: { newDateAsked: '2026-09-01' } }, met: false },
    ],
  },
  liesAhead('recommendation.update', 'newDateAsked', 'The new date that is asked for lies ahead'),
  thoseWhoCarryItOutSpeak('recommendation.block'),
  liesAhead(
    'recommendation.block',
    'reviewOn',
    'The day on which it is looked at again lies ahead',
  ),
  thoseWhoCarryItOutSpeak('recommendation.unblock'),
  thoseWhoCarryItOutSpeak('recommendation.claimComplete'),
  {
    ...ours,
    id: 'recommendation.claimComplete/evidence-named',
    gate: 'recommendation.claimComplete',
    says: 'Whoever says that it is complete names the evidence and where it is kept, or attaches it',
    field: 'evidenceHeld',
    consults: [],
    met: ({ asked }) => isSomething(asked.evidenceHeld) || isSomething(asked.evidenceFiles),
    examples: [
      { given: { asked: { evidenceHeld: ['Policy, version 3, on the website'] } }, met: true },
      { given: { asked: { evidenceFiles: [aFile] } }, met: true },
      { given: { asked: { evidenceHeld: [] } }, met: false },
      { given: { asked: { evidenceHeld: ['  '] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.changeDate/has-a-date',
    gate: 'recommendation.changeDate',
    about: 'case',
    says: 'There is a target date to change; where there is none yet it is set first',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory }) => memory.target !== null,
    examples: [
      { given: { memory: june }, met: true },
      { given: { memory: { targetPrinted: 'Ongoing' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.changeDate/date-really-changes',
    gate: 'recommendation.changeDate',
    says: 'The new target date differs from the one on record',
    field: 'newDate',
    consults: [],
    met: ({ memory, asked }) => asked.newDate !== memory.target,
    examples: [
      { given: { memory: june, asked: { newDate: '2026-07-01' } }, met: true },
      { given: { memory: june, asked: { newDate: '2026-06-01' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.changeDate/steering-group-agrees',
    gate: 'recommendation.changeDate',
    says: 'The Steering Group has agreed to a second change, or to one of more than three months',
    field: 'steeringGroupAgreed',
    citation: steeringGroupMonitors,
    consults: [],
    curedBy: ['DHR Steering Group'],
    met: (situation) =>
      !needsSteeringGroup(situation) ||
      situation.asked.steeringGroupAgreed === true ||
      Boolean(situation.asked.decision),
    examples: [
      { given: { memory: june, asked: { newDate: '2026-09-01' } }, met: true },
      {
        given: { memory: { ...june, slips: 1 }, asked: { newDate: '2026-05-01' } },
        met: true,
        why: 'an earlier date is no slip',
      },
      {
        given: { ...movedFar, asked: { ...movedFar.asked, steeringGroupAgreed: true } },
        met: true,
      },
      { given: { ...movedFar, asked: { ...movedFar.asked, decision: 'M-0007/3' } }, met: true },
      { given: movedFar, met: false },
      { given: { memory: june, asked: { newDate: '2026-09-02' } }, met: false },
      { given: { memory: { ...june, slips: 1 }, asked: { newDate: '2026-06-15' } }, met: false },
    ],
  },
  ...onDates.flatMap((deciding): readonly Row[] => [
    decisionIsNamed(deciding, {
      says: 'a second change of the date, or one of more than three months,',
      when: needsSteeringGroup,
      example: movedFar,
    }),
    decisionStands(deciding, 'this recommendation'),
  ]),
];
