import { accept } from '../../language/chart';
import { at, chart } from '../review-case.chart';

/** The partnership prepares to make the report public, or decides not to. */
export const publishing = chart.createStateConfig({
  meta: { label: 'Publication' },
  initial: 'preparing',
  tags: 'open',
  on: {
    'publication.tellFamily': accept(),
    'publication.tellAgencies': accept(),
    'report.loseClearance': accept(at('signingOff.signedOff')),
  },
  states: {
    preparing: {
      meta: {
        label: 'Preparing publication',
        sentence:
          'Publication is being prepared: family and agencies are told before anybody else.',
        waitsFor: 'the Kent Community Safety Team',
      },
      on: {
        'publication.recordException': accept(),
        'publication.embargo': accept('embargoed'),
        'publication.schedule': accept('scheduled'),
        'publication.withhold': accept(at('monitoring.withheld')),
        'report.seekClearance': accept(at('signingOff.signedOff')),
      },
    },
    embargoed: {
      meta: {
        label: 'Publication held back',
        sentence: 'Publication waits for something else to be over.',
        waitsFor: 'the day it is looked at again',
      },
      on: {
        'publication.reviewEmbargo': accept(),
        'publication.liftEmbargo': accept('preparing'),
      },
    },
    scheduled: {
      meta: {
        label: 'Day of publication set',
        sentence: 'The day of publication is set.',
        waitsFor: 'the day of publication',
      },
      on: {
        'publication.schedule': accept(),
        'publication.unschedule': accept('preparing'),
        'publication.embargo': accept('embargoed'),
        'publication.publish': accept(at('monitoring.published')),
      },
    },
  },
});
