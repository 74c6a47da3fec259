import { roles } from '../../../workflows/language/roles';
import type { Account } from '../queries/accounts.query';
import { capacities } from '../case-access';
import type { GivenCase, ReviewGiven } from '../queries/given-cases.query';
import type { OwnPerson, PersonOnRegister } from '../queries/own-person.query';
import { accountAddress, accountReviewEnd, accountReviews } from './addresses';

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

/** The parts that somebody can play, to tick. */
export const roleItems = Object.entries(roles).map(([value, text]) => ({ value, text }));

/** The reviews that somebody else must be given when an account closes. */
export const casesShown = (cases: readonly GivenCase[]) =>
  cases.map(({ reference, title, capacities }) => ({
    text: `${title} (${reference})`,
    href: `/reviews/${encodeURIComponent(reference)}`,
    capacity: capacities.map((capacity) => roles[capacity]).join(', '),
  }));

/** The reviews that an account was given, and what it takes to give it one more. */
export const reviewsShown = (
  { id, roles: held }: Pick<Account, 'id' | 'roles'>,
  given: readonly ReviewGiven[],
) => ({
  rows: given.map(({ reference, title, capacity, fromOn, untilOn, hasEnded }) => ({
    title,
    reference,
    href: `/reviews/${encodeURIComponent(reference)}`,
    capacity,
    role: roles[capacity],
    fromOn,
    untilOn,
    hasEnded,
    end: accountReviewEnd.to({ id, reference }),
  })),
  action: accountReviews.to({ id }),
  capacityItems: capacities
    .filter((capacity) => held.includes(capacity))
    .map((value) => ({ value, text: roles[value] })),
});

/** The organisations to choose from; a name that is on no register stays as it is, and says so. */
export const organisationItems = (names: readonly string[], now: string | null) => [
  { value: '', text: 'None' },
  ...names.map((name) => ({ value: name, text: name })),
  ...(now === null || names.includes(now)
    ? []
    : [{ value: now, text: `${now} (not the name of any organisation on the register today)` }]),
];

/** The register of people, to choose from; of two of one name each is told by its reference. */
export function personItems(people: readonly PersonOnRegister[]) {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [
    { value: '', text: 'Nobody' },
    ...people.map(({ reference, name }) => ({
      value: reference,
      text: counts.get(name) === 1 ? name : `${name} (${reference})`,
    })),
  ];
}
