import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isSameName } from '../../../workflows/language/names';
import type { AddresseeKnown } from '../../../workflows/rules/recommendations/right-addressee';
import { asPrinted } from '../../governance';
import { AccountsQuery } from '../../identity';
import { KeptRecords } from '../../kernel/kept-records';
import { hasEnded } from '../../kernel/workflow-store';
import { LearnedNamesQuery, printedNames } from '../../recommendations';

/** The register by every name that is known: its own, those of printed papers, those people told. */
@Injectable()
export class KnownOrganisationsQuery {
  private shipped: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly records: KeptRecords,
    private readonly learned: LearnedNamesQuery,
    private readonly accounts: AccountsQuery,
  ) {}

  async all(): Promise<readonly AddresseeKnown[]> {
    const [records, learned, accounts] = await Promise.all([
      this.records.all(this.dataSource.manager, 'organisation'),
      this.learned.all(),
      this.accounts.open(),
    ]);
    const shipped = (this.shipped ??= printedFor(printedNames()));
    const byTitle = [...records.values()].sort((a, b) => (a.row.title < b.row.title ? -1 : 1));
    return byTitle.map(({ row, memory }): AddresseeKnown => {
      const { reference, title } = row;
      const names = new Set([title, ...memory.names.map(({ name }) => name)]);
      const folded = new Set([...names].map(asPrinted));
      return {
        reference,
        name: title,
        earlierNames: [...names].filter((name) => name !== title),
        aliases: [
          ...[...folded].flatMap((name) => shipped.get(name) ?? []),
          ...[...learned].filter(([, of]) => of === reference).map(([printed]) => printed),
        ],
        ended: hasEnded(row) || memory.existsUntil !== null,
        successors: memory.successors,
        hasAccount: accounts.some(({ organisation }) =>
          [...names].some((name) => isSameName(name, organisation)),
        ),
        isBoard: memory.kind === 'safeguardingBoard',
      };
    });
  }
}

/** The name of a body, as names are compared -> every way in which it is printed. */
function printedFor(names: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, string[]>();
  for (const [printed, name] of names) {
    const others = ways.get(asPrinted(name));
    if (others) others.push(printed);
    else ways.set(asPrinted(name), [printed]);
  }
  return ways;
}
