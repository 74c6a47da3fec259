import { accept } from '../language/chart';
import { blankReviewMemory } from '../rules/situations';
import { adoptAs, at, chart } from './review-case.chart';
import { actionPlan } from './regions/action-plan.region';
import { criminal } from './regions/criminal.region';
import { disclosure } from './regions/disclosure.region';
import { entry } from './regions/entry.region';
import { hold } from './regions/hold.region';
import { inquest } from './regions/inquest.region';
import { timescale } from './regions/timescale.region';
import { assuring } from './stages/assuring.stage';
import { concluded } from './stages/concluded.stage';
import { deciding } from './stages/deciding.stage';
import { intake } from './stages/intake.stage';
import { monitoring } from './stages/monitoring.stage';
import { publishing } from './stages/publishing.stage';
import { reviewing } from './stages/reviewing.stage';
import { signingOff } from './stages/signing-off.stage';

const atAnyStage = {
  'note.add': accept(),
  'date.correct': accept(),
  'document.register': accept(),
  'document.withdraw': accept(),
  'case.name': accept(),
  'victim.add': accept(),
  'allegedPerpetrator.add': accept(),
  'conflict.declare': accept(),
  'case.withdrawNotification': accept(),
  'edition.change': accept(),
  'family.inform': accept(),
  'homeOffice.tell': accept(),
  'homeOffice.acknowledge': accept(),
  'kcsp.report': accept(),
  'copy.send': accept(),
  'learning.share': accept(),
  'earlyLearning.record': accept(),
  'lateness.explain': accept(),
  'clock.redate': accept(),
} as const;

/**
 * One review, from the notification of a death to its formal conclusion, and beyond. Owned by the
 * KCSP for the responsible community safety partnership; it ends only as a duplicate or an error.
 */
export const machine = chart.createMachine({
  id: 'review-case',
  context: blankReviewMemory,
  initial: 'notYetOpened',
  states: {
    notYetOpened: {
      meta: { label: 'Not yet opened' },
      tags: 'open',
      on: {
        'case.notify': accept(at('intake')),
        'case.receiveTransfer': accept(at('intake')),
        'case.adopt': [
          adoptAs('received', at('intake.received')),
          adoptAs('decisionAwaited', at('deciding.awaitingCorePanel')),
          adoptAs('awaitingHomeOfficeScrutiny', at('deciding.noReview.awaitingHomeOfficeScrutiny')),
          adoptAs('closedWithoutReview', at('deciding.noReview.closed')),
          adoptAs('commissioned', at('reviewing.commissioned')),
          adoptAs('formingPanel', at('reviewing.formingPanel')),
          adoptAs('gatheringInformation', at('reviewing.gatheringInformation')),
          adoptAs('drafting', at('reviewing.drafting')),
          adoptAs('awaitingCspSignOff', at('signingOff.awaitingCspSignOff')),
          adoptAs('signedOff', at('signingOff.signedOff')),
          adoptAs('withHomeOffice', at('assuring.withHomeOffice')),
          adoptAs('amending', at('assuring.amending')),
          adoptAs('preparingPublication', at('publishing.preparing')),
          adoptAs('published', at('monitoring.published')),
          adoptAs('withheld', at('monitoring.withheld')),
          adoptAs('takenDown', at('monitoring.takenDown')),
          adoptAs('concluded', [at('concluded'), '#review-case.onRecord.actionPlan.concluded']),
        ],
      },
    },
    onRecord: {
      meta: { label: 'On record' },
      type: 'parallel',
      on: atAnyStage,
      states: {
        lifecycle: {
          meta: { label: 'Stage' },
          initial: 'intake',
          on: {
            'direction.receive': accept(),
            'report.loseClearance': accept(),
          },
          states: {
            intake,
            deciding,
            reviewing,
            signingOff,
            assuring,
            publishing,
            monitoring,
            concluded,
          },
        },
        actionPlan,
        hold,
        criminal,
        disclosure,
        inquest,
        timescale,
        entry,
      },
    },
    duplicate: {
      meta: {
        label: 'Duplicate',
        sentence: 'Another case goes on in its place. Nothing more is recorded here.',
      },
      tags: 'ended',
    },
    enteredInError: {
      meta: {
        label: 'Entered in error',
        sentence: 'Two people agreed that it ought not to be here. Nothing more is recorded.',
      },
      tags: 'ended',
    },
  },
});
