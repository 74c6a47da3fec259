import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { learningEvent } from './learning-event.machine';
import { learningEventSamples } from './learning-event.samples';

const asking = sampled(learningEventSamples);

describe('what a learning event remembers', () => {
  it('keeps its numbers and gathers what people said', () => {
    const memory = remembered<'learning-event'>(
      learningEvent,
      asking('learning.record'),
      asking('learning.addFeedback'),
    );
    expect(memory).toMatchObject({
      title: 'Lessons of three reviews',
      kind: 'seminar',
      heldOn: '2026-02-11',
      people: 84,
      recommendations: ['R-0042/recommendation/1', 'S-0001/recommendation/14'],
    });
    expect(memory.feedback).toHaveLength(2);
  });

  it('knows no numbers where none were counted', () => {
    const memory = remembered<'learning-event'>(
      learningEvent,
      asking('learning.record', { people: undefined, feedback: undefined }),
    );
    expect(memory).toMatchObject({ people: null, feedback: [] });
  });
});
