import { remembered } from '../proof/remembered';
import { ask, sampled } from '../proof/scenario';
import { person } from './person.machine';
import { personSamples } from './person.samples';

const asking = sampled(personSamples);
const after = (...asked: Parameters<typeof remembered>[1][]) =>
  remembered<'person'>(person, asking('person.register'), ...asked);

describe('what the register remembers of a person', () => {
  it('has the name and where sensitive papers may be sent', () => {
    expect(after()).toMatchObject({
      title: 'Kent Police representative',
      secureEmail: 'representative@police.example',
      sameAs: null,
    });
    const unknown = ask('person.register', { name: 'Medway Council representative' });
    expect(remembered<'person'>(person, unknown).secureEmail).toBeNull();
  });

  it('goes by the last name, and keeps the address', () => {
    expect(after(asking('person.rename'))).toMatchObject({
      title: 'First Kent Police representative',
      secureEmail: 'representative@police.example',
    });
  });

  it('has no secure address any more once it is taken off', () => {
    expect(after(asking('person.setSecureAddress')).secureEmail).toBe(
      'first.representative@police.example',
    );
    expect(after(ask('person.setSecureAddress')).secureEmail).toBeNull();
  });

  it('says which other entry it is the same as', () => {
    expect(after(asking('person.isSameAs')).sameAs).toBe('P-0003');
  });
});
