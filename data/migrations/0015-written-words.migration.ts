import { type MigrationInterface, type QueryRunner } from 'typeorm';

const stems = `'porter unicode61 remove_diacritics 2'`;
const asWritten = `'unicode61 remove_diacritics 2'`;

interface FullText {
  readonly name: string;
  readonly columns: readonly string[];
  /** Which rows of the table have a place in it; empty for all of them. */
  readonly when: string;
  readonly tokens: string;
}

const everything = { columns: ['title', 'names', 'body', 'quiet', 'marks'], when: '' };
const namesOnly = { columns: ['title', 'names', 'marks'], when: 'fact_id IS NULL' };

/** The beginning of a word is looked for in words as they are written, never in their stems. */
const beginnings = `prefix = '2 3 4 5', `;

const after: readonly FullText[] = [
  { name: 'search_words', ...everything, tokens: `tokenize = ${stems}` },
  { name: 'search_names', ...namesOnly, tokens: `tokenize = ${stems}` },
  { name: 'search_words_written', ...everything, tokens: `${beginnings}tokenize = ${asWritten}` },
  { name: 'search_names_written', ...namesOnly, tokens: `${beginnings}tokenize = ${asWritten}` },
];

const before: readonly FullText[] = [
  { name: 'search_words', ...everything, tokens: `${beginnings}tokenize = ${stems}` },
  { name: 'search_names', ...namesOnly, tokens: `${beginnings}tokenize = ${stems}` },
];

/** Full text beside the table, kept in step with it by triggers and filled from what is there. */
function created({ name, columns, when, tokens }: FullText): readonly string[] {
  const all = columns.join(', ');
  const of = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ');
  const add = (row: string): string =>
    `INSERT INTO ${name} (rowid, ${all}) VALUES (${row}.id, ${of(row)});`;
  const remove = `INSERT INTO ${name} (${name}, rowid, ${all}) VALUES ('delete', OLD.id, ${of('OLD')});`;
  const on = (what: string, row: 'OLD' | 'NEW'): string =>
    `AFTER ${what} ON search_entry ${when === '' ? '' : `WHEN ${row}.${when}`} BEGIN`;
  return [
    `CREATE VIRTUAL TABLE ${name} USING fts5(${all},
       content = 'search_entry', content_rowid = 'id', ${tokens})`,
    `CREATE TRIGGER ${name}_added ${on('INSERT', 'NEW')} ${add('NEW')} END`,
    `CREATE TRIGGER ${name}_removed ${on('DELETE', 'OLD')} ${remove} END`,
    `CREATE TRIGGER ${name}_changed ${on('UPDATE', 'NEW')} ${remove} ${add('NEW')} END`,
    `INSERT INTO ${name} (rowid, ${all}) SELECT id, ${of('entry')} FROM search_entry entry
       ${when === '' ? '' : `WHERE ${when}`}`,
  ];
}

const dropped = ({ name }: FullText): readonly string[] => [
  ...['added', 'removed', 'changed'].map((what) => `DROP TRIGGER ${name}_${what}`),
  `DROP TABLE ${name}`,
];

/** Letters and digits alone, without accents, as the other database cuts text into words. */
const plain = (text: string): string =>
  `regexp_replace(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')`;

const written = (text: string, weight: 'A' | 'B'): string =>
  `setweight(to_tsvector('simple'::regconfig, ${plain(text)}), '${weight}')`;

const onPostgres = [
  `ALTER TABLE search_entry ADD COLUMN written tsvector GENERATED ALWAYS AS (
     ${written(`title || ' ' || names`, 'A')} || ${written(`body || ' ' || quiet`, 'B')}
   ) STORED`,
  'CREATE INDEX search_entry_written ON search_entry USING gin (written)',
];

/**
 * Words as they are written, beside their stems: 'police' and 'policy' have stems of which one
 * begins with the other, and whoever looks for the one is not looking for the other.
 */
export class WrittenWords1795305600015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    await run(
      runner,
      isPostgres ? onPostgres : [...before.flatMap(dropped), ...after.flatMap(created)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    await run(
      runner,
      isPostgres
        ? ['ALTER TABLE search_entry DROP COLUMN written']
        : [...after.flatMap(dropped), ...before.flatMap(created)],
    );
  }
}

async function run(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
