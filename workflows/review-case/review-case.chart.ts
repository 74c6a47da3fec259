import { and, assign, setup } from 'xstate';
import { nothingIsMissing } from '../language/chart';
import type { ReviewMemory } from '../language/memory';
import type { StateMeta, StateTag } from '../language/workflow';
import type { AdoptableStage } from './events/intake.events';
import type { ReviewCaseEvent } from './review-case.events';
import { remember } from './review-case.memory';

/** What a move may hang on besides its rules: the answer given, or what was decided before. */
const branches = {
  reviewIsRecommended: ({ context }: On) => context.recommendation === 'review',
  jointReviewIsRecommended: ({ context }: On) => context.recommendation === 'joint',
  anotherReviewIsToLead: ({ context }: On) => context.recommendation === 'otherLeads',
  changesAreNeeded: ({ event }: On) => 'changesNeeded' in event && event.changesNeeded,
  theReportIsReopened: ({ event }: On) => event.type === 'case.reopen' && event.what === 'report',
  itWasPublished: ({ context }: On) => context.publication === 'published',
  itWasWithheld: ({ context }: On) => context.publication === 'withheld',
  itWasTakenDown: ({ context }: On) => context.publication === 'takenDown',
  aLaterDateStands: ({ context }: On) => context.extended,
  thePlanIsInEffect: ({ event }: On) =>
    event.type === 'actionPlan.adopt' && event.stands === 'active',
  anInvestigationIsUnderWay: ({ event }: On) =>
    event.type === 'criminal.recordStatus' && event.status === 'investigating',
  theVerdictIsNotGuilty: ({ event }: On) =>
    event.type === 'criminal.recordVerdict' && event.verdict === 'notGuilty',
  noConvictionStands: ({ event }: On) =>
    event.type === 'criminal.decideAppeal' &&
    ['convictionQuashed', 'acquittalStands'].includes(event.outcome),
  theAdviceIsToHold: ({ event }: On) =>
    event.type === 'disclosure.consult' && event.advice === 'hold',
  theAdviceIsToLimit: ({ event }: On) =>
    event.type === 'disclosure.consult' && event.advice === 'scopeLimited',
};

interface On {
  readonly context: ReviewMemory;
  readonly event: ReviewCaseEvent;
}

type Branch = keyof typeof branches;

/** The words in which the stages and regions of a review are written. */
export const chart = setup({
  types: {
    context: {} as ReviewMemory,
    events: {} as ReviewCaseEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event),
    adoptedAs: ({ event }, { stage }: { stage: AdoptableStage }) =>
      event.type === 'case.adopt' && event.stage === stage,
    ...branches,
  },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

/** Names a state of the lifecycle from anywhere in the chart. */
export const at = <const Path extends string>(path: Path) =>
  `#review-case.onRecord.lifecycle.${path}` as const;

/** One of several ways a move may go: taken when nothing is missing and its condition holds. */
export const acceptWhen = <const Target extends string>(branch: Branch, target: Target) =>
  ({
    guard: and<ReviewMemory, ReviewCaseEvent, ['nothingIsMissing', Branch]>([
      'nothingIsMissing',
      branch,
    ]),
    target,
    actions: ['remember', 'record'],
  }) as const;

/** Where a review that is already under way is taken up. */
export const adoptAs = <const Target extends string | readonly string[]>(
  stage: AdoptableStage,
  target: Target,
) =>
  ({
    guard: and<
      ReviewMemory,
      ReviewCaseEvent,
      ['nothingIsMissing', { type: 'adoptedAs'; params: { stage: AdoptableStage } }]
    >(['nothingIsMissing', { type: 'adoptedAs', params: { stage } }]),
    target,
    actions: ['remember', 'record'],
  }) as const;

/** For a region that moves along with the lifecycle: the lifecycle records it, once. */
export const moveAlong = <const Target extends string>(target: Target) =>
  ({ guard: 'nothingIsMissing', target }) as const;
