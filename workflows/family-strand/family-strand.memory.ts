import type { FamilyStrandMemory } from '../language/memory';
import type { FamilyStrandEvent } from './family-strand.events';

export const blankFamilyStrandMemory: FamilyStrandMemory = {
  edition: 'g2016',
  title: 'Family strand',
  kind: 'family',
  witness: false,
  sioPermits: false,
  died: false,
  advocate: null,
  termsOffered: false,
  draftRead: false,
  draftDeclined: false,
  toldBeforePublication: false,
};

/** What a strand keeps of an accepted event. */
export function remember(
  _memory: FamilyStrandMemory,
  event: FamilyStrandEvent,
): Partial<FamilyStrandMemory> {
  switch (event.type) {
    case 'familyStrand.identify':
      return { title: event.who, kind: event.kind, witness: event.witness };
    case 'familyStrand.markWitness':
      return { witness: true, sioPermits: false };
    case 'familyStrand.permitContact':
      return { sioPermits: true };
    case 'familyStrand.endWitness':
      return { witness: false, sioPermits: false };
    case 'familyStrand.offerTerms':
      return { termsOffered: true };
    case 'familyStrand.readDraft':
      return { draftRead: true, draftDeclined: false };
    case 'familyStrand.declineDraft':
      return { draftDeclined: true };
    case 'familyStrand.tellOfPublication':
      return { toldBeforePublication: true };
    case 'familyStrand.assignAdvocate':
      return { advocate: event.advocate };
    case 'familyStrand.endAdvocate':
      return { advocate: null };
    case 'familyStrand.recordDeath':
      return { died: true };
    default:
      return {};
  }
}
