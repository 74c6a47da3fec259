/** What has to be found: one word, or several that follow one another. */
export interface Term {
  readonly words: readonly string[];
  /** The last word may be only the beginning of one. */
  readonly begins: boolean;
  /** The word without an ending that is half typed: 'trainin' may mean what 'train' finds. */
  readonly stem: string | null;
}

const longest = 200;
const mostTerms = 12;

/** Letters and digits, in small letters and without accents: nothing a query could be broken with. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Reads what somebody typed: words, all of which have to be there, in any order; what stands in
 * quotation marks has to be there as it stands. The last word need not be complete.
 */
export function readTyped(typed: string): readonly Term[] {
  const text = typed.slice(0, longest).replace(/[“”„«»]/g, '"');
  const terms = [...text.matchAll(/"([^"]*)"?|[^\s"]+/g)].flatMap(([whole, quoted]): Term[] => {
    const words = wordsOf(quoted ?? whole);
    return words.length === 0 ? [] : [{ words, begins: quoted === undefined, stem: null }];
  });
  return terms
    .slice(0, mostTerms)
    .map((term, index, all) => (index === all.length - 1 ? unfinished(term) : finished(term)));
}

const finished = (term: Term): Term => ({ ...term, begins: false });

function unfinished(term: Term): Term {
  const last = term.words.at(-1) ?? '';
  // After one letter nearly everything is found.
  if (!term.begins || last.length < 2) return finished(term);
  const [, stem = null] = /^(.{4,})(?:in|at|ati|atio|me|men|nes)$/u.exec(last) ?? [];
  return { ...term, stem: term.words.length === 1 ? stem : null };
}

/** 'r42' and 'R-42' are 'R-0042', where there is such a record; null for anything else. */
export function referenceMeant(typed: string): string | null {
  const [, letter, number] = /^\s*([a-z])-?(\d{1,6})\s*$/i.exec(typed) ?? [];
  return letter && number ? `${letter.toUpperCase()}-${number.padStart(4, '0')}` : null;
}
