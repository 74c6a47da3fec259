import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { AgencyReviewMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { agencyReviewEvents, type AgencyReviewEvent } from './agency-review.events';
import { blankAgencyReviewMemory, remember } from './agency-review.memory';

const chart = setup({
  types: {
    context: {} as AgencyReviewMemory,
    events: {} as AgencyReviewEvent,
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
  'agencyReview.renameAgency': accept(),
  'agencyReview.addNote': accept(),
  'agencyReview.correctDate': accept(),
} as const;

const untilItIsIn = {
  'agencyReview.extend': accept(),
  'agencyReview.escalate': accept(),
  'agencyReview.waive': accept('waived'),
} as const;

const theAgencyMayAnswer = {
  'agencyReview.returnNil': accept('accepted'),
  'agencyReview.decline': accept('declined'),
} as const;

/** Owned by the agency; rests once the review panel has accepted it or decided to do without. */
const machine = chart.createMachine({
  id: 'agency-review',
  context: blankAgencyReviewMemory,
  initial: 'notRequired',
  states: {
    notRequired: {
      meta: { label: 'Not asked for' },
      tags: 'open',
      on: { 'agencyReview.require': accept('requested') },
    },
    requested: {
      meta: {
        label: 'Asked for',
        sentence: 'The agency has been asked, and has still to name an author.',
        waitsFor: 'the agency',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...untilItIsIn,
        ...theAgencyMayAnswer,
        'agencyReview.acknowledge': accept('inProgress'),
      },
    },
    inProgress: {
      meta: {
        label: 'Being written',
        sentence: 'The agency is reviewing its involvement.',
        waitsFor: 'the agency',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...untilItIsIn,
        ...theAgencyMayAnswer,
        'agencyReview.nameAuthor': accept(),
        'agencyReview.restrict': accept(),
        'agencyReview.clearRestriction': accept(),
        'agencyReview.recordInterview': accept(),
        'agencyReview.submit': accept('submitted'),
      },
    },
    submitted: {
      meta: {
        label: 'With the review panel',
        sentence: 'The agency review is in; the review panel has still to accept or return it.',
        waitsFor: 'the review panel',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        'agencyReview.extend': accept(),
        'agencyReview.present': accept(),
        'agencyReview.return': accept('inProgress'),
        'agencyReview.accept': accept('accepted'),
      },
    },
    declined: {
      meta: {
        label: 'Declined, being escalated',
        sentence: 'The agency will not contribute; its refusal is taken up the ladder.',
        waitsFor: 'the level to which it was escalated',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...untilItIsIn,
        'agencyReview.resume': accept('requested'),
      },
    },
    accepted: {
      meta: { label: 'Accepted', sentence: 'The review panel has what it needs from the agency.' },
      tags: 'resting',
      on: { ...atAnyTime, 'agencyReview.reopen': accept('inProgress') },
    },
    waived: {
      meta: { label: 'Done without', sentence: 'The review panel decided to do without it.' },
      tags: 'resting',
      on: { ...atAnyTime, 'agencyReview.reopen': accept('requested') },
    },
  },
});

export const agencyReview: Workflow = {
  kind: 'agency-review',
  version: 1,
  label: 'Agency review',
  plural: 'Agency reviews',
  machine,
  lifecycle: null,
  events: agencyReviewEvents,
  opensWith: ['agencyReview.require'],
};
