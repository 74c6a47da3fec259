import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { UpdateRoundMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { updateRoundEvents, type UpdateRoundEvent } from './update-round.events';
import { blankUpdateRoundMemory, remember } from './update-round.memory';

const chart = setup({
  types: {
    context: {} as UpdateRoundMemory,
    events: {} as UpdateRoundEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event) },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

/** Owned by KCST; rests once the pack for the meeting is put together. */
const machine = chart.createMachine({
  id: 'update-round',
  context: blankUpdateRoundMemory,
  initial: 'notOpened',
  states: {
    notOpened: {
      meta: { label: 'Not opened yet' },
      tags: 'open',
      on: { 'round.open': accept('open') },
    },
    open: {
      meta: {
        label: 'Open',
        sentence: 'Members have been asked how far their recommendations have come.',
        waitsFor: 'the members who have not answered',
      },
      tags: 'open',
      on: {
        'round.remind': accept(),
        'round.close': accept('closed'),
        'round.addNote': accept(),
      },
    },
    closed: {
      meta: {
        label: 'Closed',
        sentence: 'The pack stands as it was put together; later updates go into the next round.',
      },
      tags: 'resting',
      on: { 'round.addNote': accept() },
    },
  },
});

export const updateRound: Workflow = {
  kind: 'update-round',
  version: 1,
  label: 'Update round',
  plural: 'Update rounds',
  machine,
  lifecycle: null,
  events: updateRoundEvents,
  opensWith: ['round.open'],
};
