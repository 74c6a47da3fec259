import { ask, type Samples } from '../proof/scenario';

/** One lawful way, at least, of asking each event of a person on the register. */
export const personSamples: Samples = {
  'person.register': [
    ask('person.register', {
      name: 'Kent Police representative',
      secureEmail: 'representative@police.example',
    }),
    ask('person.register', { name: 'Medway Council representative' }),
  ],
  'person.rename': [
    ask('person.rename', {
      name: 'First Kent Police representative',
      reason: 'There are two of them',
    }),
  ],
  'person.setSecureAddress': [
    ask('person.setSecureAddress', { secureEmail: 'first.representative@police.example' }),
    ask('person.setSecureAddress'),
  ],
  'person.isSameAs': [
    ask('person.isSameAs', { person: 'P-0003' }, { evidence: { self: 'P-0007' } }),
  ],
};
