/** What has to be found: one word, or several that follow one another. */
export interface Term {
  readonly words: readonly string[];
  /** The last word may be only the beginning of one. */
  readonly begins: boolean;
  /** It stood in quotation marks: no other form of it is meant. */
  readonly isQuoted: boolean;
}

export const isUnfinished = ({ begins }: Term): boolean => begins;

const longest = 200;
const mostTerms = 12;

/** Letters and digits, in small letters and without accents: nothing a query could be broken with. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** 'the coroner’s' is the coroner: only between quotation marks does an ending stand as it stands. */
const withoutOwner = (word: string): string => word.replace(/['’]s(?=$|[^\p{L}\p{N}])/giu, '');

/**
 * Reads what somebody typed: words, all of which have to be there, in any order; what stands in
 * quotation marks has to be there as it stands. The last word need not be complete.
 */
export function readTyped(typed: string): readonly Term[] {
  const text = typed.slice(0, longest).replace(/[“”„«»]/g, '"');
  const terms = [...text.matchAll(/"([^"]*)"?|[^\s"]+/g)].flatMap(([whole, quoted]): Term[] => {
    const words = wordsOf(quoted ?? withoutOwner(whole));
    return words.length === 0
      ? []
      : [{ words, begins: quoted === undefined, isQuoted: quoted !== undefined }];
  });
  return terms
    .slice(0, mostTerms)
    .map((term, index, all) => (index === all.length - 1 && isLong(term) ? term : finished(term)));
}

const finished = (term: Term): Term => ({ ...term, begins: false });

/** After one letter nearly everything is found. */
const isLong = ({ words }: Term): boolean => (words.at(-1) ?? '').length > 1;

/** 'r42' and 'R-42' are 'R-0042', where there is such a record; null for anything else. */
export function referenceMeant(typed: string): string | null {
  const [, letter, number] = /^\s*([a-z])-?(\d{1,6})\s*$/i.exec(typed) ?? [];
  return letter && number ? `${letter.toUpperCase()}-${number.padStart(4, '0')}` : null;
}
