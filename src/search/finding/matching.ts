import { isUnfinished, type Term } from './typed-words';

/** Something called so, or something that has the words in its text. */
export type Where = 'inTheName' | 'elsewhere';

/** The words as they were typed, any form of each of them, or with the last one unfinished. */
export type Form = 'asTyped' | 'anyForm' | 'begun';

/** What is shown before what: a row belongs to the first of these of which it has the words. */
export interface Tier {
  readonly where: Where;
  readonly form: Form;
}

export interface Matching {
  readonly terms: readonly Term[];
  /** One of these marks has to be on it; null where somebody may find everything. */
  readonly marks: readonly string[] | null;
  /** This mark has to be on it as well. */
  readonly kindMark: string | null;
}

export interface InTier extends Matching {
  readonly tier: Tier;
  /** Rows that were found before. */
  readonly except: readonly number[];
}

/** Writes down a value of a statement, and says under which number it stands in it. */
export type Parameter = (value: unknown) => string;

/** The forms in which words are looked for, best first. */
export function formsOf(terms: readonly Term[]): readonly Form[] {
  if (terms.every(({ isQuoted }) => isQuoted)) return ['asTyped'];
  return terms.some(isUnfinished) ? ['asTyped', 'anyForm', 'begun'] : ['asTyped', 'anyForm'];
}

export const tiersOf = (terms: readonly Term[]): readonly Tier[] =>
  (['inTheName', 'elsewhere'] as const).flatMap((where) =>
    formsOf(terms).map((form) => ({ where, form })),
  );

/** Where else a row would have been shown before. */
const before = (terms: readonly Term[], tier: Tier): readonly Tier[] => {
  const tiers = tiersOf(terms);
  const at = tiers.findIndex(({ where, form }) => where === tier.where && form === tier.form);
  return tiers.slice(0, at);
};

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** As SQLite's full text asks for it: typed words hold letters and digits alone, and marks neither. */
export function ftsExpression({ terms, marks, kindMark }: Matching, form: Form): string {
  return [
    ...terms.map((term) => quoted(term.words) + (form === 'begun' && term.begins ? ' *' : '')),
    ...(kindMark === null ? [] : [quoted([kindMark])]),
    ...(marks === null ? [] : [`(${marks.map((mark) => quoted([mark])).join(' OR ')})`]),
  ].join(' AND ');
}

/** Names have a full text of their own, and so have words as they are written. */
export const ftsTable = ({ where, form }: Tier): string =>
  (where === 'inTheName' ? 'search_names' : 'search_words') +
  (form === 'anyForm' ? '' : '_written');

/** The rows that belong to one tier. */
export function inTierOnSqlite(asked: InTier, parameter: Parameter): string {
  const table = ftsTable(asked.tier);
  const has = (tier: Tier): string =>
    `${ftsTable(tier)} MATCH ${parameter(ftsExpression(asked, tier.form))}`;
  return [
    has(asked.tier),
    ...(asked.except.length === 0 ? [] : [`${table}.rowid NOT IN (${asked.except.join(', ')})`]),
    ...before(asked.terms, asked.tier).map(
      (tier) => `${table}.rowid NOT IN (SELECT rowid FROM ${ftsTable(tier)} WHERE ${has(tier)})`,
    ),
  ].join(' AND ');
}

/** The ids of rows that have the words anywhere, no more than `most` of each form. */
export const anywhereOnSqlite = (matching: Matching, parameter: Parameter, most: number): string =>
  formsOf(matching.terms)
    // Whatever has the words as typed has a form of them.
    .filter((form, _, all) => form !== 'asTyped' || all.length === 1)
    .map((form) => {
      const table = ftsTable({ where: 'elsewhere', form });
      const expression = parameter(ftsExpression(matching, form));
      return `SELECT id FROM (SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ${expression} LIMIT ${most}) ${form}`;
    })
    .join(' UNION ');

const lexeme = (word: string, flags: string): string =>
  `'${word}'${flags === '' ? '' : `:${flags}`}`;

/** As PostgreSQL's `to_tsquery` asks for it; with the weight 'A' in names alone. */
export const tsExpression = (terms: readonly Term[], form: Form, weight: 'A' | '' = ''): string =>
  terms
    .map(({ words, begins }) =>
      words
        .map((word, at) => {
          const isOpen = form === 'begun' && begins && at === words.length - 1;
          return lexeme(word, `${isOpen ? '*' : ''}${weight}`);
        })
        .join(' <-> '),
    )
    .map((term) => `(${term})`)
    .join(' & ');

/** By which rules of a language PostgreSQL reads the words. */
export const tsLanguage = (form: Form): string => (form === 'anyForm' ? 'english' : 'simple');

const hasOnPostgres =
  (terms: readonly Term[], parameter: Parameter) =>
  (form: Form, weight: 'A' | ''): string =>
    `entry.${form === 'anyForm' ? 'words' : 'written'} @@ ` +
    `to_tsquery('${tsLanguage(form)}', ${parameter(tsExpression(terms, form, weight))})`;

const mayFind = ({ marks, kindMark }: Matching, parameter: Parameter): readonly string[] => [
  ...(marks === null ? [] : [`string_to_array(entry.marks, ' ') && ${parameter(marks)}::text[]`]),
  ...(kindMark === null
    ? []
    : [`${parameter(kindMark)} = ANY (string_to_array(entry.marks, ' '))`]),
];

export function inTierOnPostgres(asked: InTier, parameter: Parameter): string {
  const has = hasOnPostgres(asked.terms, parameter);
  const inTier = ({ where, form }: Tier): string => has(form, where === 'inTheName' ? 'A' : '');
  return [
    inTier(asked.tier),
    ...before(asked.terms, asked.tier).map((tier) => `NOT (${inTier(tier)})`),
    ...mayFind(asked, parameter),
    ...(asked.except.length === 0 ? [] : [`entry.id <> ALL (${parameter(asked.except)}::int[])`]),
  ].join(' AND ');
}

export function anywhereOnPostgres(matching: Matching, parameter: Parameter, most: number): string {
  const has = hasOnPostgres(matching.terms, parameter);
  const forms = formsOf(matching.terms).map((form) => has(form, ''));
  const where = [`(${forms.join(' OR ')})`, ...mayFind(matching, parameter)].join(' AND ');
  return `SELECT id FROM (SELECT entry.id AS id FROM search_entry entry WHERE ${where} LIMIT ${most}) anywhere`;
}
