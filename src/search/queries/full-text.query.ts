import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { onPostgres, onSqlite, tsExpression, type Matching, type Where } from '../finding/matching';
import { kindMark } from '../indexing/marks';
import type { FoundKind } from '../indexing/search-entry';
import { isMarked } from './segments.view';

/** A row of the index, with every match marked in it. */
export interface EntryFound {
  readonly instanceId: string;
  /** The event of which it is an entry; null for the record itself. */
  readonly event: string | null;
  readonly kind: FoundKind;
  readonly occurredOn: string | null;
  readonly title: string;
  readonly body: string;
  readonly isQuiet: boolean;
}

type Row = Omit<EntryFound, 'isQuiet'> & { readonly quiet: string };

const columns = `entry.instance_id AS "instanceId", entry.event AS event, entry.kind AS kind,
  entry.occurred_on AS "occurredOn"`;

/** From what rows are read, and how the matches in them are marked. */
interface Reading {
  readonly from: string;
  /** Where it is enough to know which rows there are. */
  readonly alone: string;
  readonly id: string;
  readonly shown: (query: () => string) => string;
}

const onSqliteIn = (table: string, marked: Readonly<Record<string, number>>): Reading => ({
  from: `${table} JOIN search_entry entry ON entry.id = ${table}.rowid`,
  alone: table,
  id: `${table}.rowid`,
  shown: () =>
    (['title', 'body', 'quiet'] as const)
      .map((name) =>
        name in marked
          ? `highlight(${table}, ${marked[name]}, char(2), char(3)) AS ${name}`
          : `entry.${name} AS ${name}`,
      )
      .join(', '),
});

const marking = `'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', HighlightAll=true'`;

const onPostgresAnywhere: Reading = {
  from: 'search_entry entry',
  alone: 'search_entry entry',
  id: 'entry.id',
  // What looks like a tag of HTML would be left out.
  shown: (query) =>
    ['title', 'body', 'quiet']
      .map(
        (name) =>
          `ts_headline('english', replace(entry.${name}, '<', chr(4)), ` +
          `to_tsquery('english', ${query()}), ${marking}) AS ${name}`,
      )
      .join(', '),
};

const sqliteWords = onSqliteIn('search_words', { body: 2, quiet: 3 });

const bySqlite = {
  condition: onSqlite,
  readings: {
    inTheName: onSqliteIn('search_names', { title: 0 }),
    elsewhere: sqliteWords,
    anywhere: sqliteWords,
  } satisfies Readonly<Record<Where, Reading>>,
};

const byPostgres = {
  condition: onPostgres,
  readings: {
    inTheName: onPostgresAnywhere,
    elsewhere: onPostgresAnywhere,
    anywhere: onPostgresAnywhere,
  } satisfies Readonly<Record<Where, Reading>>,
};

/** The full text of SQLite or of PostgreSQL, asked in the same way. */
@Injectable()
export class FullTextQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest first, with the matches marked. */
  page(matching: Matching, most: number, skip: number): Promise<readonly EntryFound[]> {
    const statement = new Statement();
    const { condition, readings } = this.dialect;
    const { from, id, shown } = readings[matching.where];
    const query = () => statement.parameter(tsExpression(matching.terms));
    return this.rows(
      `SELECT ${columns}, ${shown(query)} FROM ${from}
       WHERE ${condition(matching).sql(statement.parameter)}
       ORDER BY ${id} DESC LIMIT ${most} OFFSET ${skip}`,
      statement.values,
    );
  }

  /** These rows as they are, in the order in which they were recorded. */
  byId(ids: readonly number[]): Promise<readonly EntryFound[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.rows(
      `SELECT ${columns}, entry.title AS title, entry.body AS body, entry.quiet AS quiet
       FROM search_entry entry WHERE entry.id IN (${ids.map(Number).join(', ')}) ORDER BY entry.id`,
      [],
    );
  }

  /** Counts no further than `most`. */
  async count(matching: Matching, most: number): Promise<number> {
    return (await this.counts([matching], most))[0] ?? 0;
  }

  async counts(each: readonly Matching[], most: number): Promise<readonly number[]> {
    const statement = new Statement();
    const { condition, readings } = this.dialect;
    const selects = each.map((matching, index) => {
      const where = condition(matching).sql(statement.parameter);
      const rows = `SELECT 1 AS one FROM ${readings[matching.where].alone} WHERE ${where}`;
      return `(SELECT COUNT(*) FROM (${rows} LIMIT ${most}) counted) AS c${index}`;
    });
    const [row = {}]: Readonly<Record<string, number | string>>[] = await this.dataSource.query(
      `SELECT ${selects.join(', ')}`,
      statement.values,
    );
    return each.map((_, index) => Number(row[`c${index}`] ?? 0));
  }

  /** How many there are of each kind; null where there are more than `most` of all. */
  async kindsOf(matching: Matching, most: number): Promise<ReadonlyMap<string, number> | null> {
    const statement = new Statement();
    const { condition, readings } = this.dialect;
    const { alone, id } = readings[matching.where];
    const where = condition(matching).sql(statement.parameter);
    const rows: { kind: string; count: number | string }[] = await this.dataSource.query(
      `SELECT kind, COUNT(*) AS count FROM search_entry
       WHERE id IN (SELECT ${id} FROM ${alone} WHERE ${where} LIMIT ${most + 1}) GROUP BY kind`,
      statement.values,
    );
    const counts = new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
    return [...counts.values()].reduce((sum, count) => sum + count, 0) > most ? null : counts;
  }

  /** Records whose reference or printed number is exactly this, in the order of their references. */
  async called(
    name: string,
    marks: readonly string[] | null,
    kind: FoundKind | null,
  ): Promise<readonly number[]> {
    const rows: { id: number; marks: string }[] = await this.dataSource.query(
      `SELECT id, marks FROM search_entry WHERE reference = $1 OR label = $2 ORDER BY id LIMIT 2000`,
      [name, name],
    );
    const wanted = rows.filter(({ marks: held }) => {
      const all = held.split(' ');
      return (
        (marks === null || marks.some((mark) => all.includes(mark))) &&
        (kind === null || all.includes(kindMark(kind)))
      );
    });
    return wanted.map(({ id }) => id);
  }

  private get dialect(): typeof bySqlite | typeof byPostgres {
    return this.dataSource.options.type === 'postgres' ? byPostgres : bySqlite;
  }

  private async rows(sql: string, values: readonly unknown[]): Promise<readonly EntryFound[]> {
    const rows: Row[] = await this.dataSource.query(sql, [...values]);
    return rows.map(({ quiet, ...row }) => ({ ...row, isQuiet: isMarked(quiet) }));
  }
}

/** The parameters of one statement, numbered in the order in which they stand in it. */
class Statement {
  readonly values: unknown[] = [];

  readonly parameter = (value: unknown): string => `$${this.values.push(value)}`;
}
