import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  anywhereOnPostgres,
  anywhereOnSqlite,
  ftsTable,
  inTierOnPostgres,
  inTierOnSqlite,
  tsExpression,
  tsLanguage,
  type InTier,
  type Matching,
  type Parameter,
  type Tier,
} from '../finding/matching';
import type { Term } from '../finding/typed-words';
import { kindMark } from '../indexing/marks';
import type { FoundKind } from '../indexing/search-entry';
import { isMarked, markedAsWritten } from './segments.view';

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

/** A row as a database gives it; PostgreSQL marks the matches beside the text, in plain words. */
interface Row extends Omit<EntryFound, 'isQuiet'> {
  readonly quiet: string;
  readonly titleMarked?: string;
  readonly bodyMarked?: string;
  readonly quietMarked?: string;
}

interface Counted {
  readonly count: number | string;
}

const columns = `entry.instance_id AS "instanceId", entry.event AS event, entry.kind AS kind,
  entry.occurred_on AS "occurredOn"`;

/** From what rows are read. */
interface Reading {
  readonly from: string;
  /** Where it is enough to know which rows there are. */
  readonly alone: string;
  readonly id: string;
  readonly condition: string;
}

/** The matches in what a row says, marked. SQLite marks the columns that its full text has. */
const markedOnSqlite = ({ where, form }: Tier): string => {
  const table = ftsTable({ where, form });
  const marked: Readonly<Record<string, number>> =
    where === 'inTheName' ? { title: 0 } : { body: 2, quiet: 3 };
  return ['title', 'body', 'quiet']
    .map((name) =>
      name in marked
        ? `highlight(${table}, ${marked[name]}, char(2), char(3)) AS ${name}`
        : `entry.${name} AS ${name}`,
    )
    .join(', ');
};

const marking = `'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', HighlightAll=true'`;

/** Each letter without its accent, and a space for each sign, as the index cuts text into words. */
const plainly = (column: string): string =>
  `regexp_replace(regexp_replace(normalize(${column}, NFD), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]', ' ', 'g')`;

const markedOnPostgres = (terms: readonly Term[], { form }: Tier, parameter: Parameter): string =>
  ['title', 'body', 'quiet']
    .map((name) => {
      const language = `'${tsLanguage(form)}'`;
      const query = `to_tsquery(${language}, ${parameter(tsExpression(terms, form))})`;
      const marked = `ts_headline(${language}, ${plainly(`entry.${name}`)}, ${query}, ${marking})`;
      return `entry.${name} AS ${name}, ${marked} AS "${name}Marked"`;
    })
    .join(', ');

/** The full text of SQLite or of PostgreSQL, asked in the same way. */
@Injectable()
export class FullTextQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest first, with the matches marked. */
  page(asked: InTier, most: number, skip: number): Promise<readonly EntryFound[]> {
    const statement = new Statement();
    const { parameter } = statement;
    const shown = this.isPostgres
      ? markedOnPostgres(asked.terms, asked.tier, parameter)
      : markedOnSqlite(asked.tier);
    const { from, id, condition } = this.tier(asked, parameter);
    return this.rows(
      `SELECT ${columns}, ${shown} FROM ${from}
       WHERE ${condition} ORDER BY ${id} DESC LIMIT ${most} OFFSET ${skip}`,
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

  /** How many a tier holds, counted no further than `most`. */
  async countIn(asked: InTier, most: number): Promise<number> {
    const statement = new Statement();
    const { alone, condition } = this.tier(asked, statement.parameter);
    const [row]: Counted[] = await this.dataSource.query(
      `SELECT COUNT(*) AS count FROM
         (SELECT 1 AS one FROM ${alone} WHERE ${condition} LIMIT ${most}) counted`,
      statement.values,
    );
    return Number(row?.count ?? 0);
  }

  /** How many have the words at all, counted no further than `most` of each. */
  async counts(each: readonly Matching[], most: number): Promise<readonly number[]> {
    const statement = new Statement();
    const selects = each.map((matching, index) => {
      const ids = this.anywhere(matching, statement.parameter, most);
      return `(SELECT COUNT(*) FROM (SELECT id FROM (${ids}) every LIMIT ${most}) counted) AS c${index}`;
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
    const ids = this.anywhere(matching, statement.parameter, most + 1);
    const rows: (Counted & { kind: string })[] = await this.dataSource.query(
      `SELECT kind, COUNT(*) AS count FROM search_entry WHERE id IN (${ids}) GROUP BY kind`,
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

  private get isPostgres(): boolean {
    return this.dataSource.options.type === 'postgres';
  }

  private tier(asked: InTier, parameter: Parameter): Reading {
    if (this.isPostgres) {
      const from = 'search_entry entry';
      const condition = inTierOnPostgres(asked, parameter);
      return { from, alone: from, id: 'entry.id', condition };
    }
    const table = ftsTable(asked.tier);
    return {
      from: `${table} JOIN search_entry entry ON entry.id = ${table}.rowid`,
      alone: table,
      id: `${table}.rowid`,
      condition: inTierOnSqlite(asked, parameter),
    };
  }

  private anywhere(matching: Matching, parameter: Parameter, most: number): string {
    return this.isPostgres
      ? anywhereOnPostgres(matching, parameter, most)
      : anywhereOnSqlite(matching, parameter, most);
  }

  private async rows(sql: string, values: readonly unknown[]): Promise<readonly EntryFound[]> {
    const rows: Row[] = await this.dataSource.query(sql, [...values]);
    return rows.map((row) => {
      const { instanceId, event, kind, occurredOn } = row;
      const title = asWritten(row.title, row.titleMarked);
      const body = asWritten(row.body, row.bodyMarked);
      const isQuiet = isMarked(row.quietMarked ?? row.quiet);
      return { instanceId, event, kind, occurredOn, title, body, isQuiet };
    });
  }
}

const asWritten = (text: string, marked: string | undefined): string =>
  marked === undefined ? text : markedAsWritten(text, marked);

/** The parameters of one statement, numbered in the order in which they stand in it. */
class Statement {
  readonly values: unknown[] = [];

  readonly parameter: Parameter = (value) => `$${this.values.push(value)}`;
}
