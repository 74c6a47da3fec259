import { requirementsFor } from '../../requirement';
import { localPractice } from '../sources';

const reference = /^[RS]-\d{4,}\/recommendation\/[1-9]\d*$/;

const unreadable = (lines: unknown): readonly string[] =>
  Array.isArray(lines) ? lines.map(String).filter((line) => !reference.test(line.trim())) : [];

/** What must be true before a learning event is recorded. */
export const learningEventRequirements = requirementsFor('learning-event')([
  {
    id: 'learning.record/references-as-shown',
    gate: 'learning.record',
    says: 'Each line names one recommendation by its reference, such as R-0042/recommendation/3',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'recommendations',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ asked }) => unreadable(asked.recommendations).length === 0,
    names: ({ asked }) => unreadable(asked.recommendations),
    examples: [
      { given: { asked: {} }, met: true },
      {
        given: {
          asked: { recommendations: ['R-0042/recommendation/3', 'S-0001/recommendation/14'] },
        },
        met: true,
      },
      { given: { asked: { recommendations: ['3.140(a)'] } }, met: false },
    ],
  },
]);
