import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { ChairMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { chairTenureEvents, type ChairTenureEvent } from './chair-tenure.events';
import { blankChairMemory, remember } from './chair-tenure.memory';

const chart = setup({
  types: {
    context: {} as ChairMemory,
    events: {} as ChairTenureEvent,
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
  'chair.addNote': accept(),
  'chair.correctDate': accept(),
} as const;

const candidateMayFallAway = {
  'chair.withdrawCandidate': accept('sourcing'),
  'chair.findConflict': accept('sourcing'),
  'chair.stopSearch': accept('ended'),
} as const;

/** Owned by KCST for the KCSP; ends when the chair leaves or the chair's work is complete. */
const machine = chart.createMachine({
  id: 'chair-tenure',
  context: blankChairMemory,
  initial: 'notStarted',
  states: {
    notStarted: {
      meta: { label: 'Not started' },
      tags: 'open',
      on: {
        'chair.openSourcing': accept('sourcing'),
        'chair.adopt': accept('active'),
      },
    },
    sourcing: {
      meta: {
        label: 'Looking for a chair',
        sentence: 'The Kent Community Safety Team is looking for an independent chair.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        'chair.findNoCandidates': accept(),
        'chair.propose': accept('candidateProposed'),
        'chair.stopSearch': accept('ended'),
      },
    },
    candidateProposed: {
      meta: {
        label: 'A candidate is proposed',
        sentence: 'The candidate has still to make declarations of independence and interests.',
        waitsFor: 'the candidate',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...candidateMayFallAway,
        'chair.submitDeclarations': accept('checking'),
      },
    },
    checking: {
      meta: {
        label: 'Independence is being checked',
        sentence: "Somebody other than the candidate is checking the candidate's independence.",
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...candidateMayFallAway,
        'chair.submitDeclarations': accept(),
        'chair.passChecks': accept('approved'),
      },
    },
    approved: {
      meta: {
        label: 'Approved, not yet appointed',
        sentence: 'The checks are passed; the contract and data terms have still to be signed.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...candidateMayFallAway,
        'chair.appoint': accept('active'),
      },
    },
    active: {
      meta: { label: 'In post', sentence: 'The independent chair is in post.' },
      tags: 'open',
      on: {
        ...atAnyTime,
        'chair.nameAuthor': accept(),
        'chair.releaseAuthor': accept(),
        'chair.end': accept('ended'),
        'chair.complete': accept('completed'),
      },
    },
    ended: {
      meta: { label: 'Ended early', sentence: 'It ended before the review was complete.' },
      tags: 'ended',
    },
    completed: {
      meta: { label: 'Work complete', sentence: "The chair's work on this review is complete." },
      tags: 'ended',
    },
  },
});

export const chairTenure: Workflow = {
  kind: 'chair-tenure',
  version: 1,
  label: 'Independent chair',
  plural: 'Independent chairs',
  machine,
  lifecycle: null,
  events: chairTenureEvents,
  opensWith: ['chair.openSourcing', 'chair.adopt'],
};
