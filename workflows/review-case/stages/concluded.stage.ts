import { acceptWhen, at, chart } from '../review-case.chart';
import { accept } from '../../language/chart';

/** The partnership has formally concluded the review. It can be opened again. */
export const concluded = chart.createStateConfig({
  meta: {
    label: 'Concluded',
    sentence: 'The review is formally concluded. New information can open it again.',
  },
  tags: 'resting',
  on: {
    'case.reopen': [
      acceptWhen('theReportIsReopened', at('reviewing.gatheringInformation')),
      acceptWhen('itWasPublished', at('monitoring.published')),
      acceptWhen('itWasWithheld', at('monitoring.withheld')),
      acceptWhen('itWasTakenDown', at('monitoring.takenDown')),
      // Adopted without a word on its publication: that has to be settled first.
      accept(at('publishing.preparing')),
    ],
  },
});
