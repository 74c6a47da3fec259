import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asPrinted } from '../../../governance';
import { WorkflowInstance } from '../../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../../kernel/workflow-states';
import { LearnedNamesQuery } from '../../queries/learned-names.query';

export type { EntityManager as Transaction };

/** The register of organisations inside a transaction, by every name that one has had. */
export interface Register {
  /** 'kent police' -> { 'O-0006', 'Kent Police' } */
  readonly named: ReadonlyMap<string, { readonly reference: string; readonly name: string }>;
}

@Injectable()
export class RegisterNamesQuery {
  constructor(private readonly learned: LearnedNamesQuery) {}

  async register(tx: EntityManager): Promise<Register> {
    const rows = await tx.find(WorkflowInstance, {
      where: { kind: 'organisation' },
      order: { reference: 'ASC' },
    });
    const all = rows.map((row) => ({ ...statesKept<'organisation'>(row).memory, row }));
    const entries = all.flatMap(({ title, names, row: { reference } }) =>
      [...names.map(({ name }) => name), title].map(
        (name) => [asPrinted(name), { reference, name: title }] as const,
      ),
    );
    // An earlier name of one may be the name of another now: that one is meant.
    const now = all.map(
      ({ title, row: { reference } }) => [asPrinted(title), { reference, name: title }] as const,
    );
    const titles = new Map(now.map(([, one]) => [one.reference, one]));
    const learned = [...(await this.learned.all(tx))].flatMap(([key, reference]) => {
      const one = titles.get(reference);
      return one ? [[key, one] as const] : [];
    });
    return { named: new Map([...learned, ...entries, ...now]) };
  }

  /** The source that can be read at that address, or null. */
  async sourceAt(tx: EntityManager, link: string): Promise<WorkflowInstance | null> {
    const rows = await tx.findBy(WorkflowInstance, { kind: 'source' });
    return rows.find((row) => statesKept<'source'>(row).memory.link === link) ?? null;
  }
}
