import { accept } from '../../language/chart';
import { at, chart } from '../review-case.chart';

/** The Home Office reads the report; each of its rounds has a chart of its own and moves this one. */
export const assuring = chart.createStateConfig({
  meta: { label: 'Home Office quality assurance' },
  initial: 'withHomeOffice',
  tags: 'open',
  on: {
    'report.clear': accept(at('publishing.preparing')),
    'report.withdrawFromHomeOffice': accept(at('signingOff.signedOff')),
    'report.loseClearance': accept(at('signingOff.signedOff')),
  },
  states: {
    withHomeOffice: {
      meta: {
        label: 'With the Home Office',
        sentence: 'The report has been submitted. The Home Office has still to say what it thinks.',
        waitsFor: 'the Home Office',
      },
      on: { 'report.startAmending': accept('amending') },
    },
    amending: {
      meta: {
        label: 'Being amended',
        sentence: 'The Home Office asked for changes. Each point of its letter is to be answered.',
        waitsFor: 'the independent chair',
      },
      on: {
        'panel.meet': accept(),
        'panel.reconvene': accept(at('reviewing.gatheringInformation')),
        'report.readyToResubmit': accept(at('signingOff.signedOff')),
      },
    },
  },
});
