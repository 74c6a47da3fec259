import type { AddresseeTaken } from './enter-row';

interface AddresseeOfRow {
  readonly row: number;
  readonly taken: AddresseeTaken;
}

/** How the printed addressees came out; the counts add up. What is undecided is listed by name. */
export function sayAddressees(all: readonly AddresseeOfRow[]): readonly string[] {
  if (all.length === 0) return [];
  const added = all.filter(({ taken }) => taken.added);
  const group = all.filter(({ taken }) => taken.means === 'group');
  const matched = all.filter(({ taken }) => taken.organisation !== null && !taken.added);
  const open = all.filter(({ taken }) => taken.organisation === null && taken.means !== 'group');
  return [
    `Addressees: ${all.length}. On the register: ${matched.length}; added to it: ${added.length}; several bodies together: ${group.length}; for a person to decide: ${open.length}.`,
    ...listed('For a person to decide', open, ({ printed }) => printed),
    ...listed('Several bodies together, to be named one by one', group, ({ printed }) => printed),
    ...listed(
      'New on the register of organisations, to be checked',
      added,
      ({ name }) => name ?? '',
    ),
  ];
}

function listed(
  what: string,
  all: readonly AddresseeOfRow[],
  say: (taken: AddresseeTaken) => string,
): readonly string[] {
  const rows = new Map<string, number[]>();
  for (const { row, taken } of all) {
    rows.set(say(taken), [...(rows.get(say(taken)) ?? []), row]);
  }
  const one = ([words, at]: [string, number[]]): string =>
    `“${words}” (${at.length === 1 ? 'row' : 'rows'} ${at.join(', ')})`;
  return rows.size === 0 ? [] : [`${what}: ${[...rows].map(one).join('; ')}.`];
}
