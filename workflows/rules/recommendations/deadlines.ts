import type { ClockRow } from '../clock-row';
import { localPractice, steeringGroupMonitors } from './sources';

/** States in which a recommendation that was read in is still open. */
const stillOpen = ['proposed', 'assigned', 'inProgress'] as const;

/** Only here is an update expected of the agency. */
const atWork = ['accepted', 'inProgress', 'blocked'] as const;

/** However a recommendation comes to rest. */
const settled = [
  'recommendation.verified',
  'recommendation.rejectionUpheld',
  'recommendation.superseded',
  'recommendation.nationalResponse',
  'recommendation.closedWithoutResponse',
  'recommendation.notPursued',
  'case.enteredInError',
] as const;

const ours = { citation: localPractice, force: 'local practice', extension: 'none' } as const;

/** The clocks of recommendations: the same in every edition (DOMAIN C11, 3.10). */
export const recommendationDeadlines: readonly ClockRow[] = [
  {
    id: 'C11/action-target',
    title: 'Target date of an action (C11)',
    says: 'Each action is complete, and verified, by its target date; the Steering Group may move it, and each move is counted. One without a date is ours to ask about after six months',
    citation: steeringGroupMonitors,
    force: 'should',
    starts: [
      { fact: 'recommendation.proposed', from: 'effectiveOn' },
      { fact: 'recommendation.adopted', from: 'effectiveOn', whenAt: stillOpen },
      { fact: 'recommendation.assigned', from: 'effectiveOn' },
      { fact: 'recommendation.dateSet', from: 'effectiveOn' },
    ],
    runsFrom: 'the day it was made, or its date was set',
    until: 'it is verified, or comes to rest in another way',
    mayMove: 'The Steering Group, with a reason; the first date stays beside the new one',
    startedAgain: 'replaces',
    stops: settled,
    allow: { dateIn: 'target', otherwise: { calendarMonths: 6 } },
    extension: { by: 'recommendation.dateChanged', newDateIn: 'newDate' },
    warnDaysBefore: 28,
    examples: [
      { start: '2026-03-02', set: '2026-09-01', due: '2026-09-01', why: 'the day in the plan' },
      {
        start: '2025-08-31',
        due: '2026-02-28',
        why: 'no date was set: six months, to the last day of February',
      },
      { start: '2019-01-07', due: '2019-07-07', why: 'a Sunday: a month does not roll to Monday' },
    ],
  },
  {
    ...ours,
    id: 'local/national-recommendation',
    title: 'Answer to a national recommendation',
    says: 'A department that was sent a recommendation is asked again after six months without an answer',
    starts: [{ fact: 'recommendation.sentNationally', from: 'sentOn' }],
    runsFrom: 'the day it was sent',
    until: 'the department answers, or the Steering Group no longer waits',
    mayMove: 'Nobody: it is a reminder',
    startedAgain: 'replaces',
    stops: [
      'recommendation.nationalResponse',
      'recommendation.closedWithoutResponse',
      'recommendation.notPursued',
      'case.enteredInError',
    ],
    allow: { calendarMonths: 6 },
    warnDaysBefore: 0,
    examples: [
      { start: '2025-08-29', due: '2026-02-28', why: 'February 2026 has no 29th: its last day' },
      { start: '2026-03-02', due: '2026-09-02', why: 'six months' },
    ],
  },
  {
    ...ours,
    id: 'local/action-update',
    title: 'Update on an open action',
    says: 'An open action without an update for more than a quarter is shown to the Steering Group',
    starts: [
      { fact: 'recommendation.accepted', from: 'effectiveOn' },
      { fact: 'recommendation.acceptedInPart', from: 'effectiveOn' },
      { fact: 'recommendation.adopted', from: 'effectiveOn', whenAt: ['inProgress'] },
      { fact: 'recommendation.updated', from: 'effectiveOn', whenAt: atWork },
      { fact: 'recommendation.blocked', from: 'effectiveOn' },
      { fact: 'recommendation.unblocked', from: 'effectiveOn' },
      { fact: 'recommendation.evidenceRejected', from: 'effectiveOn' },
      { fact: 'recommendation.reopened', from: 'effectiveOn' },
    ],
    runsFrom: 'the day on which the agency was heard last',
    until: 'the agency is heard again, or says that it is complete',
    mayMove: 'Nobody: it is a reminder',
    startedAgain: 'replaces',
    stops: [
      'recommendation.updated',
      'recommendation.blocked',
      'recommendation.unblocked',
      'recommendation.completionClaimed',
      'recommendation.reassigned',
      'recommendation.superseded',
      'recommendation.notPursued',
      'case.enteredInError',
    ],
    allow: { calendarMonths: 3 },
    warnDaysBefore: 14,
    examples: [
      { start: '2025-11-30', due: '2026-02-28', why: 'February 2026 has no 30th: its last day' },
      { start: '2026-03-02', due: '2026-06-02', why: 'three months' },
    ],
  },
];

/** There may be dozens in one review: they are told with each recommendation, and in its plan. */
export const isClockOfRecommendation = (ruleId: string): boolean =>
  recommendationDeadlines.some(({ id }) => id === ruleId);
