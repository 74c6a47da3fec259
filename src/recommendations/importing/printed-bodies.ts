import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresseesIn } from '../../../workflows/rules/recommendations/addressees';
import { asPrinted, shippedAliases } from '../../governance';
import { projectRoot } from '../../kernel/project-root';

/** What was made of one addressee: a body by its name, several together, or nothing certain. */
export interface ReadAddressee {
  readonly printed: string;
  /** Name of the body; null where no one body is meant, or it is not certain which. */
  readonly name: string | null;
  readonly means: 'known' | 'named' | 'group' | 'undecided';
}

export interface ReadAddressees {
  readonly addressees: readonly ReadAddressee[];
  readonly none: 'notPrinted' | 'notShown' | null;
}

/** A printed name -> the name that the register has, or would have. */
export type NameOf = (printed: string) => string | null;

/** Other names of organisations: those of the register as it is shipped, and those of printed plans. */
export function printedNames(): ReadonlyMap<string, string> {
  const text = readFileSync(join(projectRoot, 'data/governance/aliases.json'), 'utf8');
  const { aliases } = JSON.parse(text) as {
    readonly aliases: readonly { readonly printed: string; readonly organisation: string }[];
  };
  const own = aliases.flatMap(({ printed, organisation }) => [
    [asPrinted(organisation), organisation] as const,
    [asPrinted(printed), organisation] as const,
  ]);
  return new Map([...own, ...shippedAliases()]);
}

/** Words that public bodies have in their names. Alone they name none: 'Police' is nobody's name. */
const bodyWords =
  /\b(?:police|constabulary|council|councils|partnership|board|trust|group|executive|clinical commissioning group|adult social care|social care|children['’]?s services|probation service|ambulance service|rescue service|alcohol service|public health|network|homes|government)$/i;

/** Words that many bodies have: a name made of these alone says whose it is only to those who know. */
const words =
  'the local other county district borough city national and of for nhs public health social care adult ' +
  'adults child children childrens community safety safeguarding police constabulary council councils ' +
  'partnership board trust group executive clinical commissioning steering working task foundation ' +
  'probation ambulance fire rescue drug alcohol service services network homes housing government';
const common = new Set(words.split(' '));

/** A name in full, with a place or a purpose in it: whoever printed it meant one certain body. */
export function isNameOfBody(printed: string): boolean {
  const name = withoutRemark(printed);
  const parts = name.split(/\s+/);
  return (
    parts.length >= 2 &&
    parts.length <= 12 &&
    /^\p{Lu}/u.test(name) &&
    bodyWords.test(name) &&
    parts.some((part) => !common.has(part.toLowerCase().replace(/[^a-z]/g, '')))
  );
}

/**
 * Whom a printed cell means. A body that is known is taken first; then a name in full of a body
 * that is not; whatever is left is for a person to decide.
 */
export function readAddressees(cell: string, nameOf: NameOf): ReadAddressees {
  const isOneName = (printed: string): boolean =>
    isNameOfBody(printed) && !/[,/&]|\band\b/i.test(printed);
  const orNamed = (printed: string): string | null =>
    nameOf(printed) ?? (isOneName(printed) ? printed : null);
  const { addressees, none } = addresseesIn(cell, orNamed);
  return {
    none,
    addressees: addressees.map(({ printed, kind }): ReadAddressee => {
      const name = nameOf(printed) ?? nameOf(withoutRemark(printed));
      if (name !== null) return { printed, name, means: 'known' };
      if (kind === 'group') return { printed, name: null, means: 'group' };
      if (kind === 'body' && isNameOfBody(printed)) {
        return { printed, name: withoutRemark(printed), means: 'named' };
      }
      return { printed, name: null, means: 'undecided' };
    }),
  };
}

const withoutRemark = (printed: string): string =>
  printed
    .replace(/\s*[([][^)\]]*[)\]]\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What the name says of the kind of body; it is for a person to check. */
export function kindOf(name: string): string {
  const kinds = [
    [/\bsafeguarding\b/i, 'safeguardingBoard'],
    [/\bpolice|constabulary\b/i, 'police'],
    [/\bclinical commissioning group|integrated care board\b/i, 'healthCommissioner'],
    [/\bnhs\b|\bambulance\b/i, 'healthProvider'],
    [/\bprobation\b/i, 'probation'],
    [/\bfire\b/i, 'fire'],
    [/\bcouncil$/i, 'council'],
    [/\bsocial care$|\bpublic health$/i, 'councilService'],
  ] as const;
  return kinds.find(([says]) => says.test(name))?.[1] ?? 'other';
}
