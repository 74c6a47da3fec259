/** Somebody as a list prints them. */
export interface PrintedPerson {
  readonly name: string;
  readonly interim: boolean;
  readonly office: 'chair' | 'viceChair' | null;
}

/** One cell of a list: several names, one, or words for nobody. */
export interface PrintedCell {
  readonly people: readonly PrintedPerson[];
  /** Printed where there is nobody: 'N/A'. Null where the cell is blank, or names somebody. */
  readonly nobody: string | null;
  readonly doubts: readonly string[];
}

const saysNobody =
  /^(?:n\/?a|not applicable|none|nil|vacant|vacancy|t\.?b\.?[acd]\.?|to be \w+|[-‐‑‒–—?.]+)$/i;
const interimBefore = /^(?:interim|acting)\s*[:–—-]\s*/i;
const interimAfter = /\s*\(\s*(?:interim|acting)\s*\)/i;
const office = /\s*\(\s*(?:the\s+)?(vice[\s-]*)?chair(?:man|woman|person)?\s*\)/i;

/** Reads the names of one cell: 'Interim: A', 'A (Chair)', 'A / B', 'N/A'. */
export function peopleIn(cell: string): PrintedCell {
  const words = cell.trim().replace(/[^\S\r\n]+/g, ' ');
  if (words === '') return { people: [], nobody: null, doubts: [] };
  // The stroke in 'N/A' parts no names.
  const isInterim = interimBefore.test(words);
  const parts = words
    .replace(interimBefore, '')
    .replace(/\bn\/a\b/gi, 'NA')
    .split(/[/;\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const people = parts.filter((part) => !saysNobody.test(part)).map((p) => personIn(p, isInterim));
  const named = people.filter(({ name }) => name !== '');
  return {
    people: named,
    nobody: named.length === 0 ? words : null,
    doubts: named.flatMap(doubtsAbout),
  };
}

function personIn(words: string, isInterim: boolean): PrintedPerson {
  const [mark, vice] = office.exec(words) ?? [];
  const name = words
    .replace(interimBefore, '')
    .replace(interimAfter, '')
    .replace(office, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    name,
    interim: isInterim || interimBefore.test(words) || interimAfter.test(words),
    office: mark === undefined ? null : vice ? 'viceChair' : 'chair',
  };
}

function doubtsAbout({ name }: PrintedPerson): readonly string[] {
  const mark = /\([^)]*\)/.exec(name)?.[0];
  return [
    ...(mark
      ? [`What “${mark}” means is not known here: it was left with the name “${name}”.`]
      : []),
    ...(/ (?:and|&) |,/.test(name)
      ? [`“${name}” was taken for one person. If these are several, part them with a stroke.`]
      : []),
  ];
}
