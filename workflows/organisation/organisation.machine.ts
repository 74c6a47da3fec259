import { and, assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { OrganisationMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { organisationEvents, type OrganisationEvent } from './organisation.events';
import { blankOrganisationMemory, remember } from './organisation.memory';

const chart = setup({
  types: {
    context: {} as OrganisationMemory,
    events: {} as OrganisationEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event),
    existsAfterAll: ({ event }) =>
      event.type === 'organisation.correctEnd' && event.lastDay === undefined,
  },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

/** An end may lie ahead, and the past may be entered late: both states take these. */
const atAnyTime = {
  'organisation.rename': accept(),
  'organisation.countAs': accept(),
  'organisation.changeStanding': accept(),
  'organisation.signAgreement': accept(),
  'organisation.addNote': accept(),
} as const;

/** Owned by KCST; rests once the organisation has ended, since its end may have to be corrected. */
const machine = chart.createMachine({
  id: 'organisation',
  context: blankOrganisationMemory,
  initial: 'notRegistered',
  states: {
    notRegistered: {
      meta: { label: 'Not on the register yet' },
      tags: 'open',
      on: { 'organisation.register': accept('existing') },
    },
    existing: {
      meta: { label: 'Exists' },
      tags: 'open',
      on: { ...atAnyTime, 'organisation.end': accept('ended') },
    },
    ended: {
      meta: {
        label: 'Has ended',
        sentence: 'Its last day is on record. Old attendance keeps its name.',
      },
      tags: 'resting',
      on: {
        ...atAnyTime,
        'organisation.correctEnd': [
          { ...accept('existing'), guard: and(['nothingIsMissing', 'existsAfterAll']) },
          accept(),
        ],
      },
    },
  },
});

export const organisation: Workflow = {
  kind: 'organisation',
  version: 1,
  label: 'Organisation',
  plural: 'Organisations',
  machine,
  lifecycle: null,
  events: organisationEvents,
  opensWith: ['organisation.register'],
};
