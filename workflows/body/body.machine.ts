import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { BodyMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { bodyEvents, type BodyEvent } from './body.events';
import { blankBodyMemory, remember } from './body.memory';

const chart = setup({
  types: {
    context: {} as BodyMemory,
    events: {} as BodyEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event) },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

const fromTheBeginning = {
  'body.draftTerms': accept(),
  'body.addSeat': accept(),
  'body.endSeat': accept(),
  'body.appoint': accept(),
  'body.endAppointment': accept(),
  'body.correctAppointment': accept(),
  'body.reviewChair': accept(),
  'body.agreeCycle': accept(),
  'body.issueAgreement': accept(),
  'body.keepMeetings': accept(),
  'body.dissolve': accept('dissolved'),
  'body.addNote': accept(),
} as const;

/** Owned by KCST for the partnership; ends when the body has ended its work. */
const machine = chart.createMachine({
  id: 'body',
  context: blankBodyMemory,
  initial: 'notSetUp',
  states: {
    notSetUp: {
      meta: { label: 'Not set up yet' },
      tags: 'open',
      on: { 'body.establish': accept('settingUp') },
    },
    settingUp: {
      meta: {
        label: 'Being set up',
        sentence: 'No terms of reference are in force yet; until then no quorum rule is known.',
        waitsFor: 'the body that approves its terms of reference',
      },
      tags: 'open',
      on: { ...fromTheBeginning, 'body.approveTerms': accept('atWork') },
    },
    atWork: {
      meta: { label: 'At work', sentence: 'It works under its terms of reference.' },
      tags: 'open',
      on: {
        ...fromTheBeginning,
        'body.approveTerms': accept(),
        'body.reviewTerms': accept(),
        'body.removeChair': accept(),
      },
    },
    dissolved: {
      meta: { label: 'Has ended its work', sentence: 'It has ended its work.' },
      tags: 'ended',
    },
  },
});

export const body: Workflow = {
  kind: 'body',
  version: 1,
  label: 'Body',
  plural: 'Bodies',
  machine,
  lifecycle: null,
  events: bodyEvents,
  opensWith: ['body.establish'],
};
