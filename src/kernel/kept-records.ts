import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { PartnershipKind } from '../../workflows/language/kinds';
import type { MemoryOf } from '../../workflows/language/memory';
import { versionsOf } from './kind-version';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { statesKept } from './workflow-states';

/** One record of the partnership, with everything it remembers. */
export interface KeptRecord<K extends PartnershipKind> {
  readonly row: WorkflowInstance;
  readonly memory: MemoryOf[K];
}

interface ReadLast {
  readonly version: string;
  readonly records: ByReference<PartnershipKind>;
}

type ByReference<K extends PartnershipKind> = ReadonlyMap<string, KeptRecord<K>>;

/**
 * Records of a kind by their references, in the order of these. There are some hundred of a kind,
 * and their snapshots are long: they are read again only after one of the kind has changed.
 */
@Injectable()
export class KeptRecords {
  private readonly readLast = new Map<PartnershipKind, ReadLast>();
  private asked: Asked | null = null;

  async all<K extends PartnershipKind>(db: EntityManager, kind: K): Promise<ByReference<K>> {
    if (isWithinTransaction(db)) return read(db, { kind });
    const version = (await this.versions(db, kind)).get(kind) ?? 'none';
    const last = this.readLast.get(kind);
    if (last?.version === version) return last.records as ByReference<K>;
    const records = await read(db, { kind });
    this.readLast.set(kind, { version, records });
    return records;
  }

  /** Of those named, the ones that there are, and whatever others these point to. */
  async named<K extends PartnershipKind>(
    db: EntityManager,
    kind: K,
    references: readonly string[],
    pointsTo: (memory: MemoryOf[K]) => readonly string[] = () => [],
  ): Promise<ByReference<K>> {
    const all = isWithinTransaction(db) ? null : await this.all(db, kind);
    const found = new Map<string, KeptRecord<K>>();
    for (let wanted = [...new Set(references)]; wanted.length > 0;) {
      const records = all ?? (await read(db, { kind, reference: In(wanted) }));
      const reached = wanted.flatMap((reference) => records.get(reference) ?? []);
      for (const one of reached) found.set(one.row.reference, one);
      const others = new Set(reached.flatMap(({ memory }) => pointsTo(memory)));
      wanted = [...others].filter((reference) => !found.has(reference));
    }
    return found;
  }

  /** Many ask for several kinds in one breath: one question answers all of them. */
  private versions(db: EntityManager, kind: PartnershipKind): Asked['versions'] {
    const kinds = this.asked?.kinds ?? new Set();
    kinds.add(kind);
    this.asked ??= {
      kinds,
      versions: setImmediate().then(() => {
        this.asked = null;
        return versionsOf(db, [...kinds]);
      }),
    };
    return this.asked.versions;
  }
}

/** Kinds that are asked for at the same time; the database is asked once, after all of them. */
interface Asked {
  readonly kinds: Set<PartnershipKind>;
  readonly versions: Promise<ReadonlyMap<PartnershipKind, string>>;
}

/** What a transaction sees may never come to be: nothing of it is kept for others. */
const isWithinTransaction = (db: EntityManager): boolean => db.queryRunner !== undefined;

async function read<K extends PartnershipKind>(
  db: EntityManager,
  where: FindOptionsWhere<WorkflowInstance> & { readonly kind: K },
): Promise<ByReference<K>> {
  const rows = await db.find(WorkflowInstance, { where, order: { reference: 'ASC' } });
  return new Map(rows.map((row) => [row.reference, { row, memory: statesKept<K>(row).memory }]));
}
