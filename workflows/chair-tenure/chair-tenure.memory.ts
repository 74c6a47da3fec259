import type { ChairMemory } from '../language/memory';
import type { ChairTenureEvent } from './chair-tenure.events';

export const blankChairMemory: ChairMemory = {
  edition: 'g2016',
  title: 'Independent chair',
  candidate: null,
  currentLink: false,
  author: null,
};

const nobody = { candidate: null, title: blankChairMemory.title, currentLink: false } as const;

/** What a tenure keeps of an accepted event, because a later rule or page asks about it. */
export function remember(memory: ChairMemory, event: ChairTenureEvent): Partial<ChairMemory> {
  switch (event.type) {
    case 'chair.adopt':
      return { candidate: event.name ?? null, title: event.name ?? memory.title };
    case 'chair.propose':
      return { candidate: event.candidate, title: event.candidate };
    case 'chair.submitDeclarations':
      return { currentLink: event.currentLink };
    case 'chair.withdrawCandidate':
    case 'chair.findConflict':
      return nobody;
    case 'chair.nameAuthor':
      return { author: event.author };
    case 'chair.releaseAuthor':
      return { author: null };
    default:
      return {};
  }
}
