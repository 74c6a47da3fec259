import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isSameName } from '../../../workflows/language/names';
import type { AddresseeKnown } from '../../../workflows/rules/recommendations/right-addressee';
import { asPrinted } from '../../governance';
import { AccountsQuery } from '../../identity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { hasEnded } from '../../kernel/workflow-store';
import { statesKept } from '../../kernel/workflow-states';
import { LearnedNamesQuery, printedNames } from '../../recommendations';

/** The register by every name that is known: its own, those of printed papers, those people told. */
@Injectable()
export class KnownOrganisationsQuery {
  private shipped: ReadonlyMap<string, string> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly learned: LearnedNamesQuery,
    private readonly accounts: AccountsQuery,
  ) {}

  async all(): Promise<readonly AddresseeKnown[]> {
    const [rows, learned, accounts] = await Promise.all([
      this.dataSource.manager.find(WorkflowInstance, {
        where: { kind: 'organisation' },
        order: { title: 'ASC' },
      }),
      this.learned.all(),
      this.accounts.open(),
    ]);
    this.shipped ??= printedNames();
    const shipped = [...this.shipped];
    return rows.map((row): AddresseeKnown => {
      const { memory } = statesKept<'organisation'>(row);
      const { reference, title } = row;
      const names = new Set([title, ...memory.names.map(({ name }) => name)]);
      const folded = new Set([...names].map(asPrinted));
      return {
        reference,
        name: title,
        earlierNames: [...names].filter((name) => name !== title),
        aliases: [
          ...shipped.filter(([, name]) => folded.has(asPrinted(name))).map(([printed]) => printed),
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
