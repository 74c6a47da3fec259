import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../kernel/project-root';
import { readPartnership } from '../setting-up/partnership-file';
import type { Registered } from '../setting-up/queries/registers.query';
import { asPrinted, isPrintedAlike } from './as-printed';

type Organisation = Registered<'organisation'>;

/** Other names under which the papers of the partnership print an organisation, and its own. */
export function shippedAliases(): ReadonlyMap<string, string> {
  const file = join(projectRoot, 'data/governance/organisations.json');
  const { organisations } = readPartnership(readFileSync(file, 'utf8'));
  return new Map(
    organisations.flatMap(({ name, aliases }) =>
      aliases.map((alias) => [asPrinted(alias), name] as const),
    ),
  );
}

/**
 * The organisation that a list means: by the rows of this body, then by the register, then by the
 * other names that are known for it, then by the rows of other bodies.
 */
export function organisationPrinted(
  printed: string,
  known: {
    readonly organisations: readonly Organisation[];
    readonly body: Registered<'body'>;
    readonly bodies: readonly Registered<'body'>[];
    readonly aliases: ReadonlyMap<string, string>;
  },
): Organisation | null {
  const { organisations, body, bodies, aliases } = known;
  const inRowOf = ({ memory }: Registered<'body'>): Organisation | undefined => {
    const row = memory.seats.find(({ name }) => isPrintedAlike(name, printed));
    return organisations.find(({ reference }) => reference === row?.organisation);
  };
  const called = (name: string | undefined): Organisation | undefined =>
    name === undefined ? undefined : organisations.find((one) => isCalled(one, name));
  return (
    inRowOf(body) ??
    called(printed) ??
    called(aliases.get(asPrinted(printed))) ??
    bodies.map(inRowOf).find((found) => found !== undefined) ??
    null
  );
}

const isCalled = ({ memory }: Organisation, name: string): boolean =>
  [memory.title, ...memory.names.map((had) => had.name)].some((had) => isPrintedAlike(had, name));
