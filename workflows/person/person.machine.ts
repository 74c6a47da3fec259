import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { PersonMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { personEvents, type PersonEvent } from './person.events';
import { blankPersonMemory, remember } from './person.memory';

const chart = setup({
  types: {
    context: {} as PersonMemory,
    events: {} as PersonEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event) },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

/** Owned by KCST; ends only when two entries turn out to be one person. */
const machine = chart.createMachine({
  id: 'person',
  context: blankPersonMemory,
  initial: 'notRegistered',
  states: {
    notRegistered: {
      meta: { label: 'Not on the register yet' },
      tags: 'open',
      on: { 'person.register': accept('onRecord') },
    },
    onRecord: {
      meta: { label: 'On the register' },
      tags: 'resting',
      on: {
        'person.rename': accept(),
        'person.setSecureAddress': accept(),
        'person.isSameAs': accept('sameAsAnother'),
      },
    },
    sameAsAnother: {
      meta: {
        label: 'The same person as another',
        sentence: 'This entry turned out to be somebody who was on the register already.',
      },
      tags: 'ended',
    },
  },
});

export const person: Workflow = {
  kind: 'person',
  version: 1,
  label: 'Person',
  plural: 'People',
  machine,
  lifecycle: null,
  events: personEvents,
  opensWith: ['person.register'],
};
