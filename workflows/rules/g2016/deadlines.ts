import type { Citation } from '../../language/missing';
import type { ClockRow } from '../clock-row';
import { recommendationDeadlines } from '../recommendations/deadlines';
import { localDeadlines } from './local-deadlines';
import { g2016 } from './sources';

/** A duty that somebody set, with a number of days that is ours. */
const numberIsOurs = (source: string): Citation => ({
  instrument: `${source}; the number of days is ours`,
  status: 'local practice',
});

const guidance = (section: string): string => `${g2016(section).instrument}, section ${section}`;

/** Stages in which the report of an adopted review is not signed yet. */
const reportNotSigned = [
  'commissioned',
  'formingPanel',
  'gatheringInformation',
  'drafting',
  'awaitingCspSignOff',
] as const;

/** Stages of an adopted review of which the KCSP still hears. */
const stillReported = [
  'received',
  'decisionAwaited',
  'awaitingHomeOfficeScrutiny',
  ...reportNotSigned,
  'signedOff',
  'withHomeOffice',
  'amending',
  'preparingPublication',
  'published',
  'withheld',
  'takenDown',
] as const;

/** The clocks C1 to C13, in the order of a review's life. C11 is with the recommendations. */
export const numberedDeadlines: readonly ClockRow[] = [
  {
    id: 'C1/notify',
    title: 'Notification (C1)',
    says: 'The death is notified to the partnership as soon as possible; more than five working days after the death is shown as late, and the reason recorded',
    citation: numberIsOurs(
      'Home Office online learning: the police inform the partnership in writing',
    ),
    force: 'local practice',
    starts: [{ fact: 'case.notified', from: 'deathDate' }],
    runsFrom: 'the day of the death',
    until: 'the notification is received',
    mayMove: 'Nobody. It is looked back on when the notification is recorded',
    measured: true,
    startedAgain: 'is left alone',
    stops: [],
    allow: { workingDays: 5 },
    extension: 'none',
    warnDaysBefore: 0,
    examples: [
      {
        start: '2024-03-28',
        due: '2024-04-08',
        why: 'Good Friday and Easter Monday are not counted',
      },
      {
        start: '2026-03-02',
        due: '2026-03-09',
        why: 'a Monday and five working days is the next Monday',
      },
      { start: '2018-09', due: null, why: 'the day of the death is not known' },
    ],
  },
  {
    id: 'C2/decide',
    title: 'Decision whether to hold a review (C2)',
    says: 'Whether a review is held is decided within one month of the death coming to the attention of the partnership',
    citation: g2016('5'),
    force: 'must',
    starts: [
      { fact: 'case.notified', from: 'cspAwareDate' },
      { fact: 'case.transferReceived', from: 'cspAwareDate' },
      { fact: 'newInformation.received', from: 'awareOn' },
      {
        fact: 'case.adopted',
        from: 'cspAwareDate',
        when: { field: 'stage', isOneOf: ['received', 'decisionAwaited'] },
      },
    ],
    runsFrom:
      'the day the partnership became aware; after new information, the day it became aware of that',
    until: 'the decision is ratified, or the case leaves us',
    mayMove: 'Nobody: the guidance has no extension. The reason for lateness is recorded',
    startedAgain: 'is left alone',
    stops: [
      'decision.ratified',
      'direction.received',
      'transfer.accepted',
      'case.markedDuplicate',
      'case.foundOutOfScope',
      'case.enteredInError',
    ],
    allow: { calendarMonths: 1 },
    extension: 'none',
    warnDaysBefore: 7,
    examples: [
      { start: '2024-01-31', due: '2024-02-29', why: 'February 2024 has no 31st: its last day' },
      { start: '2023-01-30', due: '2023-02-28', why: 'February 2023 has no 30th: its last day' },
      {
        start: '2024-05-15',
        due: '2024-06-15',
        why: 'a Saturday: a month does not roll to Monday',
      },
      { start: '2025', due: null, why: 'only the year is known; no day is invented' },
    ],
  },
  {
    id: 'C3/inform-home-office',
    title: 'Telling the Home Office of the decision (C3)',
    says: 'The Home Office is told of the decision in writing, whichever way it went, with the reasons if there is to be no review',
    citation: numberIsOurs(
      'Practice of partnerships and the minister’s statement of December 2021',
    ),
    force: 'local practice',
    starts: [
      { fact: 'decision.ratified', from: 'decidedOn' },
      { fact: 'decision.rescinded', from: 'effectiveOn' },
    ],
    runsFrom: 'the decision, or the day it was taken back',
    until: 'the letter to the Home Office is sent',
    mayMove: 'Nobody. The reason for lateness is recorded',
    startedAgain: 'replaces',
    stops: ['homeOffice.informed', 'case.enteredInError'],
    allow: { workingDays: 5 },
    extension: 'none',
    warnDaysBefore: 2,
    examples: [
      {
        start: '2024-03-28',
        due: '2024-04-08',
        why: 'Good Friday and Easter Monday are not counted',
      },
      { start: '2026-08-26', due: '2026-09-03', why: 'the summer bank holiday is not counted' },
      {
        start: '2026-06-01',
        due: '2026-06-08',
        why: 'a Monday and five working days is the next Monday',
      },
    ],
  },
  {
    id: 'C4/inform-family',
    title: 'Telling the family of the decision (C4)',
    says: 'The family is told of the decision in writing, at a time agreed with the investigating officer and the family liaison officer',
    citation: numberIsOurs(guidance('3')),
    force: 'local practice',
    starts: [
      { fact: 'decision.ratified', from: 'decidedOn' },
      { fact: 'decision.rescinded', from: 'effectiveOn' },
    ],
    runsFrom: 'the decision, or the day it was taken back',
    until: 'the letter to the family is sent',
    mayMove: 'Nobody. A wish of the police that it wait is recorded as the reason',
    startedAgain: 'replaces',
    stops: ['family.informed', 'case.enteredInError'],
    allow: { workingDays: 5 },
    extension: 'none',
    warnDaysBefore: 2,
    examples: [
      {
        start: '2025-12-22',
        due: '2025-12-31',
        why: 'Christmas Day and Boxing Day are not counted',
      },
      {
        start: '2026-06-05',
        due: '2026-06-12',
        why: 'a Friday and five working days is the next Friday',
      },
    ],
  },
  {
    id: 'C5/report',
    title: 'Overview report (C5)',
    says: 'The overview report is completed within a further six months of the decision to proceed',
    citation: g2016('5'),
    force: 'should',
    starts: [
      {
        fact: 'decision.ratified',
        from: 'decidedOn',
        whenAt: ['decided.toReview', 'decided.jointly'],
      },
      { fact: 'direction.received', from: 'directedOn', whenAt: ['decided.directed'] },
      { fact: 'otherReview.handedBack', from: 'effectiveOn' },
      {
        fact: 'case.adopted',
        from: 'decidedOn',
        when: { field: 'stage', isOneOf: reportNotSigned },
      },
    ],
    runsFrom:
      'the decision to hold a review; where it is directed, the direction; where another review was to lead, the day it was handed back',
    until: 'the partnership signs the report off',
    mayMove:
      'The review panel and the partnership together: both agreements, the reason and the new date are recorded; repeatable',
    startedAgain: 'is left alone',
    stops: ['report.signedOff', 'decision.rescinded', 'case.enteredInError'],
    allow: { calendarMonths: 6 },
    extension: { by: 'timescale.extensionAgreed', newDateIn: 'newDate' },
    warnDaysBefore: 28,
    examples: [
      { start: '2024-02-29', due: '2024-08-29', why: 'from a leap day, six months on' },
      { start: '2023-08-31', due: '2024-02-29', why: 'February 2024 has no 31st: its last day' },
      { start: '2025-11-03', due: '2026-05-03', why: 'a Sunday: a month does not roll to Monday' },
      {
        start: '2019-11',
        due: null,
        why: 'an adopted case whose decision is known only by its month',
      },
    ],
  },
  {
    id: 'C6/agency-review',
    title: 'Agency review (C6)',
    says: 'An agency returns its review or chronology by the date set when it was asked, else within six weeks',
    citation: {
      instrument: 'Kent and Medway practice as configured here; no national figure exists',
      status: 'local practice',
    },
    force: 'local practice',
    starts: [
      { fact: 'agencyReview.required', from: 'effectiveOn' },
      { fact: 'agencyReview.reopened', from: 'effectiveOn' },
    ],
    runsFrom: 'the day the agency was asked, for each agency apart',
    until: 'the review panel accepts it or decides to do without it',
    mayMove: 'The independent chair: old and new date and the reason are recorded; repeatable',
    startedAgain: 'replaces',
    stops: [
      'agencyReview.accepted',
      'agencyReview.nilReturned',
      'agencyReview.waived',
      'decision.rescinded',
      'case.concluded',
      'case.enteredInError',
    ],
    allow: { dateIn: 'dueOn', otherwise: { calendarDays: 42 } },
    extension: { by: 'agencyReview.extended', newDateIn: 'newDate' },
    warnDaysBefore: 7,
    examples: [
      { start: '2026-01-12', due: '2026-02-23', why: 'no date was set: six weeks' },
      { start: '2024-02-01', due: '2024-03-14', why: 'six weeks over a leap day' },
      { start: '2026-01-12', set: '2026-03-31', due: '2026-03-31', why: 'the date that was set' },
    ],
  },
  {
    id: 'C7/home-office-response',
    title: 'Answer of the Home Office (C7)',
    says: 'The Home Office has no limit for its answer; it is reminded after twelve weeks, and every four weeks from then on',
    citation: {
      instrument: 'Kent and Medway practice as configured here; no limit is set anywhere',
      status: 'local practice',
    },
    force: 'local practice',
    starts: [
      { fact: 'qualityAssurance.opened', from: 'effectiveOn' },
      {
        fact: 'qualityAssurance.adopted',
        from: 'submittedOn',
        when: { field: 'stage', isOneOf: ['submitted', 'queued', 'considered'] },
      },
    ],
    runsFrom: 'the submission of the report, in each round',
    until: 'the letter of the Home Office is received, or the report is withdrawn',
    mayMove: 'Nobody: it is a reminder, not a limit',
    startedAgain: 'is left alone',
    stops: [
      'qualityAssurance.letterReceived',
      'qualityAssurance.submissionWithdrawn',
      'case.enteredInError',
    ],
    allow: { calendarDays: 84 },
    extension: 'none',
    warnDaysBefore: 0,
    examples: [
      { start: '2026-01-12', due: '2026-04-06', why: 'twelve weeks; Easter Monday moves nothing' },
      { start: '2024-01-08', due: '2024-04-01', why: 'twelve weeks over a leap day' },
    ],
  },
  {
    id: 'C8/amend',
    title: 'Amendment after the letter (C8)',
    says: 'The changes that the Home Office asks for are made within eight weeks of its letter',
    citation: {
      instrument: 'Kent and Medway practice as configured here; no national figure exists',
      status: 'local practice',
    },
    force: 'local practice',
    starts: [
      { fact: 'report.amendmentStarted', from: 'effectiveOn' },
      {
        fact: 'case.adopted',
        from: 'letterOn',
        when: { field: 'stage', isOneOf: ['amending'] },
      },
    ],
    runsFrom: 'the letter of the Home Office',
    until: 'the amended report is ready to go back, or is cleared',
    mayMove:
      'The partnership with the independent chair: the later date and the reason are recorded',
    startedAgain: 'replaces',
    stops: [
      'report.amended',
      'report.cleared',
      'report.clearanceLost',
      'report.clearanceSought',
      'case.enteredInError',
    ],
    allow: { calendarDays: 56 },
    extension: { by: 'timescale.extensionAgreed', newDateIn: 'newDate' },
    warnDaysBefore: 14,
    examples: [
      { start: '2026-02-09', due: '2026-04-06', why: 'eight weeks; Easter Monday moves nothing' },
      { start: '2024-01-15', due: '2024-03-11', why: 'eight weeks over a leap day' },
    ],
  },
  {
    id: 'C9/copy-to-commissioner',
    title: 'Copy to the Domestic Abuse Commissioner (C9)',
    says: 'A copy goes to the Domestic Abuse Commissioner as soon as reasonably practicable after the report is completed; we ask after ten working days',
    citation: {
      instrument:
        'Domestic Violence, Crime and Victims Act 2004, s.9(3B) and (3C); the ten days are ours, not the Act’s',
      status: 'as published',
    },
    force: 'must',
    starts: [{ fact: 'report.signedOff', from: 'signedOffOn' }],
    runsFrom: 'the day the partnership signed the report off',
    until: 'the copy is sent to the Commissioner',
    mayMove: 'Nobody. The reason for waiting is recorded',
    startedAgain: 'replaces',
    stops: ['copy.sent', 'case.enteredInError'],
    stopsOnlyIf: { 'copy.sent': { field: 'to', isOneOf: ['commissioner'] } },
    allow: { workingDays: 10 },
    extension: 'none',
    warnDaysBefore: 5,
    examples: [
      {
        start: '2026-03-27',
        due: '2026-04-14',
        why: 'Good Friday and Easter Monday are not counted',
      },
      { start: '2026-06-01', due: '2026-06-15', why: 'two weeks without a bank holiday' },
    ],
  },
  {
    id: 'C10/publish',
    title: 'Publication (C10)',
    says: 'The report is published in good time once the Home Office has cleared it; we ask after eight weeks. A trial, an inquest, an anniversary or the wishes of the family may be good reasons for waiting',
    citation: numberIsOurs(guidance('8')),
    force: 'local practice',
    starts: [
      { fact: 'report.cleared', from: 'effectiveOn' },
      { fact: 'publication.exceptionRecorded', from: 'effectiveOn' },
      { fact: 'publication.reconsidered', from: 'effectiveOn' },
      {
        fact: 'case.adopted',
        from: 'letterOn',
        when: { field: 'stage', isOneOf: ['preparingPublication'] },
      },
    ],
    runsFrom: 'the clearance by the Home Office',
    until: 'the report is published, or it is decided not to publish it',
    mayMove: 'The partnership decides when; holding it back has its own date for looking again',
    startedAgain: 'is left alone',
    stops: [
      'publication.published',
      'publication.withheld',
      'report.clearanceLost',
      'report.clearanceSought',
      'case.enteredInError',
    ],
    allow: { calendarDays: 56 },
    extension: 'none',
    warnDaysBefore: 14,
    examples: [
      { start: '2026-02-09', due: '2026-04-06', why: 'eight weeks; Easter Monday moves nothing' },
      { start: '2024-01-15', due: '2024-03-11', why: 'eight weeks over a leap day' },
    ],
  },
  {
    id: 'C12/action-plan-look',
    title: 'Steering Group’s look at the action plan (C12)',
    says: 'The Steering Group looks at every action plan that is being carried out once a quarter at least, or sooner where it said so',
    citation: {
      instrument:
        'Terms of reference of the Kent and Medway DHR Steering Group, put to the KCSP on 17 July 2019',
      section: 'Frequency',
      status: 'as published',
    },
    force: 'should',
    starts: [
      { fact: 'actionPlan.activated', from: 'effectiveOn' },
      { fact: 'actionPlan.reviewed', from: 'heldOn' },
      { fact: 'actionPlan.auditFailed', from: 'effectiveOn' },
      {
        fact: 'actionPlan.adopted',
        from: 'effectiveOn',
        when: { field: 'stands', isOneOf: ['active'] },
      },
      { fact: 'case.reopened', from: 'effectiveOn' },
    ],
    runsFrom: 'the last look, or the day the plan came into effect',
    until: 'the Steering Group looks again, or every recommendation is resolved',
    mayMove: 'The Steering Group, which sets the day of its next look',
    startedAgain: 'replaces',
    stops: [
      'actionPlan.reviewed',
      'actionPlan.allResolved',
      'case.concluded',
      'case.enteredInError',
    ],
    allow: { dateIn: 'nextReviewOn', otherwise: { calendarMonths: 3 } },
    extension: 'none',
    warnDaysBefore: 14,
    examples: [
      { start: '2025-11-30', due: '2026-02-28', why: 'February 2026 has no 30th: its last day' },
      { start: '2026-03-18', due: '2026-06-18', why: 'a quarter on' },
      { start: '2026-03-18', set: '2026-05-06', due: '2026-05-06', why: 'the group said when' },
    ],
  },
  {
    id: 'C13/kcsp-report',
    title: 'Report to the KCSP (C13)',
    says: 'The KCSP hears of every open review at each of its meetings, three a year, as a restricted item; four months without a report is shown as late',
    citation: {
      instrument:
        'Agenda of the KCSP of 17 July 2019, item D1, and its terms of reference, section 7; counting four months is ours',
      status: 'local practice',
    },
    force: 'local practice',
    starts: [
      { fact: 'case.accepted', from: 'effectiveOn' },
      { fact: 'kcsp.reported', from: 'reportedOn' },
      { fact: 'newInformation.received', from: 'effectiveOn' },
      { fact: 'direction.received', from: 'effectiveOn', whenAt: ['decided.directed'] },
      { fact: 'case.reopened', from: 'effectiveOn' },
      {
        fact: 'case.adopted',
        from: 'effectiveOn',
        when: { field: 'stage', isOneOf: stillReported },
      },
    ],
    runsFrom: 'the last report, or the day the case was accepted for a decision',
    until: 'the next report, or the case is closed or concluded',
    mayMove: 'Nobody; it follows the KCSP’s own cycle of meetings',
    startedAgain: 'is left alone',
    stops: [
      'kcsp.reported',
      'case.foundOutOfScope',
      'case.markedDuplicate',
      'transfer.accepted',
      'homeOffice.noReviewAgreed',
      'otherReview.concluded',
      'case.concluded',
      'case.enteredInError',
    ],
    allow: { calendarMonths: 4 },
    extension: 'none',
    warnDaysBefore: 28,
    examples: [
      { start: '2025-10-31', due: '2026-02-28', why: 'February 2026 has no 31st: its last day' },
      {
        start: '2026-03-18',
        due: '2026-07-18',
        why: 'a Saturday: a month does not roll to Monday',
      },
    ],
  },
];

export const g2016Deadlines: readonly ClockRow[] = [
  ...numberedDeadlines,
  ...recommendationDeadlines,
  ...localDeadlines,
];
