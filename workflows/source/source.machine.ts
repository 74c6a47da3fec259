import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { SourceMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { sourceEvents, type SourceEvent } from './source.events';
import { blankSourceMemory, remember } from './source.memory';

const chart = setup({
  types: {
    context: {} as SourceMemory,
    events: {} as SourceEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event) },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

/** Owned by KCST for the partnership; rests once nothing of it is left to be done. */
const machine = chart.createMachine({
  id: 'source',
  context: blankSourceMemory,
  initial: 'notRegistered',
  states: {
    notRegistered: {
      meta: { label: 'Not on record yet' },
      tags: 'open',
      on: { 'source.register': accept('open') },
    },
    open: {
      meta: {
        label: 'Being answered',
        sentence: 'The partnership answers what this source recommends.',
        waitsFor: 'the agencies that its recommendations are assigned to',
      },
      tags: 'open',
      on: { 'source.close': accept('closed'), 'source.addNote': accept() },
    },
    closed: {
      meta: { label: 'Closed', sentence: 'All that it asked for was settled.' },
      tags: 'resting',
      on: { 'source.reopen': accept('open'), 'source.addNote': accept() },
    },
  },
});

export const source: Workflow = {
  kind: 'source',
  version: 1,
  label: 'Source',
  plural: 'Sources',
  machine,
  lifecycle: null,
  events: sourceEvents,
  opensWith: ['source.register'],
};
