import { and, assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { FamilyStrandMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { familyStrandEvents, type FamilyStrandEvent } from './family-strand.events';
import { blankFamilyStrandMemory, remember } from './family-strand.memory';

const chart = setup({
  types: {
    context: {} as FamilyStrandMemory,
    events: {} as FamilyStrandEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event),
    isAWitness: ({ event }) => event.type === 'familyStrand.identify' && event.witness,
  },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

const atAnyTime = {
  'familyStrand.assignAdvocate': accept(),
  'familyStrand.endAdvocate': accept(),
  'familyStrand.noteDate': accept(),
  'familyStrand.withdrawDate': accept(),
  'familyStrand.complain': accept(),
  'familyStrand.recordDeath': accept(),
  'familyStrand.addNote': accept(),
  'familyStrand.correctDate': accept(),
} as const;

const contactMayHaveToStop = {
  'familyStrand.defer': accept('deferred'),
  'familyStrand.markUnsafe': accept('notSafe'),
  'familyStrand.markWitness': accept('isWitness'),
} as const;

/** Owned by the independent chair; never ends, since anybody may change their mind. */
const machine = chart.createMachine({
  id: 'family-strand',
  context: blankFamilyStrandMemory,
  initial: 'notIdentified',
  states: {
    notIdentified: {
      meta: { label: 'Not identified' },
      tags: 'open',
      on: {
        'familyStrand.identify': [
          { ...accept('isWitness'), guard: and(['nothingIsMissing', 'isAWitness']) },
          accept('identified'),
        ],
      },
    },
    identified: {
      meta: {
        label: 'Identified',
        sentence: 'It has still to be planned how to make contact.',
        waitsFor: 'the independent chair',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...contactMayHaveToStop,
        'familyStrand.planContact': accept('contactPlanned'),
        'familyStrand.recordNotTraced': accept('notTraced'),
      },
    },
    contactPlanned: {
      meta: {
        label: 'Contact is planned',
        sentence: 'It is planned how to make contact; the person has not been contacted yet.',
        waitsFor: 'the independent chair',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...contactMayHaveToStop,
        'familyStrand.planContact': accept(),
        'familyStrand.contact': accept('contacted'),
        'familyStrand.recordNotTraced': accept('notTraced'),
      },
    },
    contacted: {
      meta: {
        label: 'Contacted',
        sentence: 'The person has been contacted and has not answered yet.',
        waitsFor: 'the person',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...contactMayHaveToStop,
        'familyStrand.engage': accept('engaged'),
        'familyStrand.decline': accept('declined'),
        'familyStrand.recordNoResponse': accept('noResponse'),
        'familyStrand.recordNotTraced': accept('notTraced'),
        'familyStrand.tellOfPublication': accept(),
      },
    },
    engaged: {
      meta: { label: 'Takes part', sentence: 'The person takes part in the review.' },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...contactMayHaveToStop,
        'familyStrand.offerTerms': accept(),
        'familyStrand.agreePseudonym': accept(),
        'familyStrand.meet': accept(),
        'familyStrand.meetPanel': accept(),
        'familyStrand.readDraft': accept(),
        'familyStrand.declineDraft': accept(),
        'familyStrand.recordComments': accept(),
        'familyStrand.recordTribute': accept(),
        'familyStrand.tellOfPublication': accept(),
        'familyStrand.tellOfPlan': accept(),
        'familyStrand.decline': accept('declined'),
        'familyStrand.recordNoResponse': accept('noResponse'),
      },
    },
    declined: {
      meta: {
        label: 'Does not wish to take part',
        sentence: 'The person does not wish to take part, and may change their mind at any time.',
      },
      tags: 'resting',
      on: {
        ...atAnyTime,
        'familyStrand.planContact': accept('contactPlanned'),
        'familyStrand.reengage': accept('engaged'),
        'familyStrand.tellOfPublication': accept(),
      },
    },
    deferred: {
      meta: {
        label: 'Put off',
        sentence: 'Engagement is put off, until after a trial or for another reason.',
      },
      tags: 'resting',
      on: {
        ...atAnyTime,
        'familyStrand.markUnsafe': accept('notSafe'),
        'familyStrand.markWitness': accept('isWitness'),
        'familyStrand.planContact': accept('contactPlanned'),
        'familyStrand.tellOfPublication': accept(),
      },
    },
    noResponse: {
      meta: { label: 'No answer', sentence: 'The person has not answered.' },
      tags: 'resting',
      on: {
        ...atAnyTime,
        'familyStrand.planContact': accept('contactPlanned'),
        'familyStrand.reengage': accept('engaged'),
        'familyStrand.tellOfPublication': accept(),
      },
    },
    notTraced: {
      meta: { label: 'Not traced', sentence: 'The person could not be traced.' },
      tags: 'resting',
      on: { ...atAnyTime, 'familyStrand.planContact': accept('contactPlanned') },
    },
    notSafe: {
      meta: {
        label: 'Contact would not be safe',
        sentence: 'Nobody makes contact until somebody has assessed that it is safe.',
      },
      tags: 'resting',
      on: { ...atAnyTime, 'familyStrand.recordSafe': accept('identified') },
    },
    isWitness: {
      meta: {
        label: 'Is a witness',
        sentence: 'Nobody makes contact unless the senior investigating officer permits it.',
        waitsFor: 'the senior investigating officer',
      },
      tags: 'resting',
      on: {
        ...atAnyTime,
        'familyStrand.permitContact': accept(),
        'familyStrand.planContact': accept('contactPlanned'),
        'familyStrand.endWitness': accept('identified'),
      },
    },
  },
});

export const familyStrand: Workflow = {
  kind: 'family-strand',
  version: 1,
  label: 'Family strand',
  plural: 'Family strands',
  machine,
  lifecycle: null,
  events: familyStrandEvents,
  opensWith: ['familyStrand.identify'],
};
