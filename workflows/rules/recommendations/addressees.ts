import type { Addressee } from '../../language/recommendations';

/**
 * Whom printed words mean, in one place of a cell: a body; a group that nobody has listed
 * ('Multiple Agencies'); or words that broke off before they were read to the end.
 */
export type AddresseeKind = 'body' | 'group' | 'cutOff';

export interface PrintedAddressee extends Addressee {
  readonly kind: AddresseeKind;
}

export interface PrintedAddressees {
  /** The cell, letter for letter. */
  readonly asPrinted: string;
  readonly addressees: readonly PrintedAddressee[];
  /** Why there is no addressee at all; null where there is one. */
  readonly none: 'notPrinted' | 'notShown' | null;
}

/** The reference or the name of the organisation that printed words mean, where it is known. */
export type OrganisationOf = (printed: string) => string | null;

const NOT_SHOWN = /^[[(]?\s*(?:not shown|redacted|withheld)\s*[\])]?$/i;
const NOT_PRINTED =
  /^[[(]?\s*(?:not (?:stated|given|known|recorded)|none|n\/?a|tb[cd]|to be (?:confirmed|determined)|-|–|—|\?)?\s*[\])]?$/i;
const CUT_OFF = /\[[^\]]*\bcut off\b[^\]]*\]|(?:…|\.\.\.)$/i;

const GROUPS: readonly RegExp[] = [
  /^(?:all|any|both|each|every|multiple|multi-?|several|various|other|partner|relevant|key|contributing|participating)\b.*\b(?:agenc(?:y|ies)|partners?|bod(?:y|ies)|organisations?|services|authorities|councils|parties|departments|providers|signatories)\b/i,
  /^(?:agencies|partners|everyone|all)$/i,
  /^\w+ (?:agencies|partners|bodies|organisations)\b.*\b(?:jointly|together)\b/i,
  /\(\d+ (?:forces|agencies|councils|trusts|bodies)\)$/i,
  /\bmembers$/i,
];

/** What always parts one addressee from the next. */
const ALWAYS = /\s*[|;\r\n]+\s*/;

/** What parts two addressees only if both sides are names: a body may have it in its own name. */
const PERHAPS = /\s*(?:\/|,|&|\band\b)\s*/i;

/**
 * Whom a printed cell addresses. Bars, semicolons, new lines and a slash between spaces part two
 * addressees; a slash without spaces, a comma and 'and' do so only where every part is a name that
 * is known, for 'Department of Health and Social Care' is one body. What stands in brackets is
 * never parted. Nothing printed is dropped.
 */
export function addresseesIn(cell: string, organisationOf: OrganisationOf): PrintedAddressees {
  const asPrinted = cell;
  const text = cell.trim();
  if (NOT_SHOWN.test(text)) return { asPrinted, addressees: [], none: 'notShown' };
  if (NOT_PRINTED.test(text)) return { asPrinted, addressees: [], none: 'notPrinted' };
  const known = (printed: string): string | null =>
    organisationOf(printed) ?? organisationOf(withoutRemark(printed));
  const names = text
    .split(ALWAYS)
    .filter((piece) => piece !== '')
    .flatMap((piece) => partsOf(piece, known));
  const addressees = [...new Set(names)].map((printed) => addressee(printed, known));
  return { asPrinted, addressees, none: addressees.length === 0 ? 'notPrinted' : null };
}

function addressee(printed: string, known: OrganisationOf): PrintedAddressee {
  if (CUT_OFF.test(printed)) return { printed, organisation: null, kind: 'cutOff' };
  const organisation = known(printed);
  const isGroup = organisation === null && GROUPS.some((group) => group.test(unwrapped(printed)));
  return { printed, organisation, kind: isGroup ? 'group' : 'body' };
}

function partsOf(piece: string, known: OrganisationOf): readonly string[] {
  if (known(piece) !== null || CUT_OFF.test(piece)) return [piece];
  return splitOutsideBrackets(piece, /\s+\/\s+/).flatMap((part) => knownPartsOf(part, known));
}

function knownPartsOf(part: string, known: OrganisationOf): readonly string[] {
  if (known(part) !== null) return [part];
  const words = splitOutsideBrackets(part, PERHAPS);
  return wholeNames(words, part, known) ?? [part];
}

/** The fewest known names that make up the words, each as it is printed; null if some are not. */
function wholeNames(
  words: readonly string[],
  part: string,
  known: OrganisationOf,
): readonly string[] | null {
  if (words.length < 2) return null;
  for (let taken = words.length - 1; taken > 0; taken -= 1) {
    const end = endOf(words.slice(0, taken), part);
    const first = part.slice(0, end).trim();
    if (known(first) === null) continue;
    const rest = part.slice(end).replace(new RegExp(`^${PERHAPS.source}`, 'i'), '');
    const others =
      known(rest) === null ? wholeNames(words.slice(taken), rest, known) : [rest.trim()];
    if (others !== null) return [first, ...others];
  }
  return null;
}

function endOf(words: readonly string[], part: string): number {
  return words.reduce((from, word) => part.indexOf(word, from) + word.length, 0);
}

function splitOutsideBrackets(text: string, by: RegExp): readonly string[] {
  const inBrackets: string[] = [];
  // A private-use character stands in for each remark, so that nothing inside it is parted.
  const hidden = text.replace(/[([][^)\]]*[)\]]/g, (remark) => {
    inBrackets.push(remark);
    return HIDDEN;
  });
  return hidden
    .split(by)
    .map((part) => part.replaceAll(HIDDEN, () => inBrackets.shift() ?? '').trim())
    .filter((part) => part !== '');
}

const HIDDEN = '\uE000';

const withoutRemark = (printed: string): string =>
  printed.replace(/\s*[([][^)\]]*[)\]]\s*/g, ' ').trim();

const unwrapped = (printed: string): string => printed.replace(/^\(([^()]*)\)$/, '$1').trim();
