import { roles } from '../../../workflows/language/roles';
import type { Account } from '../queries/accounts.query';
import type { OwnPerson, PersonOnRegister } from '../queries/own-person.query';
import { accountAddress } from './addresses';

export interface AccountShown {
  readonly name: string;
  readonly href: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly organisation: string | null;
  readonly person: { readonly text: string; readonly href: string } | null;
  /** How it is known who this is, or that it is not. */
  readonly tie: string;
}

export const accountShown = (one: Account): AccountShown => ({
  name: one.name,
  href: accountAddress(one.id),
  email: one.email,
  roles: one.roles.map((role) => roles[role]),
  organisation: one.organisation,
  person: one.person && {
    text: one.person.name,
    href: `/governance/people/${encodeURIComponent(one.person.reference)}`,
  },
  tie: sayTie(one.person),
});

function sayTie(person: OwnPerson | null): string {
  if (person === null) {
    return 'Tied to nobody on the register of people: no meeting asks this account for a reply, and nothing that is for a person on a list is sent to it';
  }
  return person.known === 'tied'
    ? 'Tied to this person'
    : 'Not tied: taken for this person because the name is the same';
}

/** The organisations to choose from; a name that is on no register stays as it is, and says so. */
export const organisationItems = (names: readonly string[], now: string | null) => [
  { value: '', text: 'None' },
  ...names.map((name) => ({ value: name, text: name })),
  ...(now === null || names.includes(now)
    ? []
    : [{ value: now, text: `${now} (not the name of any organisation on the register today)` }]),
];

/** The register of people, to choose from. */
export const personItems = (people: readonly PersonOnRegister[]) => [
  { value: '', text: 'Nobody' },
  ...people.map(({ reference, name }) => ({ value: reference, text: `${name} (${reference})` })),
];
