import { and, assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { RecommendationMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { becomesLead } from '../rules/recommendations/naming';
import { recommendationEvents, type RecommendationEvent } from './recommendation.events';
import { blankRecommendationMemory, remember } from './recommendation.memory';

const chart = setup({
  types: {
    context: {} as RecommendationMemory,
    events: {} as RecommendationEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event),
    wasAssigned: ({ event }) =>
      event.type === 'recommendation.adopt' && event.stands === 'assigned',
    isBeingCarriedOut: ({ event }) =>
      event.type === 'recommendation.adopt' && event.stands === 'inProgress',
    givesItALead: ({ context, event }) =>
      event.type === 'recommendation.nameAddressee' && becomesLead(context, event),
    isComplete: ({ event }) => event.type === 'recommendation.adopt' && event.stands === 'complete',
  },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

const atAnyTime = {
  'recommendation.nameAddressee': accept(),
  'recommendation.comment': accept(),
  'recommendation.addNote': accept(),
} as const;

const whileItIsOpen = {
  ...atAnyTime,
  'recommendation.reword': accept(),
  'recommendation.plan': accept(),
  'recommendation.setDate': accept(),
  'recommendation.link': accept(),
  'recommendation.escalate': accept(),
  'recommendation.stopPursuing': accept('notPursued'),
} as const;

const onceItIsAccepted = {
  'recommendation.changeDate': accept(),
  'recommendation.supersede': accept('superseded'),
  'recommendation.reassign': accept('assigned'),
} as const;

const whileItRests = {
  ...atAnyTime,
  'recommendation.reopen': accept('inProgress'),
} as const;

/** Owned by its lead agency; rests once it is done, or once a body has decided that it will not be. */
const machine = chart.createMachine({
  id: 'recommendation',
  context: blankRecommendationMemory,
  initial: 'notProposed',
  states: {
    notProposed: {
      meta: { label: 'Not made yet' },
      tags: 'open',
      on: {
        'recommendation.propose': accept('proposed'),
        'recommendation.adopt': [
          { ...accept('assigned'), guard: and(['nothingIsMissing', 'wasAssigned']) },
          { ...accept('inProgress'), guard: and(['nothingIsMissing', 'isBeingCarriedOut']) },
          { ...accept('complete'), guard: and(['nothingIsMissing', 'isComplete']) },
          accept('proposed'),
        ],
      },
    },
    proposed: {
      meta: {
        label: 'Made',
        sentence: 'It has no lead agency yet.',
        waitsFor: 'the Kent Community Safety Team, to assign it',
      },
      tags: 'open',
      on: {
        ...whileItIsOpen,
        'recommendation.assign': accept('assigned'),
        'recommendation.nameAddressee': [
          { ...accept('assigned'), guard: and(['nothingIsMissing', 'givesItALead']) },
          accept(),
        ],
      },
    },
    assigned: {
      meta: {
        label: 'Assigned',
        sentence: 'The agency has still to say whether it accepts the recommendation.',
        waitsFor: 'the lead agency',
      },
      tags: 'open',
      on: {
        ...whileItIsOpen,
        'recommendation.accept': accept('accepted'),
        'recommendation.acceptInPart': accept('accepted'),
        'recommendation.reject': accept('rejectedPending'),
        'recommendation.reassign': accept(),
        'recommendation.changeDate': accept(),
        'recommendation.sendNational': accept('awaitingNational'),
      },
    },
    accepted: {
      meta: {
        label: 'Accepted',
        sentence: 'The agency accepted it, and has still to say how far it has come.',
        waitsFor: 'the lead agency',
      },
      tags: 'open',
      on: {
        ...whileItIsOpen,
        ...onceItIsAccepted,
        'recommendation.update': accept('inProgress'),
      },
    },
    inProgress: {
      meta: {
        label: 'Being carried out',
        sentence: 'The agency is carrying it out.',
        waitsFor: 'the lead agency',
      },
      tags: 'open',
      on: {
        ...whileItIsOpen,
        ...onceItIsAccepted,
        'recommendation.update': accept(),
        'recommendation.block': accept('blocked'),
        'recommendation.claimComplete': accept('awaitingVerification'),
      },
    },
    blocked: {
      meta: {
        label: 'Held up',
        sentence: 'It cannot go on before something else has come.',
        waitsFor: 'what it is held up by',
      },
      tags: 'open',
      on: {
        ...whileItIsOpen,
        ...onceItIsAccepted,
        'recommendation.update': accept(),
        'recommendation.block': accept(),
        'recommendation.unblock': accept('inProgress'),
      },
    },
    awaitingVerification: {
      meta: {
        label: 'Said to be complete',
        sentence: 'Somebody who is not of the lead agency has still to look at the evidence.',
        waitsFor: 'whoever verifies it',
      },
      tags: 'open',
      on: {
        ...whileItIsOpen,
        'recommendation.update': accept(),
        'recommendation.verify': accept('complete'),
        'recommendation.rejectEvidence': accept('inProgress'),
      },
    },
    rejectedPending: {
      meta: {
        label: 'Rejected by the agency',
        sentence: 'The Steering Group has still to uphold the rejection, or to ask again.',
        waitsFor: 'the DHR Steering Group',
      },
      tags: 'open',
      on: {
        ...whileItIsOpen,
        'recommendation.reword': accept('assigned'),
        'recommendation.askAgain': accept('assigned'),
        'recommendation.upholdRejection': accept('rejectedFinal'),
      },
    },
    awaitingNational: {
      meta: {
        label: 'With a national body',
        sentence: 'It was sent to a national body, which has not answered yet.',
        waitsFor: 'the national body',
      },
      tags: 'open',
      on: {
        ...whileItIsOpen,
        'recommendation.recordResponse': accept('nationalClosed'),
        'recommendation.closeWithoutResponse': accept('nationalClosed'),
      },
    },
    complete: {
      meta: {
        label: 'Complete',
        sentence: 'It is done. Whether it made a difference is another question.',
      },
      tags: 'resting',
      on: { ...whileItRests, 'recommendation.recordImpact': accept() },
    },
    rejectedFinal: {
      meta: {
        label: 'Rejected, and upheld',
        sentence: 'The Steering Group upheld the rejection; the published plan shows it.',
      },
      tags: 'resting',
      on: whileItRests,
    },
    superseded: {
      meta: { label: 'Superseded', sentence: 'Something else took its place.' },
      tags: 'resting',
      on: whileItRests,
    },
    nationalClosed: {
      meta: {
        label: 'Closed with the national body',
        sentence: 'The national body answered, or the Steering Group no longer waits for it.',
      },
      tags: 'resting',
      on: whileItRests,
    },
    notPursued: {
      meta: {
        label: 'Not pursued',
        sentence: 'The Steering Group and the KCSP decided not to pursue it.',
      },
      tags: 'resting',
      on: whileItRests,
    },
  },
});

export const recommendation: Workflow = {
  kind: 'recommendation',
  version: 1,
  label: 'Recommendation',
  plural: 'Recommendations',
  machine,
  lifecycle: null,
  events: recommendationEvents,
  opensWith: ['recommendation.propose', 'recommendation.adopt'],
};
