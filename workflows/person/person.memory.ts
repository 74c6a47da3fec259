import type { PersonMemory } from '../language/memory';
import type { PersonEvent } from './person.events';

export const blankPersonMemory: PersonMemory = {
  edition: 'g2016',
  title: 'Person',
  secureEmail: null,
  sameAs: null,
};

/** What a person's record keeps of an accepted event. */
export function remember(_memory: PersonMemory, event: PersonEvent): Partial<PersonMemory> {
  switch (event.type) {
    case 'person.register':
      return { title: event.name, secureEmail: event.secureEmail ?? null };
    case 'person.rename':
      return { title: event.name };
    case 'person.setSecureAddress':
      return { secureEmail: event.secureEmail ?? null };
    case 'person.isSameAs':
      return { sameAs: event.person };
    default:
      return {};
  }
}
