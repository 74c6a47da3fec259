import { accept } from '../../language/chart';
import { chart } from '../review-case.chart';

/** Whether the case ought to be here at all. It takes two people to say that it ought not. */
export const entry = chart.createStateConfig({
  meta: { label: 'Entry' },
  initial: 'inOrder',
  states: {
    inOrder: {
      meta: { label: 'In order' },
      on: { 'case.proposeError': accept('errorProposed') },
    },
    errorProposed: {
      meta: {
        label: 'Said to be entered in error',
        sentence: 'One person proposed that the case was entered in error; another has to confirm.',
        waitsFor: 'a second person',
      },
      on: {
        'case.rejectError': accept('inOrder'),
        'case.confirmError': accept('#review-case.enteredInError'),
      },
    },
  },
});
