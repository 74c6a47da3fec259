import { type MigrationInterface, type QueryRunner } from 'typeorm';

const columns = `
  instance_id text NOT NULL,
  fact_id text,
  event text,
  kind text NOT NULL,
  reference text,
  label text,
  occurred_on text,
  title text NOT NULL,
  names text NOT NULL,
  body text NOT NULL,
  quiet text NOT NULL,
  marks text NOT NULL`;

const tokens = `prefix = '2 3 4 5', tokenize = 'porter unicode61 remove_diacritics 2'`;

/** Full text beside the table, in step with it by triggers; the words themselves are kept once. */
const fullText = (name: string, indexed: readonly string[], when: string): readonly string[] => {
  const all = indexed.join(', ');
  const of = (row: 'OLD' | 'NEW'): string => indexed.map((column) => `${row}.${column}`).join(', ');
  const add = `INSERT INTO ${name} (rowid, ${all}) VALUES (NEW.id, ${of('NEW')});`;
  const remove = `INSERT INTO ${name} (${name}, rowid, ${all}) VALUES ('delete', OLD.id, ${of('OLD')});`;
  const on = (what: string, row: 'OLD' | 'NEW'): string =>
    `AFTER ${what} ON search_entry ${when === '' ? '' : `WHEN ${row}.${when}`} BEGIN`;
  return [
    `CREATE VIRTUAL TABLE ${name} USING fts5(${all},
       content = 'search_entry', content_rowid = 'id', ${tokens})`,
    `CREATE TRIGGER ${name}_added ${on('INSERT', 'NEW')} ${add} END`,
    `CREATE TRIGGER ${name}_removed ${on('DELETE', 'OLD')} ${remove} END`,
    `CREATE TRIGGER ${name}_changed ${on('UPDATE', 'NEW')} ${remove} ${add} END`,
  ];
};

/** Names have a full text of their own: what is called so is found without reading all the rest. */
const onSqlite = [
  `CREATE TABLE search_entry (id integer PRIMARY KEY AUTOINCREMENT, ${columns})`,
  ...fullText('search_words', ['title', 'names', 'body', 'quiet', 'marks'], ''),
  ...fullText('search_names', ['title', 'names', 'marks'], 'fact_id IS NULL'),
];

/**
 * Letters and digits alone, without accents, as the other database cuts text into words: PostgreSQL
 * by itself takes '9.1' for one number and an address of the web for one word.
 */
const plain = (text: string): string =>
  `regexp_replace(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')`;

const words = (text: string, weight: 'A' | 'B'): string =>
  `setweight(to_tsvector('english'::regconfig, ${plain(text)}), '${weight}')`;

const onPostgres = [
  `CREATE TABLE search_entry (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${columns},
     words tsvector GENERATED ALWAYS AS (
       ${words(`title || ' ' || names`, 'A')} || ${words(`body || ' ' || quiet`, 'B')}
     ) STORED)`,
  'CREATE INDEX search_entry_words ON search_entry USING gin (words)',
];

const indices = [
  'CREATE INDEX search_entry_record ON search_entry (instance_id) WHERE fact_id IS NULL',
  'CREATE INDEX search_entry_reference ON search_entry (reference) WHERE reference IS NOT NULL',
  'CREATE INDEX search_entry_label ON search_entry (label) WHERE label IS NOT NULL',
];

/** What can be found by its words. It holds nothing that the facts do not: it can be built afresh. */
export class Search1795305600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    for (const statement of [...(isPostgres ? onPostgres : onSqlite), ...indices]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') {
      await runner.query('DROP TABLE search_names');
      await runner.query('DROP TABLE search_words');
    }
    await runner.query('DROP TABLE search_entry');
  }
}
