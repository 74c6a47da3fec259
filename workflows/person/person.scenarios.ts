import { ask, sampled, story, type Scenario } from '../proof/scenario';
import { personSamples } from './person.samples';

const asking = sampled(personSamples);

const onRecord = [asking('person.register')];
const withoutAddress = [ask('person.register', { name: 'Medway Council representative' })];
const sameAsAnother = [...onRecord, asking('person.isSameAs')];

export const personScenarios: readonly Scenario[] = [
  story('a person comes onto the register').when(asking('person.register')).thenStage('onRecord'),
  story('a person comes onto the register without an address')
    .when(ask('person.register', { name: 'Medway Council representative' }))
    .thenStage('onRecord'),
  story('half an address is not kept')
    .when(asking('person.register', { secureEmail: 'representative' }))
    .thenRefuses('person.register/address-is-whole'),
  story('the Steering Group Chair adds no person to the register')
    .when(asking('person.register', {}, { as: ['steering-group-chair'] }))
    .thenRefusesAs('not-permitted'),

  story('a name is corrected', onRecord).when(asking('person.rename')).thenStage('onRecord'),
  story('a correction of a name changes it', onRecord)
    .when(asking('person.rename', { name: 'Kent Police representative' }))
    .thenRefuses('person.rename/new-name'),

  story('a secure address is replaced', onRecord)
    .when(asking('person.setSecureAddress'))
    .thenStage('onRecord'),
  story('a secure address is taken off the record', onRecord)
    .when(ask('person.setSecureAddress'))
    .thenStage('onRecord'),
  story('a secure address has to be whole', onRecord)
    .when(asking('person.setSecureAddress', { secureEmail: 'representative@police' }))
    .thenRefuses('person.setSecureAddress/address-is-whole'),
  story('no address is taken off where there is none', withoutAddress)
    .when(ask('person.setSecureAddress'))
    .thenRefuses('person.setSecureAddress/something-changes'),

  story('an entry turns out to be the same person as another', onRecord)
    .when(asking('person.isSameAs'))
    .thenStage('sameAsAnother'),
  story('nobody is the same person as themselves', onRecord)
    .when(asking('person.isSameAs', { person: 'P-0007' }))
    .thenRefuses('person.isSameAs/another-entry'),
  story('nothing more is recorded of an entry that was another person', sameAsAnother)
    .when(asking('person.rename'))
    .thenRefusesAs('not-at-this-stage'),
];
