import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { LearningEventMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { learningEventEvents, type LearningEventEvent } from './learning-event.events';
import { blankLearningEventMemory, remember } from './learning-event.memory';

const chart = setup({
  types: {
    context: {} as LearningEventMemory,
    events: {} as LearningEventEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event) },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

/** Owned by KCST; rests as soon as it is recorded, since it is over. */
const machine = chart.createMachine({
  id: 'learning-event',
  context: blankLearningEventMemory,
  initial: 'notRecorded',
  states: {
    notRecorded: {
      meta: { label: 'Not recorded yet' },
      tags: 'open',
      on: { 'learning.record': accept('held') },
    },
    held: {
      meta: { label: 'Held', sentence: 'The event was held.' },
      tags: 'resting',
      on: { 'learning.addFeedback': accept(), 'learning.addNote': accept() },
    },
  },
});

export const learningEvent: Workflow = {
  kind: 'learning-event',
  version: 1,
  label: 'Learning event',
  plural: 'Learning events',
  machine,
  lifecycle: null,
  events: learningEventEvents,
  opensWith: ['learning.record'],
};
