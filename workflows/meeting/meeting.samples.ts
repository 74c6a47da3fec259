import { plainDate } from '../language/dates';
import type { DecisionStanding } from '../language/governance';
import type { AttachedFile } from '../language/files';
import { ask, type Samples } from '../proof/scenario';
import { ordinaryRoom } from '../rules/governance/ordinary-room';

const room = { room: ordinaryRoom };
const byTheTeam = { ...room, asker: { organisations: [], capacity: 'team' } } as const;

const agenda: AttachedFile = {
  reference: 'D-0123456789abcdef0123456789abcdef',
  name: 'Agenda.pdf',
  size: 20480,
  sha256: '5'.repeat(64),
};

/** What the body decided at another of its meetings. */
export const decisionElsewhere: DecisionStanding = {
  reference: 'M-0008/1',
  body: 'B-0002',
  bodyKey: 'steering-group',
  heldOn: plainDate('2026-03-16'),
  standing: 'taken',
  about: 'M-0007',
  aboutThis: true,
  asks: 'meeting.agreeMinutes',
  dissent: [],
  votesFor: [],
  quorum: {
    verdict: 'quorate',
    counts: 5,
    needs: 4,
    short: 0,
    counted: [],
    notCounted: [],
    untold: [],
    warnings: [],
    says: 'Quorate: 5 of 4 needed.',
  },
};

const decision = {
  item: '1',
  time: '10:30',
  words: 'The action plan is fit to go to the partnership.',
} as const;

const arrives = (person: string, time = '10:00') =>
  ask('meeting.recordArrival', { person, time, part: 'member' });

/** One lawful way, at least, of asking each event of a meeting. */
export const meetingSamples: Samples = {
  'meeting.plan': [
    ask(
      'meeting.plan',
      { body: 'B-0002', on: '2026-03-02', startsAt: '10:00', place: 'County Hall, Maidstone' },
      { evidence: room },
    ),
    ask('meeting.plan', { body: 'B-0002', on: '2026-03-02' }, { evidence: room }),
  ],
  'meeting.move': [
    ask('meeting.move', {
      on: '2026-03-09',
      startsAt: '14:00',
      place: 'Gun Wharf, Chatham',
      reason: 'The room is not free',
    }),
    ask('meeting.move', { on: '2026-03-02', reason: 'The first day was the better one' }),
  ],
  'meeting.postpone': [ask('meeting.postpone', { reason: 'Too few members can come' })],
  'meeting.cancel': [ask('meeting.cancel', { reason: 'There is nothing to decide' })],
  'meeting.addItem': [
    ask('meeting.addItem', { title: 'Action plan of a review', restricted: true }),
    ask('meeting.addItem', {
      title: 'Quality assurance of the action plan',
      about: 'R-0042',
      asks: 'actionPlan.passQualityAssurance',
    }),
  ],
  'meeting.withdrawItem': [
    ask('meeting.withdrawItem', { item: '1', reason: 'The plan is not ready' }),
  ],
  'meeting.agreeAgenda': [ask('meeting.agreeAgenda', { note: 'With any other business' })],
  'meeting.circulatePapers': [
    ask(
      'meeting.circulatePapers',
      { what: ['Agenda', 'Minutes of the last meeting'], circulatedOn: '2026-02-20' },
      { evidence: room },
    ),
    ask(
      'meeting.circulatePapers',
      {
        what: ['Action plan'],
        circulatedOn: '2026-02-26',
        restricted: true,
        lateReason: 'The plan came in on that day',
      },
      { evidence: room },
    ),
    ask(
      'meeting.circulatePapers',
      { attached: [agenda.reference], circulatedOn: '2026-02-20' },
      { evidence: { ...room, files: [agenda] } },
    ),
  ],
  'meeting.recordReply': [
    ask('meeting.recordReply', { person: 'P-0001', answer: 'coming' }, { evidence: byTheTeam }),
    ask('meeting.recordReply', { person: 'P-0002', answer: 'notComing' }, { evidence: byTheTeam }),
  ],
  'meeting.nominateSubstitute': [
    ask(
      'meeting.nominateSubstitute',
      { seat: '2', person: 'P-0009', nominatedOn: '2026-02-27', inWriting: true },
      { evidence: room },
    ),
  ],
  'meeting.open': [
    ask('meeting.open', { time: '10:00', presides: 'P-0005' }, { evidence: room }),
    ask(
      'meeting.open',
      {
        time: '10:00',
        presides: 'P-0002',
        chosenBecause: 'Chair and Vice-Chair were ill; the members chose from among them',
      },
      { evidence: room },
    ),
  ],
  'meeting.recordArrival': [
    arrives('P-0001'),
    arrives('P-0002', '09:50'),
    arrives('P-0003'),
    arrives('P-0004'),
    ask('meeting.recordArrival', {
      person: 'P-0007',
      time: '10:05',
      part: 'invitee',
      remotely: true,
    }),
    ask('meeting.recordArrival', {
      person: 'P-0009',
      time: '10:00',
      part: 'member',
      organisation: 'O-0002',
    }),
  ],
  'meeting.recordDeparture': [ask('meeting.recordDeparture', { person: 'P-0001', time: '11:00' })],
  'meeting.declareInterest': [
    ask('meeting.declareInterest', {
      person: 'P-0004',
      item: '1',
      nature: 'Took part in the response of that night',
      leaves: true,
    }),
    ask('meeting.declareInterest', {
      person: 'P-0003',
      nature: 'Sits on another board',
      leaves: false,
    }),
  ],
  'meeting.beginItem': [ask('meeting.beginItem', { item: '1', time: '10:10' })],
  'meeting.changePresiding': [
    ask('meeting.changePresiding', { presides: 'P-0001', time: '10:45' }),
  ],
  'meeting.decide': [ask('meeting.decide', decision, { evidence: room })],
  'meeting.propose': [ask('meeting.propose', decision, { evidence: room })],
  'meeting.agreeAction': [
    ask('meeting.agreeAction', {
      item: '1',
      what: 'Send the plan to the partnership',
      owner: 'O-0005',
      dueOn: '2026-04-01',
    }),
    ask('meeting.agreeAction', { what: 'Find a larger room', owner: 'O-0005' }),
  ],
  'meeting.completeAction': [
    ask('meeting.completeAction', { action: '1', doneOn: '2026-03-16', note: 'Sent by post' }),
  ],
  'meeting.close': [ask('meeting.close', { time: '12:00' })],
  'meeting.correctAttendance': [
    ask('meeting.correctAttendance', {
      person: 'P-0006',
      wasThere: true,
      from: '10:00',
      part: 'member',
      reason: 'Missing from the list; found on the signed sheet',
    }),
  ],
  'meeting.agreeMinutes': [
    ask('meeting.agreeMinutes', { agreedOn: '2026-03-16' }),
    ask(
      'meeting.agreeMinutes',
      { agreedOn: '2026-03-16', decision: 'M-0008/1', corrections: 'One name was misspelt' },
      { evidence: { decision: decisionElsewhere } },
    ),
    ask(
      'meeting.agreeMinutes',
      { agreedOn: '2026-03-16', minutesFile: [agenda.reference] },
      { evidence: { files: [{ ...agenda, name: 'Minutes.pdf' }] } },
    ),
  ],
  'meeting.addNote': [ask('meeting.addNote', { text: 'The room is booked until one' })],
};
