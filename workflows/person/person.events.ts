import { catalogue, type EventsOf } from '../language/events';
import { line, pick, words } from '../language/fields';

/** What may be asked of a person on the register: somebody who sits, stands in or attends. */
export const personEvents = catalogue({
  'person.register': {
    label: 'Add a person',
    records: 'person.registered',
    says: 'The person was added to the register',
    undoneBy: ['person.rename'],
    fields: {
      name: line('Name'),
      secureEmail: line('Secure email address', {
        optional: true,
        hint: 'Only papers marked OFFICIAL-SENSITIVE need it',
      }),
    },
  },
  'person.rename': {
    label: 'Correct or change the name',
    records: 'person.renamed',
    says: 'The name was changed',
    undoneBy: ['person.rename'],
    fields: { name: line('Name'), reason: words('Reason', { optional: true }) },
  },
  'person.setSecureAddress': {
    label: 'Record a secure email address',
    records: 'person.secureAddressSet',
    says: 'A secure email address was recorded',
    undoneBy: ['person.setSecureAddress'],
    fields: {
      secureEmail: line('Secure email address', {
        optional: true,
        hint: 'Leave this empty if there is none any more',
      }),
    },
  },
  'person.isSameAs': {
    label: 'Record that this is the same person as another',
    records: 'person.foundSame',
    says: 'This is the same person as another on the register',
    fields: { person: pick('The same person as', 'person') },
  },
});

export type PersonEvent = EventsOf<typeof personEvents>;
