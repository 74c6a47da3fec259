import type { LearningEventMemory } from '../language/memory';
import type { LearningEventEvent } from './learning-event.events';

export const blankLearningEventMemory: LearningEventMemory = {
  edition: 'g2016',
  title: 'Learning event',
  kind: 'other',
  heldOn: null,
  audience: '',
  people: null,
  feedback: [],
  recommendations: [],
};

/** What a learning event keeps of an accepted event. */
export function remember(
  memory: LearningEventMemory,
  event: LearningEventEvent,
): Partial<LearningEventMemory> {
  switch (event.type) {
    case 'learning.record':
      return {
        title: event.title,
        kind: event.kind,
        heldOn: event.heldOn,
        audience: event.audience,
        people: event.people ?? null,
        feedback: event.feedback === undefined ? [] : [event.feedback],
        recommendations: event.recommendations ?? [],
      };
    case 'learning.addFeedback':
      return { feedback: [...memory.feedback, event.feedback] };
    default:
      return {};
  }
}
