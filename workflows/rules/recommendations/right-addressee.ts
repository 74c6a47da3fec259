import { addresseesIn } from './addressees';
import {
  likelyOrganisations,
  sameAs,
  todayOf,
  type KnownOrganisation,
  type LikelyOrganisation,
} from './likely-organisations';

export interface AddresseeKnown extends KnownOrganisation {
  /** Somebody signs in here for it. */
  readonly hasAccount: boolean;
  readonly isBoard: boolean;
}

/** What may be said of one addressee while a recommendation is written. It stops nobody. */
export interface AddresseeRemark {
  readonly printed: string;
  readonly says: readonly string[];
  /** Names that are like it, where nobody of that name is known. */
  readonly likely: readonly LikelyOrganisation[];
}

const HOME_OFFICE = /\bhome (?:office|secretary|department)\b/i;

/** Whom each of the printed addressees would be: several in one cell are told apart. */
export function remarksOnAddressees(
  cell: string,
  register: readonly AddresseeKnown[],
): readonly AddresseeRemark[] {
  const likely = likelyOrganisations(register);
  const byReference = new Map(register.map((one) => [one.reference, one]));
  const meant = (printed: string): AddresseeKnown | undefined =>
    register.find((one) => sameAs(one, printed) !== null);
  const { addressees } = addresseesIn(cell, (printed) => meant(printed)?.reference ?? null);
  return addressees.map(({ printed, organisation, kind }): AddresseeRemark => {
    const one = organisation === null ? undefined : byReference.get(organisation);
    const offered = one || kind !== 'body' || HOME_OFFICE.test(printed) ? [] : likely(printed);
    return {
      printed,
      says: [
        ...(HOME_OFFICE.test(printed) ? [byDefault] : []),
        ...(one ? sayKnown(one, printed, byReference) : [sayUnknown(printed, kind, offered)]),
      ].filter((says) => says !== ''),
      likely: offered,
    };
  });
}

const byDefault =
  'The Home Office is often named by default. Name it if this is its to decide; another department, ' +
  'an inspectorate or a local body may be the one that can act.';

function sayKnown(
  one: AddresseeKnown,
  printed: string,
  byReference: ReadonlyMap<string, AddresseeKnown>,
): readonly string[] {
  const today = todayOf(one, byReference).flatMap(
    ({ reference }) => byReference.get(reference) ?? [],
  );
  return [sayWhich(one, printed, today), ...today.map(sayReach)].filter((says) => says !== '');
}

function sayWhich(one: AddresseeKnown, printed: string, today: readonly AddresseeKnown[]): string {
  if (one.ended) {
    return today.includes(one)
      ? `${one.name} no longer exists, and nobody is recorded to have taken over its work.`
      : `${one.name} no longer exists. Its work went to ${names(today)}.`;
  }
  switch (sameAs(one, printed)) {
    case 'name':
      return `${one.name} is on the register.`;
    case 'earlierName':
      return `This is ${one.name}, which was called so before.`;
    default:
      return `This is ${one.name}, by another name that is known for it.`;
  }
}

function sayReach({ name, hasAccount, isBoard }: AddresseeKnown): string {
  if (hasAccount) return '';
  return isBoard
    ? `${name} is a board, and nobody signs in here for it. The Kent Community Safety Team asks it, or name the body that will act.`
    : `Nobody signs in here for ${name}. The Kent Community Safety Team asks it, and logs what it says.`;
}

function sayUnknown(
  printed: string,
  kind: 'body' | 'group' | 'cutOff',
  offered: readonly LikelyOrganisation[],
): string {
  if (kind === 'group') return 'These are several bodies together. Name them one by one.';
  if (kind === 'cutOff') return 'These words break off. Write the name in full.';
  if (HOME_OFFICE.test(printed)) return '';
  return offered.length === 0
    ? 'Nobody of that name is on the register, and no name there is like it.'
    : 'Nobody of that name is on the register. These names are like it.';
}

const names = (all: readonly AddresseeKnown[]): string => all.map(({ name }) => name).join(' and ');
