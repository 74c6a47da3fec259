import { catalogue, type EventsOf } from '../language/events';
import { line, pick, words } from '../language/fields';

/** What may be asked of a person on the register: somebody who sits, stands in or attends. */
export const personEvents = catalogue({
  'person.register': {
    label: 'Add a person',
    records: 'person.registered',
    says: 'The person was added to the register',
    fields: {
      name: line('Name'),
      secureEmail: line('Secure e-mail address', {
        optional: true,
        hint: 'Only papers marked OFFICIAL-SENSITIVE need it',
      }),
    },
  },
  'person.rename': {
    label: 'Correct or change the name',
    records: 'person.renamed',
    says: 'The name was changed',
    fields: { name: line('Name'), reason: words('Reason', { optional: true }) },
  },
  'person.setSecureAddress': {
    label: 'Record a secure e-mail address',
    records: 'person.secureAddressSet',
    says: 'A secure e-mail address was recorded',
    fields: {
      secureEmail: line('Secure e-mail address', {
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
