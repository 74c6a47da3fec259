import type { ParallelReviewMemory } from '../language/memory';
import type { ParallelReviewEvent } from './parallel-review.events';

export const blankParallelReviewMemory: ParallelReviewMemory = {
  edition: 'g2016',
  title: 'Parallel review',
  body: '',
  mode: null,
  lead: null,
};

/** What a parallel review keeps of an accepted event. */
export function remember(
  _memory: ParallelReviewMemory,
  event: ParallelReviewEvent,
): Partial<ParallelReviewMemory> {
  switch (event.type) {
    case 'parallelReview.identify':
      return { body: event.body, title: event.body, mode: event.mode ?? null };
    case 'parallelReview.agree':
    case 'parallelReview.changeMode':
      return { mode: event.mode, lead: event.lead ?? null };
    case 'parallelReview.declinePartnership':
      return { mode: 'separate', lead: null };
    default:
      return {};
  }
}
