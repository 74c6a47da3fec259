import type { Term } from './typed-words';

/** Of everything that has the words: those called so, those that have them elsewhere, or both. */
export type Where = 'inTheName' | 'elsewhere' | 'anywhere';

export interface Matching {
  readonly terms: readonly Term[];
  readonly where: Where;
  /** One of these marks has to be on it; null where somebody may find everything. */
  readonly marks: readonly string[] | null;
  /** This mark has to be on it as well. */
  readonly kindMark: string | null;
  /** Rows that were found before. */
  readonly except: readonly number[];
}

/** A condition with its parameters, to be numbered where it is used. */
export interface Condition {
  readonly sql: (parameter: (value: unknown) => string) => string;
}

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

const ftsTerm = ({ words, begins, stem }: Term): string => {
  const whole = `${quoted(words)}${begins ? ' *' : ''}`;
  return stem === null ? whole : `(${whole} OR ${quoted([stem])})`;
};

/** As SQLite's full text asks for it: typed words hold letters and digits alone, and marks neither. */
export function ftsExpression({
  terms,
  marks,
  kindMark,
}: Pick<Matching, 'terms' | 'marks' | 'kindMark'>): string {
  return [
    ...terms.map(ftsTerm),
    ...(kindMark === null ? [] : [quoted([kindMark])]),
    ...(marks === null ? [] : [`(${marks.map((mark) => quoted([mark])).join(' OR ')})`]),
  ].join(' AND ');
}

const lexeme = (word: string, flags: string): string =>
  `'${word}'${flags === '' ? '' : `:${flags}`}`;

const tsTerm = ({ words, begins, stem }: Term, weight: string): string => {
  const last = words.length - 1;
  const whole = words
    .map((word, at) => lexeme(word, `${begins && at === last ? '*' : ''}${weight}`))
    .join(' <-> ');
  return stem === null ? `(${whole})` : `(${whole} | ${lexeme(stem, weight)})`;
};

/** As PostgreSQL's `to_tsquery` asks for it; with the weight 'A' in names alone. */
export const tsExpression = (terms: readonly Term[], weight: 'A' | '' = ''): string =>
  terms.map((term) => tsTerm(term, weight)).join(' & ');

export const onSqlite = (matching: Matching): Condition => ({
  sql: (parameter) => {
    const { where, except } = matching;
    const table = where === 'inTheName' ? 'search_names' : 'search_words';
    const expression = ftsExpression(matching);
    const conditions = [
      `${table} MATCH ${parameter(expression)}`,
      ...(except.length === 0 ? [] : [`${table}.rowid NOT IN (${except.join(', ')})`]),
      ...(where === 'elsewhere'
        ? [
            `${table}.rowid NOT IN
              (SELECT rowid FROM search_names WHERE search_names MATCH ${parameter(expression)})`,
          ]
        : []),
    ];
    return conditions.join(' AND ');
  },
});

export const onPostgres = ({ terms, where, marks, kindMark, except }: Matching): Condition => ({
  sql: (parameter) => {
    const has = (weight: 'A' | ''): string =>
      `entry.words @@ to_tsquery('english', ${parameter(tsExpression(terms, weight))})`;
    const conditions = [
      where === 'inTheName' ? has('A') : has(''),
      ...(where === 'elsewhere' ? [`NOT (${has('A')})`] : []),
      ...(marks === null
        ? []
        : [`string_to_array(entry.marks, ' ') && ${parameter(marks)}::text[]`]),
      ...(kindMark === null
        ? []
        : [`${parameter(kindMark)} = ANY (string_to_array(entry.marks, ' '))`]),
      ...(except.length === 0 ? [] : [`entry.id <> ALL (${parameter(except)}::int[])`]),
    ];
    return conditions.join(' AND ');
  },
});
