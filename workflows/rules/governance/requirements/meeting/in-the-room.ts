import { timeOfDay } from '../../../../language/times';
import { attendanceOf, spellNow } from '../../../attendance';
import { inRoom } from '../../ordinary-room';
import {
  afterOpening,
  decidedOn,
  isNotBefore,
  itemIsOnTheAgenda,
  ours,
  type MeetingRow,
} from './words';

const tenOClock = timeOfDay('10:00');
const eleven = timeOfDay('11:00');

const here = { attendance: [inRoom('P-0002')] };
const gone = {
  attendance: [inRoom('P-0002', { spells: [{ from: tenOClock, to: eleven }] })],
};

/** While a meeting is open: who is there, from when until when, and what is in hand. */
export const inTheRoom: readonly MeetingRow[] = [
  {
    ...ours,
    id: 'meeting.recordArrival/not-in-already',
    gate: 'meeting.recordArrival',
    says: 'This person is not in the room already',
    about: 'answer',
    field: 'person',
    met: ({ memory, asked }) => spellNow(memory.attendance, asked.person) === undefined,
    examples: [
      { given: { memory: { attendance: [] }, asked: { person: 'P-0002' } }, met: true },
      { given: { memory: gone, asked: { person: 'P-0002' } }, met: true },
      { given: { memory: here, asked: { person: 'P-0002' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.recordArrival/after-they-left',
    gate: 'meeting.recordArrival',
    says: 'Somebody who comes back does so after they had left',
    about: 'answer',
    field: 'time',
    met: ({ memory, asked }) =>
      (attendanceOf(memory.attendance, asked.person)?.spells ?? []).every(({ to }) =>
        isNotBefore(asked.time, to),
      ),
    examples: [
      {
        given: { memory: { attendance: [] }, asked: { person: 'P-0002', time: '09:50' } },
        met: true,
        why: 'people come before a meeting is opened, and count from then',
      },
      { given: { memory: gone, asked: { person: 'P-0002', time: '11:20' } }, met: true },
      { given: { memory: gone, asked: { person: 'P-0002', time: '10:40' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.recordDeparture/is-in',
    gate: 'meeting.recordDeparture',
    says: 'This person is in the room',
    about: 'answer',
    field: 'person',
    met: ({ memory, asked }) => spellNow(memory.attendance, asked.person) !== undefined,
    examples: [
      { given: { memory: here, asked: { person: 'P-0002' } }, met: true },
      { given: { memory: gone, asked: { person: 'P-0002' } }, met: false },
      { given: { memory: here, asked: { person: 'P-0003' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.recordDeparture/after-they-came',
    gate: 'meeting.recordDeparture',
    says: 'Nobody leaves before they came in',
    about: 'answer',
    field: 'time',
    met: ({ memory, asked }) =>
      isNotBefore(asked.time, spellNow(memory.attendance, asked.person)?.from ?? null),
    examples: [
      { given: { memory: here, asked: { person: 'P-0002', time: '10:45' } }, met: true },
      { given: { memory: here, asked: { person: 'P-0002', time: '09:45' } }, met: false },
    ],
  },
  itemIsOnTheAgenda('meeting.declareInterest'),
  itemIsOnTheAgenda('meeting.beginItem'),
  afterOpening('meeting.beginItem'),
  {
    ...ours,
    id: 'meeting.changePresiding/is-in',
    gate: 'meeting.changePresiding',
    says: 'Whoever takes the chair is marked in first',
    about: 'answer',
    field: 'presides',
    met: ({ memory, asked }) => spellNow(memory.attendance, asked.presides) !== undefined,
    examples: [
      { given: { memory: here, asked: { presides: 'P-0002' } }, met: true },
      { given: { memory: gone, asked: { presides: 'P-0002' } }, met: false },
    ],
  },
  afterOpening('meeting.changePresiding'),
  itemIsOnTheAgenda('meeting.agreeAction'),
  {
    ...ours,
    id: 'meeting.close/after-all-that-happened',
    gate: 'meeting.close',
    says: 'The meeting was closed after it was opened, and after everything recorded in it',
    about: 'answer',
    field: 'time',
    met: ({ memory, asked }) =>
      [
        memory.openedAt,
        ...memory.decisions.map(({ at }) => at),
        ...memory.attendance.flatMap(({ spells }) => spells.flatMap(({ from, to }) => [from, to])),
      ].every((time) => isNotBefore(asked.time, time)),
    examples: [
      {
        given: {
          memory: { ...gone, openedAt: tenOClock, decisions: [decidedOn('1')] },
          asked: { time: '11:00' },
        },
        met: true,
      },
      { given: { memory: { openedAt: tenOClock }, asked: { time: '09:00' } }, met: false },
      {
        given: { memory: { ...gone, openedAt: tenOClock }, asked: { time: '10:59' } },
        met: false,
        why: 'somebody left at eleven',
      },
      { given: { memory: { decisions: [decidedOn('1')] }, asked: { time: '10:10' } }, met: false },
    ],
  },
];
