import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { ParallelReviewMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { parallelReviewEvents, type ParallelReviewEvent } from './parallel-review.events';
import { blankParallelReviewMemory, remember } from './parallel-review.memory';

const chart = setup({
  types: {
    context: {} as ParallelReviewMemory,
    events: {} as ParallelReviewEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event) },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

const atAnyTime = {
  'parallelReview.addNote': accept(),
  'parallelReview.correctDate': accept(),
} as const;

/** Owned by the other body; rests when its review is concluded, or is not held. */
const machine = chart.createMachine({
  id: 'parallel-review',
  context: blankParallelReviewMemory,
  initial: 'notIdentified',
  states: {
    notIdentified: {
      meta: { label: 'Not identified' },
      tags: 'open',
      on: { 'parallelReview.identify': accept('identified') },
    },
    identified: {
      meta: {
        label: 'Identified',
        sentence: 'The other body has still to be consulted on how the two reviews run.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        'parallelReview.consult': accept('consulting'),
        'parallelReview.recordNotHeld': accept('concluded'),
      },
    },
    consulting: {
      meta: {
        label: 'Being consulted',
        sentence: 'The two bodies are settling how their reviews run side by side.',
        waitsFor: 'the other body',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        'parallelReview.agree': accept('agreed'),
        'parallelReview.declinePartnership': accept('agreed'),
        'parallelReview.recordNotHeld': accept('concluded'),
      },
    },
    agreed: {
      meta: {
        label: 'Agreed, not begun',
        sentence: 'It is agreed how the two reviews run; the other one has not begun.',
        waitsFor: 'the other body',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        'parallelReview.changeMode': accept(),
        'parallelReview.declinePartnership': accept(),
        'parallelReview.receiveFindings': accept(),
        'parallelReview.start': accept('running'),
        'parallelReview.recordNotHeld': accept('concluded'),
      },
    },
    running: {
      meta: {
        label: 'Running',
        sentence: 'The other review is under way.',
        waitsFor: 'the other body',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        'parallelReview.changeMode': accept(),
        'parallelReview.declinePartnership': accept(),
        'parallelReview.receiveFindings': accept(),
        'parallelReview.conclude': accept('concluded'),
      },
    },
    concluded: {
      meta: { label: 'Concluded', sentence: 'The other review is concluded, or was not held.' },
      tags: 'resting',
      on: {
        ...atAnyTime,
        'parallelReview.receiveFindings': accept(),
        'parallelReview.reopen': accept('running'),
      },
    },
  },
});

export const parallelReview: Workflow = {
  kind: 'parallel-review',
  version: 1,
  label: 'Parallel review',
  plural: 'Parallel reviews',
  machine,
  lifecycle: null,
  events: parallelReviewEvents,
  opensWith: ['parallelReview.identify'],
};
