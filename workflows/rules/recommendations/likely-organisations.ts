/** An organisation of the register, by every name that is known for it. */
export interface KnownOrganisation {
  readonly reference: string;
  readonly name: string;
  readonly earlierNames: readonly string[];
  readonly aliases: readonly string[];
  /** It no longer exists. */
  readonly ended: boolean;
  readonly successors: readonly string[];
}

export type WhyLikely = 'name' | 'earlierName' | 'alias' | 'initials' | 'alike';

export interface LikelyOrganisation {
  readonly reference: string;
  readonly name: string;
  readonly why: WhyLikely;
  /** From 0, nothing in common, to 1, the same name. */
  readonly likeness: number;
  /** The one that the words name, where it no longer exists and this is its successor. */
  readonly insteadOf: string | null;
}

/** A printed name without what printers change: capitals, signs, remarks, an article before it. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*[([][^)\]]*[)\]]\s*/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[’‘`´']/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

/** Less alike than this is not offered: found by trial with the names of printed plans. */
const atLeast = 0.4;
const atMost = 3;

const sameNames: Readonly<Record<'name' | 'earlierName' | 'alias' | 'initials', number>> = {
  name: 1,
  earlierName: 0.98,
  alias: 0.96,
  initials: 0.9,
};

const joins = new Set(['and', 'of', 'the', 'for', 'in', 'on']);

/** Two letters name too many. */
const fewestInitials = 3;

interface Found {
  readonly one: KnownOrganisation;
  readonly why: WhyLikely;
  readonly likeness: number;
}

/**
 * Which organisations printed words may mean, the likeliest first. The register is read once, and
 * then any number of words may be held against it. One that has ended gives way to its successors.
 * Alike are names that have words in common, where a word weighs the more the fewer names have it.
 */
export function likelyOrganisations(
  register: readonly KnownOrganisation[],
): (printed: string) => readonly LikelyOrganisation[] {
  const byReference = new Map(register.map((one) => [one.reference, one]));
  const holders = new Map<string, number>();
  for (const { name } of register) {
    for (const word of wordsOf(name)) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string): number =>
    Math.log(1 + register.length / (holders.get(word) ?? 1));
  const weightOfAll = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + weightOf(word), 0);

  const alike = (printed: string, name: string): number => {
    const [ours, theirs] = [wordsOf(printed), wordsOf(name)];
    const both = ours.filter((word) => theirs.includes(word));
    const all = weightOfAll(ours) + weightOfAll(theirs);
    return all === 0 ? 0 : (2 * weightOfAll(both)) / all;
  };

  const found = (one: KnownOrganisation, printed: string): Found => {
    const same = sameAs(one, printed);
    if (same !== null) return { one, why: same, likeness: sameNames[same] };
    const names = [one.name, ...one.earlierNames, ...one.aliases];
    const likeness = Math.max(...names.map((name) => alike(printed, name)));
    // However many words they share: it is not the same name.
    return { one, why: 'alike', likeness: Math.min(likeness, 0.89) };
  };

  return (printed) => {
    const offered = new Map<string, LikelyOrganisation>();
    const all = register
      .map((one) => found(one, printed))
      .filter(({ likeness }) => likeness >= atLeast)
      .sort((a, b) => b.likeness - a.likeness || (a.one.name < b.one.name ? -1 : 1));
    for (const { one, why, likeness } of all) {
      for (const today of todayOf(one, byReference)) {
        if (offered.has(today.reference)) continue;
        offered.set(today.reference, {
          reference: today.reference,
          name: today.name,
          why,
          likeness: Math.round(likeness * 100) / 100,
          insteadOf: today.reference === one.reference ? null : one.name,
        });
      }
    }
    return [...offered.values()].slice(0, atMost);
  };
}

/** Whoever does its work today: itself, its successors, or itself again where none is recorded. */
export function todayOf(
  one: KnownOrganisation,
  byReference: ReadonlyMap<string, KnownOrganisation>,
  passed: ReadonlySet<string> = new Set(),
): readonly KnownOrganisation[] {
  if (!one.ended || passed.has(one.reference)) return [one];
  const next = one.successors.flatMap((reference) => byReference.get(reference) ?? []);
  if (next.length === 0) return [one];
  const further = new Set([...passed, one.reference]);
  return next.flatMap((successor) => todayOf(successor, byReference, further));
}

/** Why the words are the very name of it, or null. */
export function sameAs(
  { name, earlierNames, aliases }: KnownOrganisation,
  printed: string,
): 'name' | 'earlierName' | 'alias' | 'initials' | null {
  const words = foldedName(printed);
  if (words === '') return null;
  const isSame = (other: string): boolean => foldedName(other) === words;
  if (isSame(name)) return 'name';
  if (earlierNames.some(isSame)) return 'earlierName';
  if (aliases.some(isSame)) return 'alias';
  return [name, ...earlierNames].some((one) => isInitials(words, one)) ? 'initials' : null;
}

function isInitials(words: string, name: string): boolean {
  if (words.length < fewestInitials || words.includes(' ')) return false;
  const all = foldedName(name).split(' ');
  const initials = (of: readonly string[]): string => of.map((word) => word.charAt(0)).join('');
  return [all, all.filter((word) => !joins.has(word))].some((of) => initials(of) === words);
}

const wordsOf = (name: string): readonly string[] => [
  ...new Set(
    foldedName(name)
      .split(' ')
      .filter((word) => word !== '' && !joins.has(word))
      .map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')),
  ),
];
