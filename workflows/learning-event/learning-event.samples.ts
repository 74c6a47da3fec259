import { ask, type Samples } from '../proof/scenario';

/** One lawful way, at least, of asking each event of a learning event. */
export const learningEventSamples: Samples = {
  'learning.record': [
    ask('learning.record', {
      title: 'Lessons of three reviews',
      kind: 'seminar',
      heldOn: '2026-02-11',
      audience: 'Front-line staff of all agencies',
      people: 84,
      feedback: 'Nine in ten will do something differently',
      recommendations: ['R-0042/recommendation/1', 'S-0001/recommendation/14'],
    }),
  ],
  'learning.addFeedback': [
    ask('learning.addFeedback', { feedback: 'Asked again after three months: six in ten did' }),
  ],
  'learning.addNote': [ask('learning.addNote', { text: 'The slides are on the website' })],
};
