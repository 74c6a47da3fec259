import { isPlainDate } from '../language/dates';
import type { AgencyReviewMemory } from '../language/memory';
import type { AgencyReviewEvent } from './agency-review.events';

export const blankAgencyReviewMemory: AgencyReviewMemory = {
  edition: 'g2016',
  title: 'Agency review',
  agency: '',
  asked: 'imr',
  author: null,
  round: 1,
  dueOn: null,
  limited: false,
  presented: false,
  nilReturned: false,
  escalatedTo: null,
};

/** What an agency review keeps of an accepted event. */
export function remember(
  memory: AgencyReviewMemory,
  event: AgencyReviewEvent,
): Partial<AgencyReviewMemory> {
  switch (event.type) {
    case 'agencyReview.require':
      return {
        agency: event.agency,
        title: event.agency,
        asked: event.asked,
        dueOn: event.dueOn ?? null,
      };
    case 'agencyReview.acknowledge':
    case 'agencyReview.nameAuthor':
      return { author: event.author };
    case 'agencyReview.restrict':
      return { limited: true };
    case 'agencyReview.clearRestriction':
      return { limited: false };
    case 'agencyReview.escalate':
      return { escalatedTo: event.level };
    case 'agencyReview.resume':
      return { escalatedTo: null };
    case 'agencyReview.returnNil':
      return { nilReturned: true };
    case 'agencyReview.present':
      return { presented: true };
    case 'agencyReview.return':
      return { round: memory.round + 1, presented: false };
    case 'agencyReview.reopen':
      return {
        round: memory.round + 1,
        presented: false,
        nilReturned: false,
        dueOn: event.dueOn ?? null,
      };
    case 'agencyReview.extend':
      return { dueOn: event.newDate };
    case 'agencyReview.renameAgency':
      return { agency: event.newAgency, title: event.newAgency };
    case 'agencyReview.correctDate':
      return memory.dueOn === event.from && isPlainDate(event.to) ? { dueOn: event.to } : {};
    default:
      return {};
  }
}
