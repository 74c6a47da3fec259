import { plainDate } from '../../../../language/dates';
import type { DecisionStanding } from '../../../../language/governance';
import { isTimeOfDay, timeOfDay } from '../../../../language/times';
import { attendanceOf, withCorrection, type Correction } from '../../../attendance';
import { inRoom } from '../../ordinary-room';
import { decidedOn, ours, type MeetingRow } from './words';

// The form has been checked by then: what is asked has the shape of the event.
const correctionIn = (asked: unknown): Correction => asked as Correction;

const on = plainDate('2026-03-02');
const here = { attendance: [inRoom('P-0002')] };

const agreed: DecisionStanding = {
  reference: 'M-0008/1',
  body: 'B-0002',
  bodyKey: 'steering-group',
  heldOn: plainDate('2026-06-01'),
  standing: 'taken',
  about: 'M-0007',
  aboutThis: true,
  asks: 'meeting.agreeMinutes',
  dissent: [],
  votesFor: [],
  quorum: decidedOn('1').quorum,
};

const action = {
  id: '1',
  item: null,
  what: 'Send the protocol to members',
  owner: 'O-0005',
  dueOn: null,
  doneOn: null,
};

/** Once a meeting is closed: its record is put right, its actions are done, its minutes agreed. */
export const afterwards: readonly MeetingRow[] = [
  {
    ...ours,
    id: 'meeting.correctAttendance/from-needed',
    gate: 'meeting.correctAttendance',
    says: 'For somebody who was there, it is said from when',
    about: 'answer',
    field: 'from',
    met: ({ asked }) => asked.wasThere !== true || asked.from !== undefined,
    examples: [
      { given: { asked: { wasThere: true, from: '10:00' } }, met: true },
      { given: { asked: { wasThere: false } }, met: true },
      { given: { asked: { wasThere: true } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.correctAttendance/part-needed',
    gate: 'meeting.correctAttendance',
    says: 'For somebody who was not on the record, it is said as what they took part',
    about: 'answer',
    field: 'part',
    met: ({ memory, asked }) =>
      asked.wasThere !== true ||
      asked.part !== undefined ||
      attendanceOf(memory.attendance, asked.person) !== undefined,
    examples: [
      {
        given: { memory: here, asked: { person: 'P-0002', wasThere: true, from: '10:20' } },
        met: true,
      },
      { given: { asked: { person: 'P-0003', wasThere: true, part: 'member' } }, met: true },
      { given: { asked: { person: 'P-0003', wasThere: false } }, met: true },
      { given: { memory: here, asked: { person: 'P-0003', wasThere: true } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.correctAttendance/until-after-from',
    gate: 'meeting.correctAttendance',
    says: 'Nobody left before they came in',
    about: 'answer',
    field: 'to',
    met: ({ asked: { from, to } }) => !isTimeOfDay(from) || !isTimeOfDay(to) || from <= to,
    examples: [
      { given: { asked: { from: '10:00', to: '10:30' } }, met: true },
      { given: { asked: { from: '10:00' } }, met: true, why: 'they stayed to the end' },
      { given: { asked: { from: '10:30', to: '10:00' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.correctAttendance/something-changes',
    gate: 'meeting.correctAttendance',
    says: 'A correction changes the record of who was there',
    about: 'answer',
    field: 'person',
    met: ({ memory, asked }) =>
      JSON.stringify(withCorrection(memory.attendance, correctionIn(asked))) !==
      JSON.stringify(memory.attendance),
    examples: [
      {
        given: {
          memory: here,
          asked: { person: 'P-0002', wasThere: true, from: '10:00', to: '10:40' },
        },
        met: true,
      },
      { given: { memory: here, asked: { person: 'P-0002', wasThere: false } }, met: true },
      {
        given: {
          memory: here,
          asked: { person: 'P-0003', wasThere: true, from: timeOfDay('10:00'), part: 'member' },
        },
        met: true,
      },
      {
        given: { memory: here, asked: { person: 'P-0002', wasThere: true, from: '10:00' } },
        met: false,
        why: 'the record says so already',
      },
      { given: { memory: here, asked: { person: 'P-0003', wasThere: false } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.completeAction/still-open',
    gate: 'meeting.completeAction',
    says: 'The action was agreed at this meeting, and is not done yet',
    about: 'answer',
    field: 'action',
    met: ({ memory, asked }) =>
      memory.actions.some(({ id, doneOn }) => id === asked.action && doneOn === null),
    examples: [
      { given: { memory: { actions: [action] }, asked: { action: '1' } }, met: true },
      { given: { memory: { actions: [action] }, asked: { action: '2' } }, met: false },
      {
        given: { memory: { actions: [{ ...action, doneOn: on }] }, asked: { action: '1' } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'meeting.agreeMinutes/not-before-the-meeting',
    gate: 'meeting.agreeMinutes',
    says: 'Minutes are agreed on the day of the meeting, or after it',
    about: 'answer',
    field: 'agreedOn',
    met: ({ memory, asked }) => memory.on === null || String(asked.agreedOn) >= memory.on,
    examples: [
      { given: { memory: { on }, asked: { agreedOn: '2026-06-01' } }, met: true },
      { given: { memory: { on }, asked: { agreedOn: '2026-02-27' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.agreeMinutes/decision-taken',
    gate: 'meeting.agreeMinutes',
    says: 'The decision that agrees the minutes is on record, and was taken, not only proposed',
    about: 'answer',
    field: 'decision',
    consults: ['decision'],
    met: ({ asked, evidence: { decision } }) =>
      asked.decision === undefined || decision?.standing === 'taken',
    examples: [
      {
        given: { asked: { agreedOn: '2026-06-01' } },
        met: true,
        why: 'not every body keeps its meetings here',
      },
      { given: { asked: { decision: 'M-0008/1' }, evidence: { decision: agreed } }, met: true },
      { given: { asked: { decision: 'M-0008/9' }, evidence: { decision: null } }, met: false },
      {
        given: {
          asked: { decision: 'M-0008/1' },
          evidence: { decision: { ...agreed, standing: 'proposed' } },
        },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'meeting.agreeMinutes/later-meeting-of-the-body',
    gate: 'meeting.agreeMinutes',
    says: 'Minutes are agreed at a later meeting of the same body',
    about: 'answer',
    field: 'decision',
    consults: ['decision'],
    met: ({ memory, evidence: { decision } }) =>
      !decision ||
      (decision.body === memory.body && (memory.on === null || decision.heldOn > memory.on)),
    examples: [
      { given: { memory: { on, body: 'B-0002' }, evidence: { decision: agreed } }, met: true },
      { given: { memory: { on, body: 'B-0002' } }, met: true },
      { given: { memory: { on, body: 'B-0001' }, evidence: { decision: agreed } }, met: false },
      {
        given: {
          memory: { on, body: 'B-0002' },
          evidence: { decision: { ...agreed, heldOn: on } },
        },
        met: false,
        why: 'a meeting does not agree its own minutes',
      },
    ],
  },
];
