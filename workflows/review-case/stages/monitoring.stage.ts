import { accept } from '../../language/chart';
import { at, chart } from '../review-case.chart';

const whateverBecameOfPublication = {
  'panel.standDown': accept(),
  'case.conclude': accept(at('concluded')),
} as const;

/** The report is public, or is not to be; the action plan is watched until it is carried out. */
export const monitoring = chart.createStateConfig({
  meta: { label: 'After publication' },
  initial: 'published',
  states: {
    published: {
      meta: {
        label: 'Published',
        sentence: 'The report is published. Its action plan is being carried out.',
        waitsFor: 'the agencies that lead the actions',
      },
      tags: 'open',
      on: {
        ...whateverBecameOfPublication,
        'publication.correct': accept(),
        'publication.redact': accept(),
        'publication.takeDown': accept('takenDown'),
      },
    },
    withheld: {
      meta: {
        label: 'Not to be published',
        sentence: 'The report is not published. Its learning is shared and its actions go on.',
      },
      tags: 'resting',
      on: {
        ...whateverBecameOfPublication,
        'publication.reconsider': accept(at('publishing.preparing')),
      },
    },
    takenDown: {
      meta: {
        label: 'Taken down',
        sentence: 'The report was published and has been taken down.',
      },
      tags: 'resting',
      on: {
        ...whateverBecameOfPublication,
        'publication.republish': accept('published'),
        'report.seekClearance': accept(at('signingOff.signedOff')),
      },
    },
  },
});
