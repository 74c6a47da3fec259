import { accept } from '../../language/chart';
import { at, chart } from '../review-case.chart';

/** A death is notified; the partnership sees whose case it is and asks agencies what they know. */
export const intake = chart.createStateConfig({
  meta: { label: 'Notification' },
  initial: 'received',
  on: { 'direction.receive': accept(at('deciding.decided.directed')) },
  states: {
    received: {
      meta: {
        label: 'Notification received',
        sentence: 'A death has been notified. Whose case it is has still to be confirmed.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: {
        'case.requestInformation': accept('awaitingInformation'),
        'case.confirmJurisdiction': accept('jurisdictionConfirmed'),
        'case.findOutOfScope': accept('outOfScope'),
        'case.markDuplicate': accept('#review-case.duplicate'),
        'transfer.offer': accept('transferPending'),
      },
    },
    awaitingInformation: {
      meta: {
        label: 'Awaiting more information',
        sentence: 'More information was asked for. The month for the decision goes on.',
        waitsFor: 'whoever notified the death',
      },
      tags: 'open',
      on: { 'case.receiveInformation': accept('received') },
    },
    transferPending: {
      meta: {
        label: 'Offered to another partnership',
        sentence: 'Another partnership was asked to take the case. Until it does, it is ours.',
        waitsFor: 'the other partnership',
      },
      tags: 'open',
      on: {
        'transfer.accept': accept('transferred'),
        'transfer.refuse': accept('received'),
      },
    },
    jurisdictionConfirmed: {
      meta: {
        label: 'Responsible partnership confirmed',
        sentence: 'The case is ours. The agencies have still to be asked what they know.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: { 'scoping.send': accept('scoping') },
    },
    scoping: {
      meta: {
        label: 'Agencies are being asked what they know',
        sentence: 'Agencies have secured their files and are saying what they know.',
        waitsFor: 'the agencies asked',
      },
      tags: 'open',
      on: {
        'scoping.send': accept(),
        'scoping.recordReturn': accept(),
        'scopingReview.record': accept(),
        'case.accept': accept(at('deciding.awaitingCorePanel')),
      },
    },
    transferred: {
      meta: {
        label: 'Taken over by another partnership',
        sentence: 'Another partnership has the case. It may still ask us for agency reviews.',
      },
      tags: 'resting',
      on: { 'case.receiveTransfer': accept('received') },
    },
    outOfScope: {
      meta: {
        label: 'Out of scope',
        sentence: 'The death does not meet the test. New information can wake the case.',
      },
      tags: 'resting',
      on: {
        'newInformation.receive': accept('received'),
        'case.receiveTransfer': accept('received'),
      },
    },
  },
});
