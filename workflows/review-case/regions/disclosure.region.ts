import { accept } from '../../language/chart';
import { acceptWhen, chart } from '../review-case.chart';

const whileLimited = {
  'disclosure.askAgain': accept(),
  'disclosure.lift': accept('unrestricted'),
} as const;

/** What the senior investigating officer says the review may do while a criminal case is open. */
export const disclosure = chart.createStateConfig({
  meta: { label: 'Disclosure' },
  initial: 'notAsked',
  on: {
    'disclosure.consult': [
      acceptWhen('theAdviceIsToHold', '.hold'),
      acceptWhen('theAdviceIsToLimit', '.scopeLimited'),
      accept('.unrestricted'),
    ],
    'disclosure.answerRequest': accept(),
  },
  states: {
    notAsked: { meta: { label: 'Investigating officer not asked' } },
    unrestricted: { meta: { label: 'Nothing need be left out' } },
    scopeLimited: {
      meta: {
        label: 'Limited by the investigating officer',
        sentence:
          'No interviews with witnesses; agency reviews from records only; minutes may have to be disclosed.',
      },
      on: whileLimited,
    },
    hold: {
      meta: {
        label: 'On hold for the investigation',
        sentence: 'The panel meets only to set up.',
      },
      on: whileLimited,
    },
  },
});
