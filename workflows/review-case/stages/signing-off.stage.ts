import { accept } from '../../language/chart';
import { at, chart } from '../review-case.chart';

/** The partnership makes the report its own. */
export const signingOff = chart.createStateConfig({
  meta: { label: 'Sign-off by the partnership' },
  initial: 'awaitingCspSignOff',
  tags: 'open',
  states: {
    awaitingCspSignOff: {
      meta: {
        label: 'Awaiting sign-off',
        sentence: 'The panel agreed the final draft. The partnership has still to sign it off.',
        waitsFor: 'the KCSP Chair',
      },
      on: {
        'report.signOff': accept('signedOff'),
        'report.returnToPanel': accept(at('reviewing.drafting')),
        'panel.reconvene': accept(at('reviewing.gatheringInformation')),
      },
    },
    signedOff: {
      meta: {
        label: 'Signed off',
        sentence: 'The report is complete. It has still to be submitted to the Home Office.',
        waitsFor: 'the Kent Community Safety Team',
      },
      on: {
        'report.submit': accept(at('assuring.withHomeOffice')),
        'report.returnToPanel': accept(at('reviewing.drafting')),
        'publication.recordException': accept(at('publishing.preparing')),
      },
    },
  },
});
