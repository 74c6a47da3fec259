import { accept } from '../../language/chart';
import { acceptWhen, chart } from '../review-case.chart';

/** The date for the report. The statutory date never moves; what is agreed stands beside it. */
export const timescale = chart.createStateConfig({
  meta: { label: 'Timescale' },
  initial: 'asSet',
  on: { 'timescale.agreeExtension': accept('.extended') },
  states: {
    asSet: {
      meta: { label: 'As the guidance sets it' },
      on: { 'timescale.requestExtension': accept('extensionRequested') },
    },
    extensionRequested: {
      meta: { label: 'More time asked for', waitsFor: 'the KCSP Chair' },
      on: {
        'timescale.refuseExtension': [acceptWhen('aLaterDateStands', 'extended'), accept('asSet')],
      },
    },
    extended: {
      meta: { label: 'A later date is agreed' },
      on: { 'timescale.requestExtension': accept('extensionRequested') },
    },
  },
});
