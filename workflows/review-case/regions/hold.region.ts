import { accept } from '../../language/chart';
import { chart } from '../review-case.chart';

/** Pausing stops no clock and blocks nothing by itself: it explains why more time is asked for. */
export const hold = chart.createStateConfig({
  meta: { label: 'Pause' },
  initial: 'running',
  states: {
    running: {
      meta: { label: 'Not paused' },
      on: {
        'hold.pause': accept('paused'),
        'hold.adopt': accept('paused'),
      },
    },
    paused: {
      meta: { label: 'Paused', waitsFor: 'the day it is looked at again' },
      on: {
        'hold.review': accept(),
        'hold.resume': accept('running'),
      },
    },
  },
});
