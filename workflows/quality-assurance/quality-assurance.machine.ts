import { and, assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { QualityAssuranceMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { qualityAssuranceEvents, type QualityAssuranceEvent } from './quality-assurance.events';
import { blankQualityAssuranceMemory, remember } from './quality-assurance.memory';

const chart = setup({
  types: {
    context: {} as QualityAssuranceMemory,
    events: {} as QualityAssuranceEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event),
    letterSays: ({ event }, { outcome }: { outcome: 'A' | 'B' | 'C' }) =>
      event.type === 'qualityAssurance.receiveLetter' && event.outcome === outcome,
    stoodAt: ({ event }, { stage }: { stage: string }) =>
      event.type === 'qualityAssurance.adopt' && event.stage === stage,
  },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

const whenLetterSays = <const Target extends string>(outcome: 'A' | 'B' | 'C', target: Target) => ({
  ...accept(target),
  guard: and(['nothingIsMissing', { type: 'letterSays', params: { outcome } }]),
});

const whenItStoodAt = <const Target extends string>(stage: Target) => ({
  ...accept(stage),
  guard: and(['nothingIsMissing', { type: 'stoodAt', params: { stage } }]),
});

const atAnyTime = {
  'qualityAssurance.addNote': accept(),
  'qualityAssurance.correctDate': accept(),
} as const;

const whileItIsWithTheHomeOffice = {
  'qualityAssurance.chase': accept(),
  'qualityAssurance.requestNonPublication': accept(),
  'qualityAssurance.withdrawSubmission': accept('withdrawn'),
} as const;

const whileTheLetterIsAnswered = {
  'qualityAssurance.listItems': accept(),
  'qualityAssurance.answerItem': accept(),
  'qualityAssurance.dispute': accept(),
} as const;

/** One round of the Home Office's quality assurance; a resubmission is a round of its own. */
const machine = chart.createMachine({
  id: 'quality-assurance',
  context: blankQualityAssuranceMemory,
  initial: 'notSubmitted',
  states: {
    notSubmitted: {
      meta: { label: 'Not submitted' },
      tags: 'open',
      on: {
        'qualityAssurance.open': accept('submitted'),
        'qualityAssurance.adopt': [
          whenItStoodAt('cleared'),
          whenItStoodAt('clearedSubjectToChanges'),
          whenItStoodAt('returnedForResubmission'),
          whenItStoodAt('considered'),
          whenItStoodAt('queued'),
          accept('submitted'),
        ],
      },
    },
    submitted: {
      meta: {
        label: 'Submitted',
        sentence: 'The Home Office has still to acknowledge the submission.',
        waitsFor: 'the Home Office',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...whileItIsWithTheHomeOffice,
        'qualityAssurance.acknowledge': accept('queued'),
        'qualityAssurance.reportPackIncomplete': accept('packIncomplete'),
      },
    },
    packIncomplete: {
      meta: {
        label: 'Pack incomplete',
        sentence: 'The Home Office asks for papers that are lacking.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        'qualityAssurance.completePack': accept('submitted'),
        'qualityAssurance.withdrawSubmission': accept('withdrawn'),
      },
    },
    queued: {
      meta: {
        label: 'Waiting for the QA Panel',
        sentence: 'The Home Office has the pack; the QA Panel has no date for it yet.',
        waitsFor: 'the Home Office',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...whileItIsWithTheHomeOffice,
        'qualityAssurance.reportPackIncomplete': accept('packIncomplete'),
        'qualityAssurance.setPanelDate': accept('scheduled'),
        'qualityAssurance.recordConsideration': accept('considered'),
      },
    },
    scheduled: {
      meta: {
        label: 'On the agenda of the QA Panel',
        sentence: 'The QA Panel has a date for the report.',
        waitsFor: 'the QA Panel',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...whileItIsWithTheHomeOffice,
        'qualityAssurance.setPanelDate': accept(),
        'qualityAssurance.recordConsideration': accept('considered'),
      },
    },
    considered: {
      meta: {
        label: 'Considered, letter awaited',
        sentence: "The QA Panel has met; the Home Office's letter has not come yet.",
        waitsFor: 'the Home Office',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...whileItIsWithTheHomeOffice,
        'qualityAssurance.receiveLetter': [
          whenLetterSays('A', 'cleared'),
          whenLetterSays('B', 'clearedSubjectToChanges'),
          accept('returnedForResubmission'),
        ],
      },
    },
    clearedSubjectToChanges: {
      meta: {
        label: 'Cleared once changes are made',
        sentence: 'The report may be published once every item of the letter is answered.',
        waitsFor: 'the independent chair',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...whileTheLetterIsAnswered,
        'qualityAssurance.requestNonPublication': accept(),
        'qualityAssurance.completeChanges': accept('cleared'),
        'qualityAssurance.withdrawClearance': accept('clearanceWithdrawn'),
      },
    },
    returnedForResubmission: {
      meta: {
        label: 'Returned for amendment and resubmission',
        sentence: 'The report is amended and goes back to the Home Office as another round.',
        waitsFor: 'the independent chair',
      },
      tags: 'resting',
      on: { ...atAnyTime, ...whileTheLetterIsAnswered },
    },
    cleared: {
      meta: { label: 'Cleared', sentence: 'The Home Office is content with publication.' },
      tags: 'resting',
      on: {
        ...atAnyTime,
        'qualityAssurance.requestNonPublication': accept(),
        'qualityAssurance.recordOpinion': accept(),
        'qualityAssurance.withdrawClearance': accept('clearanceWithdrawn'),
      },
    },
    withdrawn: {
      meta: { label: 'Withdrawn', sentence: 'The partnership withdrew its submission.' },
      tags: 'ended',
    },
    clearanceWithdrawn: {
      meta: {
        label: 'Clearance withdrawn',
        sentence: 'The Home Office withdrew its clearance; a new round is needed.',
      },
      tags: 'ended',
    },
  },
});

export const qualityAssurance: Workflow = {
  kind: 'quality-assurance',
  version: 1,
  label: 'Round of quality assurance',
  plural: 'Rounds of quality assurance',
  machine,
  lifecycle: null,
  events: qualityAssuranceEvents,
  opensWith: ['qualityAssurance.open', 'qualityAssurance.adopt'],
};
