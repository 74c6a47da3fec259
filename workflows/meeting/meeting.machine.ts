import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { MeetingMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { meetingEvents, type MeetingEvent } from './meeting.events';
import { blankMeetingMemory, remember } from './meeting.memory';

const chart = setup({
  types: {
    context: {} as MeetingMemory,
    events: {} as MeetingEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event) },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

const atAnyTime = { 'meeting.addNote': accept() } as const;

const beingPrepared = {
  'meeting.postpone': accept('postponed'),
  'meeting.cancel': accept('cancelled'),
  'meeting.addItem': accept(),
  'meeting.withdrawItem': accept(),
  'meeting.agreeAgenda': accept(),
  'meeting.circulatePapers': accept('papersOut'),
  'meeting.recordReply': accept(),
  'meeting.nominateSubstitute': accept(),
  'meeting.open': accept('open'),
} as const;

const inTheRoom = {
  'meeting.recordArrival': accept(),
  'meeting.recordDeparture': accept(),
  'meeting.nominateSubstitute': accept(),
  'meeting.declareInterest': accept(),
  'meeting.changePresiding': accept(),
  'meeting.correctAttendance': accept(),
} as const;

const itemByItem = {
  'meeting.addItem': accept(),
  'meeting.withdrawItem': accept(),
  'meeting.beginItem': accept(),
  'meeting.decide': accept(),
  'meeting.propose': accept(),
  'meeting.agreeAction': accept(),
} as const;

const afterwards = {
  'meeting.correctAttendance': accept(),
  'meeting.completeAction': accept(),
} as const;

/** Owned by KCST for the body that meets; rests once its minutes are agreed, and may be corrected. */
const machine = chart.createMachine({
  id: 'meeting',
  context: blankMeetingMemory,
  initial: 'notPlanned',
  states: {
    notPlanned: {
      meta: { label: 'Not planned' },
      tags: 'open',
      on: { 'meeting.plan': accept('planned') },
    },
    planned: {
      meta: {
        label: 'Planned',
        sentence: 'The day is set. The agenda is being put together; papers have not gone out.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: { ...atAnyTime, ...beingPrepared, 'meeting.move': accept() },
    },
    papersOut: {
      meta: {
        label: 'Papers are out',
        sentence: 'Papers have been sent out, and replies are coming in.',
        waitsFor: 'the members',
      },
      tags: 'open',
      on: { ...atAnyTime, ...beingPrepared, 'meeting.move': accept() },
    },
    postponed: {
      meta: {
        label: 'Postponed',
        sentence: 'It is put off, and no new day is set yet.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        'meeting.move': accept('planned'),
        'meeting.cancel': accept('cancelled'),
      },
    },
    open: {
      meta: {
        label: 'In session',
        sentence: 'The meeting is open: who is in the room is marked, and decisions are recorded.',
        waitsFor: 'the meeting',
      },
      tags: 'open',
      on: { ...atAnyTime, ...inTheRoom, ...itemByItem, 'meeting.close': accept('closed') },
    },
    closed: {
      meta: {
        label: 'Held, minutes not agreed',
        sentence: 'The meeting was held. Its minutes are a draft until the body agrees them.',
        waitsFor: 'the next meeting',
      },
      tags: 'open',
      on: { ...atAnyTime, ...afterwards, 'meeting.agreeMinutes': accept('minutesAgreed') },
    },
    minutesAgreed: {
      meta: {
        label: 'Minutes agreed',
        sentence: 'The minutes are agreed. A mistake in them can still be corrected.',
      },
      tags: 'resting',
      on: { ...atAnyTime, ...afterwards },
    },
    cancelled: {
      meta: { label: 'Cancelled', sentence: 'This meeting was not held.' },
      tags: 'ended',
    },
  },
});

export const meeting: Workflow = {
  kind: 'meeting',
  version: 1,
  label: 'Meeting',
  plural: 'Meetings',
  machine,
  lifecycle: null,
  events: meetingEvents,
  opensWith: ['meeting.plan'],
};
